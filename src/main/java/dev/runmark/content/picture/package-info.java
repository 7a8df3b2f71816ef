/** Pictures: how large they are, and what is shown with them; the doors are {@link dev.runmark.content.picture.Figure} and {@link dev.runmark.content.picture.PictureSize}. */
@NullMarked
package dev.runmark.content.picture;

import org.jspecify.annotations.NullMarked;
