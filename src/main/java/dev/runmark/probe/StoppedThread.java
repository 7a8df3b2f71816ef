package dev.runmark.probe;

import java.io.IOException;

/** A thread of an example that is being stopped. */
final class StoppedThread {

    final Thread thread;
    final StackTraceElement[] stack;
    private final Thread.State state;
    private StackTraceElement[] birth = {};
    private String blockedBy = "";

    StoppedThread(Thread thread, StackTraceElement[] stack) {
        this.thread = thread;
        this.stack = stack;
        this.state = thread.getState();
    }

    void createdUnder(StackTraceElement[] frames) {
        birth = frames;
    }

    void blockedBy(String name) {
        blockedBy = name;
    }

    /** Whether it is a worker of a pool or a timer, with nothing to do until somebody gives it work. */
    boolean isIdleWorker() {
        for (StackTraceElement frame : stack) {
            String method = frame.getClassName() + "." + frame.getMethodName();
            if (method.startsWith("java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue.")) {
                return state == Thread.State.WAITING;
            }
            if (method.equals("java.util.concurrent.ThreadPoolExecutor.getTask")
                    || method.equals("java.util.concurrent.ForkJoinPool.awaitWork")
                    || method.equals("java.util.concurrent.ForkJoinPool.deactivate")) {
                return true;
            }
            if (method.equals("java.util.TimerThread.mainLoop")) {
                return state == Thread.State.WAITING;
            }
        }
        return false;
    }

    /** Whether it waits without a time limit, so that only another thread can wake it. */
    boolean isWaiting() {
        return state == Thread.State.WAITING || state == Thread.State.BLOCKED;
    }

    /** Whether it waits, with or without a time limit. */
    boolean isWaitingOrSleeping() {
        return isWaiting() || state == Thread.State.TIMED_WAITING;
    }

    /** What makes two sightings of a thread the same. */
    int signature() {
        int top = stack.length == 0 ? 0 : stack[0].hashCode() + stack.length;
        return 31 * (31 * System.identityHashCode(thread) + state.name().hashCode()) + top;
    }

    void writeTo(EventLog.EventRecord record) throws IOException {
        record.text(thread.getName());
        record.text(state.name());
        record.text(waitsIn());
        record.stack(stack);
        record.stack(birth);
        record.text(blockedBy);
    }

    /** The JDK method that the example's own code called and has not come back from. */
    private String waitsIn() {
        StackTraceElement called = null;
        for (StackTraceElement frame : stack) {
            if (OwnFrames.isExample(frame)) {
                break;
            }
            called = frame;
            if (frame.getMethodName().equals("getTask")) {
                break;
            }
        }
        if (called == null) {
            return "";
        }
        String type = called.getClassName();
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + called.getMethodName();
    }
}
