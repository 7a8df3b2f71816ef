/** Turns a site and its proofs into files; the doors are {@link dev.runmark.render.SiteFiles} and {@link dev.runmark.render.PageRenderer}. */
@NullMarked
package dev.runmark.render;

import org.jspecify.annotations.NullMarked;
