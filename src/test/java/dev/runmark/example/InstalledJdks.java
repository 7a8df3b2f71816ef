package dev.runmark.example;

import java.util.Optional;

/** The versions of Java that this machine has. */
public final class InstalledJdks {

    private InstalledJdks() {}

    /** One that is later than another. */
    public static Optional<Integer> after(int feature) {
        return JdkFinder.find().keySet().stream()
                .filter(other -> other > feature)
                .findFirst();
    }
}
