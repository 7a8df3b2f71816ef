package dev.runmark.render.code;

/**
 * A stretch of code that leads somewhere; never across the border of a token.
 *
 * <p>Immutable and thread-safe.
 *
 * @param start where it starts, in UTF-16 code units
 * @param end where it ends, exclusive; beyond its start
 * @param href where it leads
 */
record CodeLink(int start, int end, String href) {}
