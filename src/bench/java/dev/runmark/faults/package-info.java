/** Tries what goes wrong on purpose, often and for long: {@link dev.runmark.faults.Faults}. */
@NullMarked
package dev.runmark.faults;

import org.jspecify.annotations.NullMarked;
