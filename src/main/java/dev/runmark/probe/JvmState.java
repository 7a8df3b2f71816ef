package dev.runmark.probe;

import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What an example may change of its JVM, as it was before: so that the next run finds properties, handlers and the
 * numbers of threads, pools and timers as a new JVM has them.
 */
final class JvmState {

    /** Where the JDK counts: classes and their fields, of which each JDK has some. */
    private static final String[][] COUNTERS = {
        {"java.lang.Thread", "threadInitNumber"},
        {"java.lang.Thread$ThreadNumbering", "next"},
        {"java.util.concurrent.Executors$DefaultThreadFactory", "poolNumber"},
        {"java.util.concurrent.ForkJoinPool", "poolIds"},
        {"java.util.Timer", "nextSerialNumber"},
    };

    private final Properties properties = (Properties) System.getProperties().clone();
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();
    private final InputStream in = System.in;
    private final List<Counter> counters = new ArrayList<>();

    /** A number of the JDK's, and what it was. */
    private record Counter(Field field, int before) {}

    JvmState() {
        for (String[] name : COUNTERS) {
            try {
                Field field = Class.forName(name[0]).getDeclaredField(name[1]);
                field.setAccessible(true);
                counters.add(new Counter(field, read(field)));
            } catch (ReflectiveOperationException | RuntimeException e) {
                // This JDK counts elsewhere, or lets nobody look: threads are then named otherwise from the second run
                // on.
            }
        }
    }

    private static int read(Field field) throws IllegalAccessException {
        return field.get(null) instanceof AtomicInteger number ? number.get() : field.getInt(null);
    }

    /** Makes everything as it was. */
    void restore() {
        System.setProperties((Properties) properties.clone());
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
        System.setIn(in);
        Thread.setDefaultUncaughtExceptionHandler(null);
        restoreNumbers();
    }

    /** Makes the next thread, pool and timer the first again. */
    void restoreNumbers() {
        for (Counter counter : counters) {
            try {
                if (counter.field().get(null) instanceof AtomicInteger number) {
                    number.set(counter.before());
                } else {
                    counter.field().setInt(null, counter.before());
                }
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
