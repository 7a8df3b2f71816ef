/** The first files of a site; the door is {@link dev.runmark.start.FirstSite}. */
@NullMarked
package dev.runmark.start;

import org.jspecify.annotations.NullMarked;
