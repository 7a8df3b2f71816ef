/**
 * Examples of Markdown as tests, for whatever runs JUnit's platform: an IDE, Maven, Gradle. The doors are
 * {@link dev.runmark.junit.Markdown} and {@link dev.runmark.junit.RunmarkEngine}.
 */
@NullMarked
package dev.runmark.junit;

import org.jspecify.annotations.NullMarked;
