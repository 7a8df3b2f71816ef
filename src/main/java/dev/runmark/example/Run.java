package dev.runmark.example;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What happened when an example was run once.
 *
 * <p>Immutable and thread-safe.
 *
 * @param jdk what it ran on
 * @param printed everything that was printed, in order
 * @param values for the line of each claim about a value, that value as text; several are joined with {@code ", "}
 * @param ending how it ended
 * @param elapsed how long the process lived
 * @param threaded whether it started a thread besides {@code main}
 */
public record Run(
        Jdk jdk,
        List<Printed> printed,
        Map<Integer, String> values,
        Ending ending,
        Duration elapsed,
        boolean threaded) {

    public Run {
        printed = List.copyOf(printed);
        values = Map.copyOf(values);
    }

    /** Everything printed to a stream, as one text. */
    public String text(Printed.Stream stream) {
        return printed.stream()
                .filter(print -> print.stream() == stream)
                .map(Printed::text)
                .collect(Collectors.joining());
    }
}
