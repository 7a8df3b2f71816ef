/** What a site consists of once it is rendered: files and their addresses; the door is {@link dev.runmark.render.file.Recipe}. */
@NullMarked
package dev.runmark.render.file;

import org.jspecify.annotations.NullMarked;
