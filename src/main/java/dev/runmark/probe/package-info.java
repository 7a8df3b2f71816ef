/**
 * Runs inside an example's own JVM and notes what it prints, from which lines and threads, and why it does not end. It
 * uses nothing but the JDK; nothing imports it: its classes travel as bytes.
 */
@NullMarked
package dev.runmark.probe;

import org.jspecify.annotations.NullMarked;
