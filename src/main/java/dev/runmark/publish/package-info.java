/**
 * Puts a finished site in its place; the doors are {@link dev.runmark.publish.Publisher}, which writes and swaps, and
 * {@link dev.runmark.publish.SiteCheck}, which looks at what is written.
 */
@NullMarked
package dev.runmark.publish;

import org.jspecify.annotations.NullMarked;
