package dev.runmark.content.head;

import dev.runmark.text.Problem;
import java.util.List;

/**
 * A file's front matter as read.
 *
 * @param value what it states
 * @param problems what is wrong with it
 */
public record Head<T>(T value, List<Problem> problems) {}
