/** Whether links that leave the site are answered; the door is {@link dev.runmark.reach.Reach}. */
@NullMarked
package dev.runmark.reach;

import org.jspecify.annotations.NullMarked;
