package dev.runmark.site.look;

/**
 * A picture that stands for the site.
 *
 * <p>Immutable and thread-safe.
 *
 * @param light its address in the site
 * @param dark the address of the one for dark colours; the same if there is none
 */
public record Logo(String light, String dark) {}
