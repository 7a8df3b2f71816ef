/**
 * One file, read by itself: what its front matter states and what its text holds; the door is
 * {@link dev.runmark.content.head.TextReading}.
 */
@NullMarked
package dev.runmark.content.head;

import org.jspecify.annotations.NullMarked;
