package dev.runmark.probe;

import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Is called between the steps of the JDK's collections while examples are raced. The loader of the JDK's own classes
 * finds it in a jar of its own, and it knows nothing of the rest of the probe.
 */
public final class JdkHook {

    private static volatile @Nullable IntConsumer steps;

    private JdkHook() {}

    /** Reports each step to a consumer from now on. */
    public static void reportTo(IntConsumer consumer) {
        steps = consumer;
    }

    /** Marks a place between two steps. */
    public static void here(int site) {
        IntConsumer consumer = steps;
        if (consumer != null) {
            consumer.accept(site);
        }
    }
}
