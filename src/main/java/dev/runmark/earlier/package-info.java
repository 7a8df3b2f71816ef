/**
 * What is known of the last build of a site, and whether it still holds; the doors are
 * {@link dev.runmark.earlier.EarlierBuilds}, which keeps it, and {@link dev.runmark.earlier.InputFiles}.
 */
@NullMarked
package dev.runmark.earlier;

import org.jspecify.annotations.NullMarked;
