package dev.runmark.example;

import java.time.Duration;
import java.util.ArrayList;
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

    /**
     * What the example printed, without the JVM's report of the exception that ended its main thread: that report is
     * the trace of {@link Ending.Threw}.
     */
    public List<Printed> printedByExample() {
        if (!(ending instanceof Ending.Threw)) {
            return printed;
        }
        int report = printed.size();
        for (int i = 0; i < printed.size(); i++) {
            if (isUncaughtReport(printed.get(i))) {
                report = i;
            }
        }
        List<Printed> kept = new ArrayList<>(printed.subList(0, report));
        printed.stream().skip(report).filter(print -> !isByTheJvm(print)).forEach(kept::add);
        return List.copyOf(kept);
    }

    private static boolean isUncaughtReport(Printed print) {
        return isByTheJvm(print) && print.text().startsWith("Exception in thread \"main\" ");
    }

    private static boolean isByTheJvm(Printed print) {
        return print.stream() == Printed.Stream.ERR
                && print.thread().equals("main")
                && print.lines().isEmpty();
    }

    /** Everything printed to a stream, as one text. */
    public String text(Printed.Stream stream) {
        return printed.stream()
                .filter(print -> print.stream() == stream)
                .map(Printed::text)
                .collect(Collectors.joining());
    }
}
