package dev.runmark.example.javac;

import java.util.List;

/** Whether the annotation processors of libraries run. */
public enum Processing {
    /** They do not, although they are on the class path. */
    OFF,
    /** Those that javac finds on the class path do. */
    ON;

    /** Since this version javac wants to be asked for what it did unasked before; since 23 it does nothing unasked. */
    private static final int ASKED_FOR = 21;

    List<String> options() {
        if (this == OFF) {
            return List.of("-proc:none");
        }
        return Runtime.version().feature() >= ASKED_FOR ? List.of("-proc:full") : List.of();
    }
}
