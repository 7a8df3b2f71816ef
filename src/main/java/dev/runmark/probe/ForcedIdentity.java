package dev.runmark.probe;

import org.jspecify.annotations.Nullable;

/**
 * Identity hash codes in a chosen order. The JVM is told to count them up ({@code -XX:hashCode=3}), so that an object gets
 * the wanted one if it is asked for its hash code when it is made, and the right number of codes have been used up before.
 * Hashed collections then hold objects in the order in which they were made, in the opposite one, or with the first one last.
 */
public final class ForcedIdentity {

    /** Codes are in order within a table of this size; a power of two. */
    private static final int CYCLE = 1 << 10;

    /** So many objects get a chosen code: in the opposite order each costs a whole cycle. */
    private static final int MOST = 500;

    private static final int WAY = Forced.way("identity");

    private static int made;

    private ForcedIdentity() {}

    /** Makes codes that are not chosen others in each way, odd ones or even ones. */
    static void prepare() {
        for (int i = 0; i < WAY; i++) {
            System.identityHashCode(new Object());
        }
    }

    /** Takes an object that has just been made, or found. */
    public static void made(@Nullable Object object) {
        if (WAY != 0 && made < MOST) {
            made++;
            int wanted =
                    switch (WAY) {
                        case 1 -> made;
                        case 2 -> CYCLE - 1 - made;
                        default -> made + CYCLE - 2;
                    };
            skipTo(wanted % CYCLE);
            System.identityHashCode(object);
        }
    }

    /** Takes several. */
    public static void made(Object[] objects) {
        for (Object object : objects) {
            made(object);
        }
    }

    /** Uses up codes until a certain one, within its cycle, is the next. */
    private static void skipTo(int wanted) {
        for (int i = 0; i < CYCLE; i++) {
            if ((System.identityHashCode(new Object()) + 1) % CYCLE == wanted) {
                return;
            }
        }
    }
}
