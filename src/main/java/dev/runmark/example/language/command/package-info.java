/** Examples that any command runs; the door is {@link dev.runmark.example.language.command.CommandRunner}. */
@NullMarked
package dev.runmark.example.language.command;

import org.jspecify.annotations.NullMarked;
