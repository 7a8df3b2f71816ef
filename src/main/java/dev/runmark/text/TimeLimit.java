package dev.runmark.text;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How authors write how long an example may take: {@code 500ms}, {@code 5s}, {@code 1m}, or as ISO 8601 does. */
public final class TimeLimit {

    /** What one must be, in words. */
    public static final String EXPECTED = "a time longer than nothing";

    /** What an author could write. */
    public static final String HELP = "write one such as `5s` or `500ms`";

    private static final Pattern SIMPLE = Pattern.compile("([0-9]{1,9})(ms|s|m)");

    private TimeLimit() {}

    /** The time that a text states; empty if it states none, or one that is not longer than nothing. */
    public static Optional<Duration> of(String text) {
        return any(text).filter(duration -> !duration.isZero() && !duration.isNegative());
    }

    private static Optional<Duration> any(String text) {
        Matcher matcher = SIMPLE.matcher(text);
        if (matcher.matches()) {
            long amount = Long.parseLong(matcher.group(1));
            return Optional.of(
                    switch (matcher.group(2)) {
                        case "ms" -> Duration.ofMillis(amount);
                        case "s" -> Duration.ofSeconds(amount);
                        default -> Duration.ofMinutes(amount);
                    });
        }
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeException notADuration) {
            return Optional.empty();
        }
    }
}
