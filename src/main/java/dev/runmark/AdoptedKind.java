package dev.runmark;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What {@code adopt} can write besides claims; nothing of a kind is written unless the author agrees to that kind. */
enum AdoptedKind {
    /** That the blocks of a page are a session, where claims need it. */
    SESSIONS("sessions"),
    /** What was found to be imported, into the configuration. */
    IMPORTS("imports"),
    /** That a block which does not compile is left alone, and why. */
    IGNORE("ignore"),
    /** That a block which never ends is only compiled. */
    NO_RUN("no-run");

    private final String label;

    AdoptedKind(String label) {
        this.label = label;
    }

    /** What an author writes for it. */
    String label() {
        return label;
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(AdoptedKind::label).toList();
    }

    static Optional<AdoptedKind> of(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }
}
