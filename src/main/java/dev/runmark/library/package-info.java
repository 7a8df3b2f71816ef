/**
 * What examples may use besides the JDK: the door is {@link dev.runmark.library.ClassPath}. Only this package knows
 * Maven's repositories.
 */
@NullMarked
package dev.runmark.library;

import org.jspecify.annotations.NullMarked;
