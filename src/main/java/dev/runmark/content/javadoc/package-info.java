/**
 * The examples in the documentation comments of Java files, read without a compiler and so the same on every JDK; the door
 * is {@link dev.runmark.content.javadoc.FencedFile}.
 */
@NullMarked
package dev.runmark.content.javadoc;

import org.jspecify.annotations.NullMarked;
