package dev.runmark.site;

/**
 * One line of a fenced code block and where it begins in the file.
 *
 * <p>Immutable and thread-safe.
 *
 * @param text the line without its ending and without the indentation or quote marks of what encloses the block
 * @param line the line of the file, from 1
 * @param column the column of the text's first character in that line, from 1
 */
public record FenceLine(String text, int line, int column) {}
