/** How a project begins to use Runmark: {@link dev.runmark.init.Survey} looks at it and proposes what is to be written. */
@NullMarked
package dev.runmark.init;

import org.jspecify.annotations.NullMarked;
