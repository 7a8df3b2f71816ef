/**
 * The machine around a command: its processes, its caches, its browser; the door is
 * {@link dev.runmark.launch.PreviewProcess}.
 */
@NullMarked
package dev.runmark.launch;

import org.jspecify.annotations.NullMarked;
