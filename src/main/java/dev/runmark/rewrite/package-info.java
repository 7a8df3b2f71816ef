/** Writes changes into files that are otherwise left as they are; the door is {@link dev.runmark.rewrite.Rewrite}. */
@NullMarked
package dev.runmark.rewrite;

import org.jspecify.annotations.NullMarked;
