package dev.runmark.probe;

import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * What the order of {@code Set.of} and {@code Map.of} depends on. The JDK draws it anew for each JVM, so that nobody
 * relies on an order; where runs share a JVM, it has to be drawn for each run.
 */
final class Salt {

    private static final String COLLECTIONS = "java.util.ImmutableCollections";
    private static final long LOWER_HALF = 0xFFFF_FFFFL;

    private Salt() {}

    /** Draws it from a seed. A JDK that has none, or lets nobody change it, keeps its own. */
    static void draw(long seed) {
        try {
            Field unsafeField = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
            unsafeField.setAccessible(true);
            Object unsafe = unsafeField.get(null);
            long mixed = seed * 0x9E3779B97F4A7C15L;
            put(unsafe, "SALT32L", "putLong", long.class, (mixed >>> Integer.SIZE) & LOWER_HALF);
            put(unsafe, "REVERSE", "putBoolean", boolean.class, (mixed & (1L << 20)) != 0);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            // Its order is then that of the JVM.
            return;
        }
    }

    private static void put(Object unsafe, String name, String method, Class<?> type, Object value)
            throws ReflectiveOperationException {
        Field field = Class.forName(COLLECTIONS).getDeclaredField(name);
        Class<?> of = unsafe.getClass();
        Object base = of.getMethod("staticFieldBase", Field.class).invoke(unsafe, field);
        Object offset = of.getMethod("staticFieldOffset", Field.class).invoke(unsafe, field);
        Method put = of.getMethod(method, Object.class, long.class, type);
        put.invoke(unsafe, base, offset, value);
    }
}
