/** Has a run of an example recorded: changes its code, and reads what came of it. {@code RecordedCode} is the door. */
@NullMarked
package dev.runmark.example.record;

import org.jspecify.annotations.NullMarked;
