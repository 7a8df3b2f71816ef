package dev.runmark.render.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.runmark.content.ContentReader;
import dev.runmark.example.Prover;
import dev.runmark.example.ProvingSettings;
import dev.runmark.example.claim.Claim;
import dev.runmark.example.claim.OutputPattern;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.launch.CacheFolder;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every program that a reader of this repository's own site can copy runs on the oldest Java that the page names, and
 * prints what the page shows. It takes a minute or two, and so is asked for: by {@code RUNMARK_PROGRAMS=required}, or by a
 * part of the paths of the pages that it is to be about.
 */
@EnabledIfEnvironmentVariable(named = "RUNMARK_PROGRAMS", matches = ".+")
class CopiedProgramsTest {

    private static final int TRIES = 3;
    private static final Path ROOT = Path.of("");
    private static final String ASKED_FOR = System.getenv().getOrDefault("RUNMARK_PROGRAMS", "");

    @Test
    void everyCopiedProgramDoesWhatItsPageShows(@TempDir Path temp) throws Exception {
        List<CopiedProgram> programs = programs(temp);
        assertThat(programs).isNotEmpty();
        CopiedProgram.compile(programs);
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        Map<String, Future<String>> running = new LinkedHashMap<>();
        try {
            for (CopiedProgram each : programs) {
                String place = each.blocks().get(0).example().fence().location().toString();
                running.put(place, pool.submit(() -> wrong(each)));
            }
        } finally {
            pool.shutdown();
        }
        Map<String, String> wrong = wrong(running);
        assertSoftly(all -> wrong.forEach((place, how) -> all.fail(place + ": " + how)));
    }

    /** The launcher itself runs one program of each topic, on each JDK; blocks of a group are one program. */
    private static List<CopiedProgram> programs(Path temp) throws IOException, InterruptedException {
        Map<String, List<Proof>> blocks = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, Integer> repeated = new HashMap<>();
        for (Proof proof : proofs().all()) {
            Optional<String> program = proof.ranOn().isEmpty() ? Optional.empty() : copied(proof);
            String key = proof.example().source().path() + "\n" + proof.program();
            // The same code twice on a page is two programs.
            int times = repeated.merge(key + "\n" + proof.example().code().text(), 1, Integer::sum);
            key += times == 1 ? "" : "\n" + times;
            blocks.computeIfAbsent(key, none -> new ArrayList<>()).add(proof);
            if (program.isPresent()) {
                texts.put(key, program.get());
            }
        }
        List<CopiedProgram> programs = new ArrayList<>();
        Set<String> launched = new HashSet<>();
        for (Map.Entry<String, String> each : texts.entrySet()) {
            List<Proof> proofs = Objects.requireNonNull(blocks.get(each.getKey()));
            Proof proof = proofs.get(0);
            Path topic = Path.of(proof.example().source().path()).resolveSibling("");
            boolean byLauncher =
                    launched.add(topic + " " + proof.runs().get(0).jdk().feature());
            Path folder = Files.createTempDirectory(temp, "copied");
            programs.add(CopiedProgram.of(each.getValue(), proofs, folder, byLauncher));
        }
        return programs;
    }

    private static Proofs proofs() throws IOException, InterruptedException {
        Site site = ContentReader.read(ROOT);
        List<MarkdownFile> files = site.files().stream()
                .filter(file -> ASKED_FOR.equals("required") || file.path().contains(ASKED_FOR))
                .toList();
        ProvingSettings settings =
                ProvingSettings.of(site.config().examples(), ROOT).keptIn(CacheFolder.ofUser());
        return Prover.prove(files, settings, (done, total) -> {});
    }

    private static Map<String, String> wrong(Map<String, Future<String>> running)
            throws InterruptedException, ExecutionException {
        Map<String, String> wrong = new LinkedHashMap<>();
        for (Map.Entry<String, Future<String>> each : running.entrySet()) {
            String how = each.getValue().get();
            if (!how.isEmpty()) {
                wrong.put(each.getKey(), how);
            }
        }
        return wrong;
    }

    /** What the page's script puts together. */
    private static Optional<String> copied(Proof proof) {
        return Optional.ofNullable(ProgramView.of(proof)).map(view -> {
            List<String> lines =
                    proof.example().code().shownText().stripTrailing().lines().toList();
            String rest = lines.stream()
                    .skip(view.from())
                    .map(line -> line.isEmpty() ? "\n" : view.indent() + line + "\n")
                    .collect(Collectors.joining());
            return view.usualImports() + view.before() + rest + view.after();
        });
    }

    /**
     * How a program does something else than its page shows; empty if it does not. One that measures time may be late while
     * others run: it has three tries.
     */
    private static String wrong(CopiedProgram program) throws IOException, InterruptedException {
        String wrong = "";
        for (int i = 0; i < TRIES; i++) {
            CopiedProgram.Result result = program.run();
            wrong = result.refused().isEmpty() && !isShown(result.out(), program.blocks())
                    ? "it prints\n" + result.out() + result.err() + "and not " + shown(program.blocks())
                    : result.refused();
            if (wrong.isEmpty()) {
                break;
            }
        }
        return wrong;
    }

    private static boolean isShown(String out, List<Proof> blocks) {
        List<Claim> claims = blocks.stream()
                .flatMap(block -> block.example().claims().stream())
                .toList();
        for (Claim claim : claims) {
            if (claim instanceof Claim.Sample) {
                return true;
            }
            if (claim instanceof Claim.Outcomes outcomes) {
                String outcome = String.join(", ", OutputPattern.linesOf(out));
                return outcomes.rows().stream()
                        .anyMatch(row -> row.output().equals("*") || OutputPattern.lineMatches(row.output(), outcome));
            }
        }
        Set<List<String>> shown = shown(blocks);
        return shown.size() > 1 || shown.contains(sorted(out));
    }

    /** What the runs of a program printed, the lines of each sorted. */
    private static Set<List<String>> shown(List<Proof> blocks) {
        Set<List<String>> shown = new HashSet<>();
        for (int i = 0; i < blocks.get(0).runs().size(); i++) {
            int run = i;
            shown.add(sorted(blocks.stream()
                    .map(block -> block.runs().get(run).text(Printed.Stream.OUT))
                    .collect(Collectors.joining("\n"))));
        }
        return shown;
    }

    private static List<String> sorted(String text) {
        return text.lines().filter(line -> !line.isEmpty()).sorted().toList();
    }
}
