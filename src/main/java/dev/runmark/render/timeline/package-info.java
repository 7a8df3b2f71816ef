/** A picture of a run, and the same in words. {@code Timeline} is the door. */
@NullMarked
package dev.runmark.render.timeline;

import org.jspecify.annotations.NullMarked;
