package dev.runmark.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether examples are kept apart from the machine that they run on. */
public enum SandboxMode {

    /** Where the machine can do it. */
    AUTO,

    /** Or they are not run. */
    REQUIRED,

    /** They run with the rights of whoever starts Runmark. */
    OFF;

    /** The mode of a word, as configurations and the command line write it; empty if it is none. */
    public static Optional<SandboxMode> named(String word) {
        return Arrays.stream(values()).filter(mode -> mode.word().equals(word)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
