package dev.runmark.bench;

import dev.runmark.content.ContentReader;
import dev.runmark.content.PlainMarkdown;
import dev.runmark.example.Prover;
import dev.runmark.example.ProvingSettings;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Verdict;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.PlacedText;
import dev.runmark.site.SiteConfig;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Proves programs whose nature is known, again and again. What {@code src/bench/races/racy} claims is true most of the
 * time, and nothing makes it so; what {@code src/bench/races/ordered} claims is true of every run that Java allows.
 *
 * <p>One run catches a claim only if it happens to be false without any pressure, so the first column says how rare the
 * race is on this machine.
 */
final class Races implements Benchmark {

    private static final Path PROGRAMS = Path.of("src", "bench", "races");
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /**
     * How often something is proved.
     *
     * @param runs how often a program is run each time
     * @param repetitions how often it is proved
     */
    private record Effort(int runs, int repetitions) {

        static Effort of(BenchmarkSettings settings, int runs, int repetitions) {
            return new Effort(runs, settings.number("repetitions" + runs, repetitions));
        }

        String title() {
            return runs + (runs == 1 ? " run" : " runs");
        }
    }

    /** How often the claim of each program, by its name, was found false with some effort. */
    private record Column(Effort effort, Map<String, Integer> failures) {

        int failuresOf(String program) {
            return failures.getOrDefault(program, 0);
        }

        int all() {
            return failures.values().stream().mapToInt(Integer::intValue).sum();
        }

        double share() {
            return 100.0 * all() / (failures.size() * (double) effort.repetitions());
        }
    }

    @Override
    public void run(BenchmarkSettings settings, PrintStream out) throws Exception {
        List<Effort> efforts = Stream.of(
                        Effort.of(settings, 1, 20), Effort.of(settings, 30, 3), Effort.of(settings, 100, 1))
                .filter(effort -> effort.repetitions() > 0)
                .toList();
        List<Integer> jdks = Arrays.stream(settings.text("jdks", "").split(",", -1))
                .filter(feature -> !feature.isEmpty())
                .map(Integer::valueOf)
                .toList();
        int accused = measure("ordered", "wrongly accused", efforts, jdks, out);
        measure("racy", "caught", efforts, jdks, out);
        out.println(accused == 0 ? "no ordered program was accused" : accused + " WRONG ACCUSATIONS");
    }

    private static int measure(String nature, String verb, List<Effort> efforts, List<Integer> jdks, PrintStream out)
            throws Exception {
        PlainMarkdown programs = ContentReader.readPlain(List.of(PROGRAMS.resolve(nature)));
        List<Column> columns = new ArrayList<>();
        for (Effort effort : efforts) {
            columns.add(new Column(effort, failures(programs.files(), effort, jdks)));
        }
        out.printf("%s programs %s, of all times that each was proved%n%n", nature, verb);
        out.printf("%-26s", "");
        columns.forEach(column -> out.printf("%12s", column.effort().title()));
        out.println();
        for (String program : columns.get(0).failures().keySet()) {
            out.printf("%-26s", program);
            columns.forEach(column -> out.printf(
                    "%12s", column.failuresOf(program) + "/" + column.effort().repetitions()));
            out.println();
        }
        out.printf("%-26s", "all " + columns.get(0).failures().size());
        columns.forEach(column -> out.printf("%11.1f%%", column.share()));
        out.printf("%n%n");
        return columns.stream().mapToInt(Column::all).sum();
    }

    /** How often each program's claim was found false. */
    private static Map<String, Integer> failures(List<MarkdownFile> files, Effort effort, List<Integer> jdks)
            throws Exception {
        List<PlacedText> versions = jdks.stream()
                .map(jdk -> PlacedText.onCommandLine("jdks", jdk.toString()))
                .toList();
        ProvingSettings settings = ProvingSettings.of(
                        SiteConfig.Examples.DEFAULT.within(TIMEOUT).on(versions), Path.of(""))
                .times(effort.runs());
        Map<String, Integer> failed = new TreeMap<>();
        for (int i = 0; i < effort.repetitions(); i++) {
            for (Proof proof :
                    Prover.prove(files, settings, (done, total) -> {}).all()) {
                if (proof.verdict() != Verdict.NOT_RUN_HERE) {
                    failed.merge(nameOf(proof), isFalse(proof) ? 1 : 0, Integer::sum);
                }
            }
        }
        return failed;
    }

    private static boolean isFalse(Proof proof) {
        return proof.verdict() == Verdict.FAILED;
    }

    private static String nameOf(Proof proof) {
        String path = proof.example().source().path();
        return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    }
}
