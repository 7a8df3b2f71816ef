/** The versions of Java between which a reader chooses. {@code JavaChoice} is the door. */
@NullMarked
package dev.runmark.render.version;

import org.jspecify.annotations.NullMarked;
