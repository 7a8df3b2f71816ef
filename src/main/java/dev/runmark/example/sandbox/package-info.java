/** How a process that runs other people's code is kept apart from the machine: {@link dev.runmark.example.sandbox.Sandbox}. */
@NullMarked
package dev.runmark.example.sandbox;

import org.jspecify.annotations.NullMarked;
