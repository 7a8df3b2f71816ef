/** The way from a project, or from Markdown of no site, to what came of it; the door is {@link dev.runmark.build.Build}. */
@NullMarked
package dev.runmark.build;

import org.jspecify.annotations.NullMarked;
