/** What is known to be wrong, so that only what gets worse fails; the door is {@link dev.runmark.baseline.Baseline}. */
@NullMarked
package dev.runmark.baseline;

import org.jspecify.annotations.NullMarked;
