package dev.runmark.probe;

import java.util.ArrayDeque;
import java.util.Deque;

/** The last values that a field had before it was written, and by whom. Thread-safe. */
final class FieldHistory {

    private static final int LONGEST = 32;

    private final Deque<Write> writes = new ArrayDeque<>();

    /** A write that replaced a value. */
    private record Write(int thread, int old, long at) {}

    synchronized void write(ThreadSteps mine, int old, long at) {
        writes.addLast(new Write(mine.index, old, at));
        if (writes.size() > LONGEST) {
            writes.removeFirst();
        }
    }

    /**
     * The value that the field had when a thread last synchronised with others; that of the moment if it has written the
     * field itself since.
     */
    synchronized int asOf(ThreadSteps mine, int value) {
        boolean found = false;
        int then = value;
        for (Write write : writes) {
            if (write.at() > mine.synchronisedAt) {
                if (write.thread() == mine.index) {
                    return value;
                }
                if (!found) {
                    found = true;
                    then = write.old();
                }
            }
        }
        return then;
    }
}
