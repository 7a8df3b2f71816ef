package dev.runmark.site.look;

/**
 * A picture that stands for the site.
 *
 * <p>Immutable and thread-safe.
 *
 * @param light its address in the site
 * @param dark the address of the one for dark colours; the same if there is none
 * @param width of the first, in CSS pixels; 0 if not known
 * @param height of the first, in CSS pixels; 0 if not known
 */
public record Logo(String light, String dark, int width, int height) {}
