package dev.runmark.example.fact;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happened when an example was run once.
 *
 * <p>Immutable and thread-safe.
 *
 * @param platform what it ran on
 * @param printed everything that was printed, in order
 * @param values for the line of each claim about a value, that value as text; several are joined with {@code ", "}
 * @param ending how it ended
 * @param elapsed how long the process lived
 * @param threaded whether it started a thread besides {@code main}
 * @param blocks what happened in each block that was run, if there are several, by its number
 * @param interference how its threads were held up; empty if they were left alone
 * @param recording what its threads did, if that was recorded
 */
public record Run(
        Platform platform,
        List<Printed> printed,
        Map<Integer, String> values,
        Ending ending,
        Duration elapsed,
        boolean threaded,
        Map<Integer, BlockRun> blocks,
        Optional<Interference> interference,
        Optional<Recording> recording) {

    private static final int SIGNALLED = 128;
    private static final int MOST_SIGNALS = 64;

    /** A run of a program that is not made of several blocks. */
    public Run(
            Platform platform,
            List<Printed> printed,
            Map<Integer, String> values,
            Ending ending,
            Duration elapsed,
            boolean threaded) {
        this(platform, printed, values, ending, elapsed, threaded, Map.of());
    }

    /** A run whose threads were left alone. */
    public Run(
            Platform platform,
            List<Printed> printed,
            Map<Integer, String> values,
            Ending ending,
            Duration elapsed,
            boolean threaded,
            Map<Integer, BlockRun> blocks) {
        this(platform, printed, values, ending, elapsed, threaded, blocks, Optional.empty());
    }

    /** A run that was not recorded. */
    public Run(
            Platform platform,
            List<Printed> printed,
            Map<Integer, String> values,
            Ending ending,
            Duration elapsed,
            boolean threaded,
            Map<Integer, BlockRun> blocks,
            Optional<Interference> interference) {
        this(platform, printed, values, ending, elapsed, threaded, blocks, interference, Optional.empty());
    }

    public Run {
        printed = List.copyOf(printed);
        values = Map.copyOf(values);
        blocks = Map.copyOf(blocks);
    }

    /** The JDK that it ran on; only for examples in Java. */
    public Jdk jdk() {
        return (Jdk) platform;
    }

    /**
     * What happened in one block of several.
     *
     * <p>Immutable and thread-safe.
     *
     * @param printed what it printed, in order
     * @param ending how it ended
     * @param recording what threads did while it ran, if that was recorded
     */
    public record BlockRun(List<Printed> printed, Ending ending, Optional<Recording> recording) {

        /** What happened in a block of a run that was not recorded. */
        public BlockRun(List<Printed> printed, Ending ending) {
            this(printed, ending, Optional.empty());
        }

        public BlockRun {
            printed = List.copyOf(printed);
        }
    }

    /** The run as one of its blocks saw it; the whole run if it has none. */
    public Run of(int block) {
        if (blocks.isEmpty()) {
            return this;
        }
        BlockRun own = blocks.getOrDefault(block, new BlockRun(List.of(), new Ending.Exited(0)));
        return new Run(
                platform,
                own.printed(),
                values,
                own.ending(),
                elapsed,
                threaded,
                Map.of(),
                interference,
                own.recording());
    }

    /**
     * The run as it would have been if a block had let the later ones have their turn.
     *
     * @param block the block at which this run ended
     * @param rest a run of the others
     */
    public Run continuedBy(Run rest, int block) {
        Map<Integer, BlockRun> all = new HashMap<>(rest.blocks);
        blocks.forEach((number, own) -> {
            if (number <= block) {
                all.put(number, own);
            }
        });
        Map<Integer, String> allValues = new HashMap<>(rest.values);
        allValues.putAll(values);
        List<Printed> allPrinted = new ArrayList<>(printed);
        rest.blocks.entrySet().stream()
                .filter(entry -> entry.getKey() > block)
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> allPrinted.addAll(entry.getValue().printed()));
        return new Run(
                platform,
                allPrinted,
                allValues,
                rest.ending,
                elapsed.plus(rest.elapsed),
                threaded || rest.threaded,
                all,
                interference,
                recording);
    }

    /**
     * What the example printed, without the JVM's report of the exception that ended its main thread: that report is
     * the trace of {@link Ending.Threw}.
     */
    public List<Printed> printedByExample() {
        if (!(ending instanceof Ending.Threw threw)) {
            return printed;
        }
        if (platform instanceof Interpreter) {
            return printed.stream()
                    .filter(print -> print.stream() != Printed.Stream.ERR
                            || !print.text().equals(threw.trace()))
                    .toList();
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

    /**
     * The run with blocks that were not started because of an earlier one.
     *
     * @param stopped the number of the earlier one
     * @param needed by the number of each of the others, the variable that it needs
     */
    public Run withholding(int stopped, Map<Integer, String> needed) {
        Map<Integer, BlockRun> all = new HashMap<>(blocks);
        needed.forEach(
                (block, variable) -> all.put(block, new BlockRun(List.of(), new Ending.Withheld(stopped, variable))));
        return new Run(platform, printed, values, ending, elapsed, threaded, all, interference, recording);
    }

    /**
     * The same run, now that its seed is known to bring the same about again.
     *
     * @param again how threads were held up then
     */
    public Run repeatedBy(Optional<Interference> again) {
        return new Run(
                platform,
                printed,
                values,
                ending,
                elapsed,
                threaded,
                blocks,
                again.map(Interference::asRepeated),
                recording);
    }

    /** Whether it, and each of its blocks that was started, came to an end without being stopped. */
    public boolean endedByItself() {
        return Stream.concat(Stream.of(ending), blocks.values().stream().map(BlockRun::ending))
                .allMatch(each -> each instanceof Ending.Exited
                        || each instanceof Ending.Threw
                        || each instanceof Ending.Withheld);
    }

    /** Whether it, or one of its blocks, was stopped because its time was over. */
    public boolean ranOutOfTime() {
        return Stream.concat(Stream.of(ending), blocks.values().stream().map(BlockRun::ending))
                .anyMatch(Ending.TimedOut.class::isInstance);
    }

    /** Whether it, or one of its blocks, was stopped because it went beyond a limit. */
    public boolean ranIntoLimit() {
        return Stream.concat(Stream.of(ending), blocks.values().stream().map(BlockRun::ending))
                .anyMatch(each -> each instanceof Ending.TimedOut || each instanceof Ending.LimitExceeded);
    }

    /**
     * Whether a signal ended it, as the exit status of a shell has it (POSIX, 2.8.2): it may have been the system that had
     * no memory left, or somebody who tidied up.
     */
    public boolean wasKilled() {
        return Stream.concat(Stream.of(ending), blocks.values().stream().map(BlockRun::ending))
                .anyMatch(each -> each instanceof Ending.Exited exited
                        && exited.status() > SIGNALLED
                        && exited.status() <= SIGNALLED + MOST_SIGNALS);
    }

    /** Everything printed to a stream, as one text. */
    public String text(Printed.Stream stream) {
        return printed.stream()
                .filter(print -> print.stream() == stream)
                .map(Printed::text)
                .collect(Collectors.joining());
    }
}
