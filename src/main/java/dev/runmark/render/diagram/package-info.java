/** Diagrams that a text describes, drawn while the site is made; {@link dev.runmark.render.diagram.Diagram} is the door. */
@NullMarked
package dev.runmark.render.diagram;

import org.jspecify.annotations.NullMarked;
