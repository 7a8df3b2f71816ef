package dev.runmark.probe;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Remembers where each thread was created: a thread inherits this variable while it is being constructed, on the thread
 * and under the stack that construct it.
 */
final class CreationStacks extends InheritableThreadLocal<StackTraceElement[]> {

    private static final StackTraceElement[] UNKNOWN = {};
    private static final int REMEMBERED = 1000;

    private final EventLog log;
    private int count;

    CreationStacks(EventLog log) {
        this.log = log;
    }

    void watchThisThread() {
        set(UNKNOWN);
    }

    @Override
    protected StackTraceElement[] childValue(StackTraceElement[] parentValue) {
        try {
            log.threaded();
        } catch (IOException e) {
            return UNKNOWN;
        }
        return ++count <= REMEMBERED ? new Throwable().getStackTrace() : UNKNOWN;
    }

    /**
     * The stack under which another thread was created; empty if it is not known.
     *
     * <p>Java has no way to ask for another thread's variable. This one is called only when the example is over, so what
     * it does to the JVM can no longer be seen by the example.
     */
    StackTraceElement[] of(Thread thread) {
        try {
            Field unsafeField = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
            unsafeField.setAccessible(true);
            Memory memory = new Memory(unsafeField.get(null));
            Object map = memory.read(thread, Thread.class.getDeclaredField("inheritableThreadLocals"));
            return map == null ? UNKNOWN : find(memory, map);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            return UNKNOWN;
        }
    }

    private StackTraceElement[] find(Memory memory, Object map) throws ReflectiveOperationException {
        Object[] table = (Object[]) memory.read(map, map.getClass().getDeclaredField("table"));
        if (table == null) {
            return UNKNOWN;
        }
        Method key = java.lang.ref.Reference.class.getMethod("get");
        for (@Nullable Object entry : table) {
            if (entry != null && key.invoke(entry) == this) {
                Object value = memory.read(entry, entry.getClass().getDeclaredField("value"));
                return value instanceof StackTraceElement[] frames ? frames : UNKNOWN;
            }
        }
        return UNKNOWN;
    }

    /** Reads private fields of the JDK. */
    private static final class Memory {

        private final Object unsafe;
        private final Method offsetOf;
        private final Method read;

        Memory(Object unsafe) throws NoSuchMethodException {
            this.unsafe = unsafe;
            this.offsetOf = unsafe.getClass().getMethod("objectFieldOffset", Field.class);
            this.read = unsafe.getClass().getMethod("getObject", Object.class, long.class);
        }

        @Nullable
        Object read(Object owner, Field field) throws ReflectiveOperationException {
            return read.invoke(unsafe, owner, offsetOf.invoke(unsafe, field));
        }
    }
}
