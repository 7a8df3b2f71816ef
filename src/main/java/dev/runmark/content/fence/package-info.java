/** Code blocks and what belongs to them: tabs, notes on lines; the doors are {@link dev.runmark.content.fence.TabGroup} and {@link dev.runmark.content.fence.CodeNotes}. */
@NullMarked
package dev.runmark.content.fence;

import org.jspecify.annotations.NullMarked;
