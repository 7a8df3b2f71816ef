/**
 * What examples in languages besides Java have in common; the door is {@link dev.runmark.example.language.ScriptRunner}, of
 * which each language has one in a package of its own.
 */
@NullMarked
package dev.runmark.example.language;

import org.jspecify.annotations.NullMarked;
