package dev.runmark.site;

import java.util.Optional;
import java.util.regex.Pattern;

/** How a Maven artifact is named: {@code group:artifact:version}; or a project, by its {@link PomPath}. */
public final class Coordinates {

    private static final String HELP =
            "write `group:artifact:version`, such as `com.google.guava:guava:33.4.0-jre`, or the"
                    + " path of a `pom.xml`";
    private static final Pattern NAME = Pattern.compile("[\\w.-]+");
    private static final Pattern VERSION = Pattern.compile("[\\w.+-]+");
    private static final Pattern MOVING_VERSION = Pattern.compile("LATEST|RELEASE|[\\[(].*");

    private Coordinates() {}

    /** Why a text names neither an artifact nor a project; empty if it does. */
    public static Optional<Refusal> refusal(String text) {
        if (PomPath.isOne(text)) {
            return Optional.empty();
        }
        String[] parts = text.split(":", -1);
        boolean named = parts.length == 3
                && NAME.matcher(parts[0]).matches()
                && NAME.matcher(parts[1]).matches();
        if (named && MOVING_VERSION.matcher(parts[2]).matches()) {
            return Optional.of(new Refusal(
                    "`" + parts[2] + "` may be another version tomorrow, for which nothing was proved",
                    "name one version"));
        }
        return named && VERSION.matcher(parts[2]).matches()
                ? Optional.empty()
                : Optional.of(new Refusal("`" + text + "` names no Maven artifact", HELP));
    }
}
