package dev.runmark.faults;

import dev.runmark.FuzzTargets;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fuzzes with Jazzer, starting from the corpus in {@code src/test/resources/fuzz}. What it finds is kept in
 * {@code target/fuzz/TARGET}. Settings: {@code only=TARGET}, {@code runs}, {@code seconds}.
 */
final class Fuzzing implements Faults.Kind {

    private static final Path CORPUS = Path.of("src/test/resources/fuzz");
    private static final String DETAILS = "fuzz";
    private static final int USUAL_RUNS = 1_000_000;
    private static final int USUAL_SECONDS = 3_600;
    private static final Pattern DONE = Pattern.compile("Done (\\d+) runs in (\\d+) second");
    private static final Pattern FINDING = Pattern.compile("(crash|timeout|oom|slow-unit)-.*");

    @Override
    public void attempt(Settings settings, PrintStream out) throws Exception {
        String only = settings.text("only", "");
        for (String target : FuzzTargets.ALL.keySet()) {
            if (only.isEmpty() || only.equals(target)) {
                fuzz(target, settings, out);
            }
        }
    }

    private static void fuzz(String target, Settings settings, PrintStream out) throws Exception {
        Path folder = Files.createDirectories(Path.of("target/fuzz", target)).toAbsolutePath();
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Path log = folder.resolve("log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfuzz=" + target,
                "-cp",
                absolute(System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzTargets.class.getName(),
                "--instrumentation_includes=dev.runmark.**",
                // They watch for what no input can make these targets do, such as opening connections.
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.**"));
        command.addAll(List.of(
                "-timeout=20",
                "-runs=" + settings.number("runs", USUAL_RUNS),
                "-max_total_time=" + settings.number("seconds", USUAL_SECONDS),
                corpus.toString(),
                CORPUS.resolve(target).toAbsolutePath().toString()));
        new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        Matcher done = DONE.matcher(Files.readString(log));
        String runs = done.find() ? done.group(1) : "0";
        String seconds = runs.equals("0") ? "0" : done.group(2);
        Outcome.keep(DETAILS, target, runs, seconds, findings(folder));
        out.println(target + ": " + runs + " runs, " + findings(folder) + " findings; see " + log);
    }

    private static String absolute(String classPath) {
        return String.join(
                File.pathSeparator,
                Stream.of(classPath.split(File.pathSeparator, -1))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
    }

    private static long findings(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            FINDING.matcher(file.getFileName().toString()).matches())
                    .count();
        }
    }

    static List<Outcome> outcomes() throws IOException {
        Map<String, List<List<String>>> targets = new TreeMap<>();
        for (List<String> fields : Outcome.kept(DETAILS)) {
            targets.computeIfAbsent(fields.get(0), target -> new ArrayList<>()).add(fields);
        }
        List<Outcome> outcomes = new ArrayList<>();
        targets.forEach((target, tries) -> outcomes.add(new Outcome(
                "fuzzing",
                target,
                "%,d executions".formatted(tries.stream()
                        .mapToLong(fields -> Long.parseLong(fields.get(1)))
                        .sum()),
                tries.get(tries.size() - 1).get(3) + " findings")));
        return outcomes;
    }
}
