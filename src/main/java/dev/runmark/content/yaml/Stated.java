package dev.runmark.content.yaml;

import dev.runmark.text.Spot;

/**
 * Something that the author wrote, and where.
 *
 * @param value what it means
 * @param spot where it stands
 */
public record Stated<T>(T value, Spot spot) {}
