/** Reads Markdown: a {@link dev.runmark.site.Site}, or files of no site; the door is {@link dev.runmark.content.ContentReader}. */
@NullMarked
package dev.runmark.content;

import org.jspecify.annotations.NullMarked;
