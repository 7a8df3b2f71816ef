/**
 * What the commands share in talking to their user: the door is {@link dev.runmark.terminal.Screen}, behind which stands a
 * {@link dev.runmark.terminal.Terminal}.
 */
@NullMarked
package dev.runmark.terminal;

import org.jspecify.annotations.NullMarked;
