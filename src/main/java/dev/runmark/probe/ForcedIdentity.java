package dev.runmark.probe;

import org.jspecify.annotations.Nullable;

/**
 * Identity hash codes in a chosen order. The JVM is told to count them up ({@code -XX:hashCode=3}), which makes hashed
 * collections keep the order in which objects were made; way 2 has them come in the opposite order.
 */
public final class ForcedIdentity {

    /** As many hash codes as the largest table that is to be filled in order; a power of two. */
    private static final int CYCLE = 1 << 10;

    /** So many objects get theirs in the opposite order: each costs a whole cycle. */
    private static final int MOST = 500;

    private static final boolean DESCENDING = Forced.way("identity") == 2;

    private static int made;

    private ForcedIdentity() {}

    /** Lets a cycle begin. */
    static void prepare() {
        int way = Forced.way("identity");
        if (way == 1) {
            skipTo(0);
        } else if (way == 3) {
            // The first one is at the end of every table, all others before it.
            skipTo(CYCLE - 1);
        }
    }

    /** Takes an object that has just been made, or found. */
    public static void made(@Nullable Object object) {
        if (DESCENDING && made < MOST) {
            made++;
            skipTo(CYCLE - made % CYCLE);
            System.identityHashCode(object);
        }
    }

    /** Takes several. */
    public static void made(Object[] objects) {
        for (Object object : objects) {
            made(object);
        }
    }

    /** Uses up hash codes until a certain one, within its cycle, is the next. */
    private static void skipTo(int wanted) {
        for (int i = 0; i < CYCLE; i++) {
            if ((System.identityHashCode(new Object()) + 1) % CYCLE == wanted % CYCLE) {
                return;
            }
        }
    }
}
