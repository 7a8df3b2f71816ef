package dev.runmark.example.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names by which others could find out whose machine this is: its own, with the address behind it, that of its user, and
 * the user's folder.
 *
 * <p>Immutable and thread-safe.
 *
 * @param host the machine's name; empty if it says nothing
 * @param user the user's name; empty if it says nothing
 * @param home the user's folder; empty if it says nothing
 */
record MachineNames(String host, String user, String home) {

    static final MachineNames NONE = new MachineNames("", "", "");

    private static final String ELIDED = "…";

    /** Names that thousands of machines and users have, and words that programs print. */
    private static final Set<String> SAY_NOTHING = Set.of("localhost", "root", "user", "admin", "runner");

    private static final Supplier<MachineNames> HERE = new Supplier<>() {

        private Optional<MachineNames> found = Optional.empty();

        @Override
        public synchronized MachineNames get() {
            if (found.isEmpty()) {
                found = Optional.of(of(hostName(), System.getProperty("user.name"), System.getProperty("user.home")));
            }
            return found.get();
        }
    };

    /** Those of this machine, looked up when they are needed first: a network may have to be asked. */
    static MachineNames here() {
        return HERE.get();
    }

    /** Those of a machine, without those that say nothing. */
    static MachineNames of(String host, String user, String home) {
        boolean own = Path.of(home).getNameCount() > 1;
        return new MachineNames(saying(host), saying(user), own ? home : "");
    }

    private static String saying(String name) {
        return SAY_NOTHING.contains(name) || name.length() == 1 ? "" : name;
    }

    private static String hostName() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException notLinux) {
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (UnknownHostException unknown) {
                return "";
            }
        }
    }

    /** Those of them that an example does not say itself: what its page shows is no secret. */
    MachineNames without(String code) {
        return new MachineNames(
                code.contains(host) ? "" : host, code.contains(user) ? "" : user, code.contains(home) ? "" : home);
    }

    /** A text with {@code …} in place of each. */
    String hiddenIn(String text) {
        List<String> patterns = Stream.of(
                        home.isEmpty() ? "" : Pattern.quote(home),
                        host.isEmpty()
                                ? ""
                                : Pattern.quote(host) + "(?:\\.[\\w-]+)*(?:/[\\d.]+|/[\\da-f:]+(?:%\\w+)?)?",
                        user.isEmpty() ? "" : Pattern.quote(user))
                .filter(pattern -> !pattern.isEmpty())
                .toList();
        return patterns.isEmpty()
                ? text
                : Pattern.compile(patterns.stream().collect(Collectors.joining("|", "(?<![\\w-])(?:", ")(?![\\w-])")))
                        .matcher(text)
                        .replaceAll(Matcher.quoteReplacement(ELIDED));
    }
}
