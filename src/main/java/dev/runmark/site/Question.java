package dev.runmark.site;

import dev.runmark.text.Location;

/**
 * One question of a page, without its answer.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the anchor, unique on its page and stable over time
 * @param difficulty how hard it is
 * @param title the question as plain text, without markup
 * @param location where it is asked
 */
public record Question(String id, Difficulty difficulty, String title, Location location) {}
