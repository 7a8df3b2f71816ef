package dev.runmark.probe;

import java.io.DataInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The main class of a JVM in which examples are run again and again, with threads left alone and with threads held up.
 * What a run leaves behind is undone before the next. Where that is not possible, the JVM ends, and another goes on.
 */
public final class Race {

    private final EventChannel events;
    private final JvmState state = new JvmState();
    private final Watchdog watchdog;

    private Race(EventChannel events, Watchdog watchdog) {
        this.events = events;
        this.watchdog = watchdog;
    }

    /**
     * Runs examples.
     *
     * @param args where to note events, and the file that says what to run: a count (an int) and so many
     *     {@link RacedExample}s
     * @throws IOException if these cannot be read or written
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        EventChannel events = EventChannel.open(args[0]);
        EventLog none = EventLog.of(EventChannel.NOWHERE, 0);
        @SuppressWarnings("ThreadLocalUsage") // it is replaced with each run's
        CreationStacks creationStacks = new CreationStacks(none);
        Watchdog watchdog = Watchdog.start(new Watchdog.Watched(
                none, creationStacks, Thread.currentThread(), Integer.MAX_VALUE, Budget.unlimited()));
        Race race = new Race(events, watchdog);
        Noise.listen();
        try (DataInputStream in = new DataInputStream(new FileInputStream(args[1]))) {
            int count = in.readInt();
            for (int number = 0; number < count; number++) {
                race.run(RacedExample.read(number, in));
            }
        }
        // What examples have left in this JVM is not waited for.
        Runtime.getRuntime().halt(0);
    }

    private void run(RacedExample subject) throws IOException, InterruptedException {
        OwnFrames.areOf(subject.folder());
        ExampleLoader compiled = new ExampleLoader(subject.compiled());
        ExampleLoader noisy = new ExampleLoader(subject.noisy());
        for (int i = 0; i < subject.plain(); i++) {
            ExampleLoader loader = subject.keepsState() ? new ExampleLoader(subject.compiled()) : compiled;
            run(subject, loader, null, budget(i));
        }
        Planner planner = new Planner();
        for (String token : subject.asked()) {
            heldUp(subject, noisy, Tactics.parse(token), planner, Budget.unlimited());
        }
        for (int i = 0; i < subject.seeds().length; i++) {
            heldUp(subject, noisy, planner.next(subject.seeds()[i]), planner, budget(i));
        }
    }

    /** A run with threads that are held up, from which a planner learns. */
    private void heldUp(RacedExample subject, ExampleLoader customary, Tactics tactics, Planner planner, Budget budget)
            throws IOException, InterruptedException {
        ExampleLoader loader = subject.keepsState() ? new ExampleLoader(subject.noisy()) : customary;
        HeldUpRun interference = run(subject, loader, tactics, budget);
        if (interference != null) {
            interference.tellTo(planner);
        }
    }

    /** The first run says what the others will cost. */
    private static Budget budget(int number) {
        return number == 0 ? Budget.ofOneOfMany(Watchdog.LOOK_EVERY_MILLIS) : Budget.unlimited();
    }

    private @Nullable HeldUpRun run(
            RacedExample subject, ExampleLoader loader, @Nullable Tactics tactics, Budget budget)
            throws IOException, InterruptedException {
        EventLog log = EventLog.of(events, subject.outputLimit());
        log.run(subject.number(), tactics == null ? "" : tactics.token());
        RaceRun run = RaceRun.start(subject, loader, log, watchdog, tactics, state, budget);
        run.awaitEnd();
        log.over();
        HeldUpRun interference = run.end();
        state.restore();
        if (!run.isGone()) {
            // Its threads would run on beside those of the next run.
            Runtime.getRuntime().halt(EventLog.STOPPED_STATUS);
        }
        return interference;
    }
}
