package dev.runmark.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Kills builds by SIGKILL: half of them at any time, half while the new site is being written and put in place. Settings:
 * {@code number}, {@code seed}.
 */
final class Kills implements Faults.Kind {

    private static final String DETAILS = "kills";
    private static final int USUAL = 300;
    private static final int BETWEEN_BUILDS = 10;
    private static final int PATIENCE = 60;
    private static final long MOST_WRITING_NANOS = 400_000_000;
    private static final long MILLI = 1_000_000;

    @Override
    public void attempt(Settings settings, PrintStream out) throws Exception {
        Random random = new Random(settings.number("seed", 17));
        try (Bench bench = Bench.open()) {
            TwoSites two = TwoSites.make(bench, bench.folder("project"));
            long start = System.nanoTime();
            Runmark.end(two.build(bench).start(), PATIENCE);
            long whole = System.nanoTime() - start;
            for (int i = 1; i <= settings.number("number", USUAL); i++) {
                two.write(i % 2);
                String phase = i % 2 == 0 ? kill(bench, two, random.nextLong(whole)) : killWriting(bench, two, random);
                String state = two.state();
                boolean waits = two.neighbours().stream().anyMatch(name -> name.contains("-old-"));
                boolean gone = endsOfItself(bench.root());
                Outcome.keep(DETAILS, phase, state.equals("none") && waits ? "waits for the next build" : state, gone);
                if (i % BETWEEN_BUILDS == 0) {
                    Outcome.keep(DETAILS, "next build", next(bench, two), true);
                    out.println(i + " kills");
                }
            }
        }
    }

    private static String kill(Bench bench, TwoSites two, long after) throws Exception {
        Process build = two.build(bench).start();
        build.waitFor(after, TimeUnit.NANOSECONDS);
        return ended(build, "at any time");
    }

    private static String killWriting(Bench bench, TwoSites two, Random random) throws Exception {
        Process build = two.build(bench).start();
        while (build.isAlive() && two.neighbours().stream().noneMatch(name -> name.contains("-staging-"))) {
            Thread.onSpinWait();
        }
        long after = random.nextLong(MOST_WRITING_NANOS);
        Path marker = two.folder().resolve("site/.runmark");
        long old = Files.exists(marker) ? Files.getLastModifiedTime(marker).toMillis() : 0;
        // The new site is written in the end: from its first file on, every moment is as likely as any other.
        while (build.isAlive() && !isWriting(two)) {
            Thread.onSpinWait();
        }
        build.waitFor(after, TimeUnit.NANOSECONDS);
        boolean swapped = Files.exists(marker) && Files.getLastModifiedTime(marker).toMillis() != old;
        return ended(build, swapped ? "after the swap" : "while the new site is written");
    }

    private static boolean isWriting(TwoSites two) throws IOException {
        for (String name : two.neighbours()) {
            if (name.contains("-staging-") && Files.exists(two.folder().resolve(name).resolve("index.html"))) {
                return true;
            }
        }
        return false;
    }

    private static String ended(Process build, String phase) throws InterruptedException {
        boolean alive = build.isAlive();
        build.destroyForcibly().waitFor();
        return alive ? phase : "it had ended";
    }

    /** Whether nothing of a killed build still runs two seconds later. */
    private static boolean endsOfItself(Path root) throws InterruptedException {
        long end = System.nanoTime() + 2_000 * MILLI;
        while (runs(root) && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        return !runs(root);
    }

    private static boolean runs(Path root) {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .anyMatch(line -> line.contains(root.resolve("project").toString()));
    }

    private static String next(Bench bench, TwoSites two) throws Exception {
        int status = Runmark.end(two.build(bench).start(), PATIENCE);
        int left;
        try (Stream<Path> files = Files.list(two.folder().resolve("tmp"))) {
            left = files.filter(file -> !file.getFileName().toString().startsWith("hsperf")).toList().size();
        }
        boolean good = status == 0 && two.state().equals("whole") && two.neighbours().isEmpty();
        return good ? "good, " + left + " temporary files left" : "status " + status + " " + two.neighbours();
    }

    static List<Outcome> outcomes() throws IOException {
        Map<String, Map<String, Integer>> phases = new TreeMap<>();
        for (List<String> fields : Outcome.kept(DETAILS)) {
            String state = fields.get(1) + (fields.get(2).equals("true") ? "" : ", processes left");
            phases.computeIfAbsent(fields.get(0), phase -> new TreeMap<>()).merge(state, 1, Integer::sum);
        }
        List<Outcome> outcomes = new ArrayList<>();
        phases.forEach((phase, states) -> outcomes.add(new Outcome(
                phase.equals("next build") ? "after kills" : "kill -9 of a build",
                phase,
                Integer.toString(states.values().stream().mapToInt(Integer::intValue).sum()),
                states.toString().replaceAll("[{}]", "").replace("=", ": "))));
        return outcomes;
    }
}
