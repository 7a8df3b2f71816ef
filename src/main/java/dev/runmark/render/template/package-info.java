/**
 * How far a template may go: whoever changes a page may change a template as well, and everything ends. The door is
 * {@link dev.runmark.render.template.Bounds}.
 */
@NullMarked
package dev.runmark.render.template;

import org.jspecify.annotations.NullMarked;
