/** Turns a site and its proofs into files; the door is {@link dev.runmark.render.SiteFiles}. */
@NullMarked
package dev.runmark.render;

import org.jspecify.annotations.NullMarked;
