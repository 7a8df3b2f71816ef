package dev.runmark.text;

import java.util.Locale;

/** How bad a {@link Problem} is: an error fails the build, a warning does not. */
public enum Severity {
    ERROR,
    WARNING;

    /** The word that messages use: {@code error} or {@code warning}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
