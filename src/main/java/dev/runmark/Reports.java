package dev.runmark;

import dev.runmark.build.Options;
import dev.runmark.build.Shard;
import dev.runmark.example.judge.Proofs;
import dev.runmark.report.Report;
import dev.runmark.terminal.Screen;
import dev.runmark.terminal.Version;
import dev.runmark.text.PathNames;
import dev.runmark.text.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The reports that the user asks for.
 *
 * <p>Immutable and thread-safe.
 *
 * @param targets what is written where
 */
record Reports(List<ReportTarget> targets) {

    Reports {
        targets = List.copyOf(targets);
    }

    /** Whether there are any. */
    boolean areAsked() {
        return !targets.isEmpty();
    }

    /** Why they cannot all be written; empty if they can. */
    Optional<String> refusal() {
        Set<Optional<Path>> taken = new HashSet<>();
        return targets.stream()
                .map(target -> target.file().map(file -> file.toAbsolutePath().normalize()))
                .filter(place -> !taken.add(place))
                .findFirst()
                .map(place -> "two reports go to " + place.map(Path::toString).orElse("the standard output")
                        + "; give each a file of its own: --report FORMAT=FILE");
    }

    /** The screen for everything else: a report on the standard output has it to itself. */
    Screen beside(Screen screen) {
        return targets.stream().anyMatch(target -> target.file().isEmpty()) ? screen.withoutOutput() : screen;
    }

    /**
     * Writes them all.
     *
     * @throws IOException if one cannot be written, which keeps back those after it
     */
    void write(Proofs proofs, List<Problem> problems, Options options, Screen screen) throws IOException {
        write(proofs, problems, options, Shard.WHOLE, screen);
    }

    /**
     * Writes them all, about a part of the files.
     *
     * @throws IOException if one cannot be written, which keeps back those after it
     */
    void write(Proofs proofs, List<Problem> problems, Options options, Shard shard, Screen screen) throws IOException {
        if (!areAsked()) {
            return;
        }
        Report report = new Report(
                Version.number(),
                folder(options.source()),
                proofs,
                problems,
                options.failure(),
                Optional.of(shard).filter(Shard::isPart).map(Shard::toString));
        write(report, screen);
    }

    /**
     * Writes them all.
     *
     * @throws IOException if one cannot be written, which keeps back those after it
     */
    void write(Report report, Screen screen) throws IOException {
        for (ReportTarget target : targets) {
            target.write(report, screen.out());
        }
    }

    /** How the project folder is reached from the current one, which forges take for the root of the repository. */
    private static String folder(Path source) {
        Path here = Path.of("").toAbsolutePath();
        if (!source.startsWith(here) || source.equals(here)) {
            return "";
        }
        return PathNames.slashed(here.relativize(source)) + "/";
    }
}
