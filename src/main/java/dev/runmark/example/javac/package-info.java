/**
 * The only package that knows javac, its trees and class files; the door is {@link dev.runmark.example.javac.Compiler}.
 */
@NullMarked
package dev.runmark.example.javac;

import org.jspecify.annotations.NullMarked;
