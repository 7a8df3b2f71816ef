/**
 * What examples may use besides the JDK: the doors are {@link dev.runmark.library.ClassPath} and, for the names of
 * classes, {@link dev.runmark.library.KnownTypes}. Only this package knows Maven's repositories.
 */
@NullMarked
package dev.runmark.library;

import org.jspecify.annotations.NullMarked;
