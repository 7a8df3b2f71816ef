/** What looks like the syntax of another generator; the door is {@link dev.runmark.content.foreign.ForeignSyntax}. */
@NullMarked
package dev.runmark.content.foreign;

import org.jspecify.annotations.NullMarked;
