package dev.runmark.text;

import java.util.Collection;
import java.util.Objects;

/** Has things written out, which must not fail either. */
public final class Shown {

    private Shown() {}

    /** Writes all of them out. */
    public static void all(Collection<?> things) {
        for (Object thing : things) {
            Objects.requireNonNull(thing.toString());
        }
    }
}
