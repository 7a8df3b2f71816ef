package dev.runmark.content.yaml;

import dev.runmark.site.Confinement;
import dev.runmark.site.PlacedText;
import dev.runmark.site.Refusal;
import dev.runmark.text.TrustedKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what examples may reach of the machine, in a configuration and in front matter. */
public final class ReachReading {

    private static final String TRUE = "true";

    /** The keys. */
    static final List<String> KEYS = List.of("env", "network", "read");

    private ReachReading() {}

    /** The names of variables of the environment that examples may read. */
    public static List<PlacedText> environment(Fields fields) {
        return fields.accepted("env", ReachReading::refusedVariable);
    }

    /**
     * What is said besides of the machine.
     *
     * @param sandbox the word of a sandbox's mode; a page has no say in it
     */
    public static Confinement confinement(Fields fields, Optional<PlacedText> sandbox) {
        return new Confinement(
                sandbox,
                fields.parsed("network", ReachReading::flag, "true or false", "write `network: true`")
                        .filter(stated -> stated.value().equals(TRUE))
                        .map(fields::placed),
                fields.texts("read").stream().map(fields::placed).toList());
    }

    private static Optional<String> flag(String word) {
        return Optional.of(word).filter(Set.of(TRUE, "false")::contains);
    }

    private static Optional<Refusal> refusedVariable(String name) {
        if (name.equals(TrustedKey.SIGNING_VARIABLE)) {
            return Optional.of(new Refusal(
                    "`" + name + "` is the secret of those who write into the shared cache",
                    "take it out of the list"));
        }
        return name.matches("[A-Za-z_][A-Za-z0-9_]*")
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "`" + name + "` is no name of an environment variable",
                        "write names only, and leave the values in your environment: `env: [API_KEY]`"));
    }
}
