/**
 * How far a template may go: whoever changes a page may change a template as well, and everything ends. And what is wrong
 * with one. The doors are {@link dev.runmark.render.template.Bounds} and {@link dev.runmark.render.template.Slip}.
 */
@NullMarked
package dev.runmark.render.template;

import org.jspecify.annotations.NullMarked;
