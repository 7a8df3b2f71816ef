/** What a list says of a text; the door is {@link dev.runmark.content.excerpt.Excerpt}. */
@NullMarked
package dev.runmark.content.excerpt;

import org.jspecify.annotations.NullMarked;
