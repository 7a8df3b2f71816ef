/** The dialect of Markdown that Runmark reads; the door is {@link dev.runmark.content.markdown.MarkdownText}. */
@NullMarked
package dev.runmark.content.markdown;

import org.jspecify.annotations.NullMarked;
