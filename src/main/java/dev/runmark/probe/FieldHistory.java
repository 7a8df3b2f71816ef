package dev.runmark.probe;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The last values that a field had before it was written, and by whom. Thread-safe; whoever finds it in use spins, since a
 * virtual thread that waited would give its carrier to another.
 */
final class FieldHistory {

    private static final int LONGEST = 32;

    private final Deque<Write> writes = new ArrayDeque<>();
    private final AtomicBoolean inUse = new AtomicBoolean();

    /** A write that replaced a value. */
    private record Write(int thread, int old, long at) {}

    void write(ThreadSteps mine, int old, long at) {
        begin();
        writes.addLast(new Write(mine.index, old, at));
        if (writes.size() > LONGEST) {
            writes.removeFirst();
        }
        end();
    }

    /**
     * The value that the field had when a thread last synchronised with others; that of the moment if it has written the
     * field itself since.
     */
    int asOf(ThreadSteps mine, int value) {
        begin();
        int then = valueAsOf(mine, value);
        end();
        return then;
    }

    private void begin() {
        while (!inUse.compareAndSet(false, true)) {
            Thread.onSpinWait();
        }
    }

    private void end() {
        inUse.set(false);
    }

    private int valueAsOf(ThreadSteps mine, int value) {
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
