/** How a site looks as its author says; the door is {@link dev.runmark.render.look.Styled}. */
@NullMarked
package dev.runmark.render.look;

import org.jspecify.annotations.NullMarked;
