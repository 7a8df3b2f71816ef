/** Runs compiled examples in processes of their own; the door is {@link dev.runmark.example.run.Runner}. */
@NullMarked
package dev.runmark.example.run;

import org.jspecify.annotations.NullMarked;
