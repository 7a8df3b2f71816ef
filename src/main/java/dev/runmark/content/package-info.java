/** Reads a folder of Markdown into a {@link dev.runmark.content.Site}; the door is {@link dev.runmark.content.ContentReader}. */
@NullMarked
package dev.runmark.content;

import org.jspecify.annotations.NullMarked;
