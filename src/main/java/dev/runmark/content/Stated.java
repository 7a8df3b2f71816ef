package dev.runmark.content;

import dev.runmark.text.Spot;

/**
 * Something that the author wrote, and where.
 *
 * @param value what it means
 * @param spot where it stands
 */
record Stated<T>(T value, Spot spot) {}
