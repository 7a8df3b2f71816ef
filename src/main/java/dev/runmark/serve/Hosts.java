package dev.runmark.serve;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names that the preview answers to. A page of another site can have a name of its own lead to this machine (DNS
 * rebinding), and would then be allowed to read what is served here; but it cannot choose what browsers say in
 * {@code Host}. An address in numbers is no name that leads elsewhere.
 *
 * @param host the name or address that was asked for on the command line
 */
record Hosts(String host) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");
    private static final Pattern PORT = Pattern.compile(":\\d*$");

    /** Whether the preview can be reached from other machines. */
    boolean isOpen() {
        return !LOOPBACK.contains(host.toLowerCase(Locale.ROOT)) && !host.equals("::1");
    }

    /**
     * Whether a request is meant for the preview.
     *
     * @param header what it says in {@code Host}; null if it says nothing
     */
    boolean accepts(@Nullable String header) {
        if (header == null) {
            return false;
        }
        String name = PORT.matcher(header.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        return LOOPBACK.contains(name)
                || name.equals(host.toLowerCase(Locale.ROOT))
                || (isOpen() && NUMBERS.matcher(name).matches());
    }
}
