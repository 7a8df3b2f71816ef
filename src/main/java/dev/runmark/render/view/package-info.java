/**
 * Everything that templates see, and the templates; the doors are {@link dev.runmark.render.view.View} and
 * {@link dev.runmark.render.view.Templates}.
 */
@NullMarked
package dev.runmark.render.view;

import org.jspecify.annotations.NullMarked;
