/**
 * Compares what a page says with what happened, without a compiler or a process; the door is
 * {@link dev.runmark.example.judge.Judge}, and what it finds is a {@link dev.runmark.example.judge.Proof}.
 */
@NullMarked
package dev.runmark.example.judge;

import org.jspecify.annotations.NullMarked;
