/**
 * The goals of the Maven plugin: each runs a command of Runmark in the folder of the module, with the class path of its
 * tests. The door is Maven's, which reads the annotations.
 */
@NullMarked
package dev.runmark.maven;

import org.jspecify.annotations.NullMarked;
