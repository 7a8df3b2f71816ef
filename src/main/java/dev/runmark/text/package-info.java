/**
 * Words that every package shares: a {@link dev.runmark.text.Source}, a place in it, and a problem found there; and how
 * contents are distinguished ({@link dev.runmark.text.Sha256}) and kept ({@link dev.runmark.text.KeptFiles}).
 */
@NullMarked
package dev.runmark.text;

import org.jspecify.annotations.NullMarked;
