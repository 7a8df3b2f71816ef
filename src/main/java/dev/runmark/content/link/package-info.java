/** Where links lead, and what to do about those that lead nowhere; the door is {@link dev.runmark.content.link.Links}. */
@NullMarked
package dev.runmark.content.link;

import org.jspecify.annotations.NullMarked;
