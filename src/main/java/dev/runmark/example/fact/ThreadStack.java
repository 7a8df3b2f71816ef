package dev.runmark.example.fact;

import java.util.List;

/**
 * What a thread was doing when its example was stopped.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the thread's name
 * @param state its state, as {@link Thread.State} names it
 * @param waitsIn the method that it stands in, such as {@code CountDownLatch.await}
 * @param lines the lines of the page in its stack, innermost first
 * @param createdAt the line of the page that created it; 0 if not known
 * @param blockedBy the name of the thread that holds the monitor or lock that it waits for; empty if there is none
 */
public record ThreadStack(
        String name, Thread.State state, String waitsIn, List<Integer> lines, int createdAt, String blockedBy) {

    public ThreadStack {
        lines = List.copyOf(lines);
    }
}
