/** Texts that are read and not run; the door is {@link dev.runmark.example.language.data.DataRunner}. */
@NullMarked
package dev.runmark.example.language.data;

import org.jspecify.annotations.NullMarked;
