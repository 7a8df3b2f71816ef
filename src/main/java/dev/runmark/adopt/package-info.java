/**
 * Finds what existing documentation claims of its Java blocks, in whatever spelling; the door is
 * {@link dev.runmark.adopt.Adoption}.
 */
@NullMarked
package dev.runmark.adopt;

import org.jspecify.annotations.NullMarked;
