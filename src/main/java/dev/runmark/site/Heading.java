package dev.runmark.site;

/**
 * An entry of a page's table of contents.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the anchor
 * @param title the heading as plain text
 * @param level 2 to 6
 */
public record Heading(String id, String title, int level) {}
