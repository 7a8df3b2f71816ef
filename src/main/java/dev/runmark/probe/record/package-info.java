/**
 * Runs inside the JVM of an example of which a picture is to be drawn, and notes what each of its threads does. It uses
 * nothing but the JDK, and is loaded only there. {@code Recorder} is what the example's code calls.
 */
@NullMarked
package dev.runmark.probe.record;

import org.jspecify.annotations.NullMarked;
