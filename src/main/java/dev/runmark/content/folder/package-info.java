/** Which files there are, before anything is read; the door is {@link dev.runmark.content.folder.ContentFolder}. */
@NullMarked
package dev.runmark.content.folder;

import org.jspecify.annotations.NullMarked;
