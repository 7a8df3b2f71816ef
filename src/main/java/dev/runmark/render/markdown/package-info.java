/** Markdown as HTML; the door is {@link dev.runmark.render.markdown.MarkdownRenderer}. */
@NullMarked
package dev.runmark.render.markdown;

import org.jspecify.annotations.NullMarked;
