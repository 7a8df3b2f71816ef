/** Words that every package shares: a {@link dev.runmark.text.Source}, a place in it, and a problem found there. */
@NullMarked
package dev.runmark.text;

import org.jspecify.annotations.NullMarked;
