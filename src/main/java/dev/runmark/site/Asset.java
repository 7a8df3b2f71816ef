package dev.runmark.site;

import java.nio.file.Path;

/**
 * A file of {@code content} that is published as it is: a picture, a download.
 *
 * <p>Immutable and thread-safe.
 *
 * @param address its place in the site and under {@code content}, such as {@code java/pool.svg}
 * @param file where it is
 */
public record Asset(String address, Path file) {}
