package dev.runmark.probe;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What this JVM was asked to do otherwise than it would by itself, so that an example which depends on it shows that it
 * does. Everything that is not asked for stays as it is.
 *
 * <p>Immutable and thread-safe.
 */
final class Forced {

    /** Where iterators begin, as parts of 2 to the power of 32. */
    private static final long LAST = 0xFFFF_FFFFL;

    private static final long MIDDLE = 1L << 31;

    /** What says it, such as {@code order=1,clock=2}. It is gone before the example can see it. */
    static final String PROPERTY = "runmark.forced";

    private static final Map<String, Integer> WAYS = ways(System.clearProperty(PROPERTY));

    private Forced() {}

    /**
     * The way in which something is forced.
     *
     * @param what its name
     * @return from 1; 0 if it is not
     */
    static int way(String what) {
        return WAYS.getOrDefault(what, 0);
    }

    /** Prepares this JVM before the example begins. */
    static void prepare() {
        order(way("order"));
        ForcedIdentity.prepare();
    }

    private static Map<String, Integer> ways(@Nullable String stated) {
        Map<String, Integer> ways = new HashMap<>();
        if (stated != null && !stated.isEmpty()) {
            for (String one : stated.split(",", -1)) {
                int equals = one.indexOf('=');
                ways.put(one.substring(0, equals), Integer.valueOf(one.substring(equals + 1)));
            }
        }
        return ways;
    }

    /**
     * Sets where the iterators of Java's immutable collections begin, and in which direction they go. Ways 1 and 2 are the
     * reverse of each other, so that any two elements come in both orders; the third begins in the middle, so that no
     * element has the same place in all of them. An iterator steps on before it gives its first element: forwards, it has
     * to begin at the last place.
     */
    private static void order(int way) {
        if (way == 0) {
            return;
        }
        try {
            Class<?> collections = Class.forName("java.util.ImmutableCollections");
            Statics statics = new Statics();
            long start = way == 1 ? LAST : way == 2 ? 0 : MIDDLE;
            statics.set(collections.getDeclaredField("SALT32L"), start);
            statics.set(collections.getDeclaredField("REVERSE"), way != 2);
        } catch (ReflectiveOperationException | RuntimeException e) {
            // A later Java may keep its order elsewhere: it is then as different each time as it always is.
        }
    }

    /** Writes final fields of the JDK, which reflection does not. */
    private static final class Statics {

        private final Object unsafe;
        private final Class<?> type;

        Statics() throws ReflectiveOperationException {
            type = Class.forName("sun.misc.Unsafe");
            Field field = type.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            unsafe = field.get(null);
        }

        void set(Field field, Object value) throws ReflectiveOperationException {
            Object base = type.getMethod("staticFieldBase", Field.class).invoke(unsafe, field);
            Object offset = type.getMethod("staticFieldOffset", Field.class).invoke(unsafe, field);
            boolean number = value instanceof Long;
            Method put = number
                    ? type.getMethod("putLong", Object.class, long.class, long.class)
                    : type.getMethod("putBoolean", Object.class, long.class, boolean.class);
            put.invoke(unsafe, base, offset, value);
        }
    }
}
