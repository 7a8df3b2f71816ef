/** The commands; the door is {@link dev.runmark.Main}. */
@NullMarked
package dev.runmark;

import org.jspecify.annotations.NullMarked;
