/** Transcripts of a terminal; the door is {@link dev.runmark.example.language.console.ConsoleRunner}. */
@NullMarked
package dev.runmark.example.language.console;

import org.jspecify.annotations.NullMarked;
