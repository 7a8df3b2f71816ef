/** How a site looks where its author says so; the door is {@link dev.runmark.site.look.Look}. */
@NullMarked
package dev.runmark.site.look;

import org.jspecify.annotations.NullMarked;
