/** What happened: a {@link dev.runmark.example.fact.Run}, how it ended, what was printed, and what the compiler said. */
@NullMarked
package dev.runmark.example.fact;

import org.jspecify.annotations.NullMarked;
