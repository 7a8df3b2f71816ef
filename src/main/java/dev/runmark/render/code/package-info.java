/** Code as HTML, coloured and linked; the door is {@link dev.runmark.render.code.HighlightedCode}. */
@NullMarked
package dev.runmark.render.code;

import org.jspecify.annotations.NullMarked;
