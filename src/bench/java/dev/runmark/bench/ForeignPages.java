package dev.runmark.bench;

import dev.runmark.adopt.Adoption;
import dev.runmark.adopt.FindingKind;
import dev.runmark.content.ContentReader;
import dev.runmark.content.ProjectConfig;
import dev.runmark.example.Prover;
import dev.runmark.example.ProvingSettings;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.example.judge.Verdict;
import dev.runmark.site.ExampleMode;
import dev.runmark.site.Libraries;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.PlacedText;
import dev.runmark.site.SiteConfig;
import dev.runmark.text.Location;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much of the documentation of some libraries can be proved: {@code checkouts} is a folder that holds one folder for
 * each of them, and {@code configs} one that holds, under the same names, a {@code runmark.yaml} and the Java files that
 * it names. Both are put into the root of the checkout; no Markdown is changed.
 */
final class ForeignPages implements Benchmark {

    private static final String ROW = "%-22s %-10s %7s %9s %6s %6s %8s %7s %8s%n";

    /** What is counted of some fences. */
    private record Row(int fences, int compiled, int inPart, int ran, int claimed, int judged, int wrong) {

        static final Row NOTHING = new Row(0, 0, 0, 0, 0, 0, 0);

        Row and(Row other) {
            return new Row(
                    fences + other.fences,
                    compiled + other.compiled,
                    inPart + other.inPart,
                    ran + other.ran,
                    claimed + other.claimed,
                    judged + other.judged,
                    wrong + other.wrong);
        }

        void print(String name, String how, PrintStream out) {
            String share = fences == 0 ? "-" : Math.round(100.0 * compiled / fences) + " %";
            out.printf(ROW, name, how, fences, compiled + " " + share, inPart, ran, claimed, judged, wrong);
        }
    }

    @Override
    public void run(BenchmarkSettings settings, PrintStream out) throws Exception {
        Path checkouts = Path.of(settings.text("checkouts", "target/foreign"));
        Path configs = Path.of(settings.text("configs", "src/bench/foreign"));
        String only = settings.text("only", "");
        boolean runs = settings.number("run", 1) > 0;
        Detail detail = new Detail(runs && settings.number("claims", 1) > 0, settings.number("causes", 0) > 0, runs);
        out.printf(ROW, "library", "", "fences", "compiled", "part", "ran", "claimed", "judged", "false");
        Row bare = Row.NOTHING;
        Row configured = Row.NOTHING;
        for (Path config : folders(configs)) {
            String name = config.getFileName().toString();
            Path checkout = checkouts.resolve(name);
            if (!Files.isDirectory(checkout) || !(only.isEmpty() || only.equals(name))) {
                continue;
            }
            ProjectConfig project = install(config, checkout);
            if (!project.problems().isEmpty()) {
                throw new IOException(project.problems().toString());
            }
            Row alone = measure(project, onlyLibraries(project.examples()), detail, out);
            alone.print(name, "alone", out);
            Row with = measure(project, project.examples(), detail, out);
            with.print("", "configured", out);
            bare = bare.and(alone);
            configured = configured.and(with);
        }
        bare.print("all", "alone", out);
        configured.print("", "configured", out);
    }

    /** What is measured besides what compiles, and whether it is said why fences do not compile. */
    private record Detail(boolean claims, boolean causes, boolean runs) {}

    private static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static ProjectConfig install(Path config, Path checkout) throws IOException {
        try (Stream<Path> files = Files.list(config)) {
            for (Path file : files.toList()) {
                Files.copy(file, checkout.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return ContentReader.configAround(checkout);
    }

    /** As the pages stand, with nothing but the library: the artifacts that come from where the first one does. */
    private static SiteConfig.Examples onlyLibraries(SiteConfig.Examples configured) {
        List<PlacedText> all = configured.libraries().dependencies();
        String own = all.get(0).text().replaceFirst(":.*", ":");
        List<PlacedText> ofOwn =
                all.stream().filter(stated -> stated.text().startsWith(own)).toList();
        return ProjectConfig.NONE
                .examples()
                .with(new Libraries(List.of(), ofOwn))
                .on(configured.jdks());
    }

    private static Row measure(ProjectConfig project, SiteConfig.Examples examples, Detail detail, PrintStream out)
            throws IOException, InterruptedException {
        List<MarkdownFile> files = ContentReader.readPlain(project.paths()).files();
        ProvingSettings settings = ProvingSettings.of(detail.runs() ? examples : examples.withMode(ExampleMode.COMPILE))
                .times(1);
        Proofs proofs = Prover.prove(files, settings, (done, total) -> {});
        if (proofs.all().stream().allMatch(proof -> proof.verdict() == Verdict.NOT_PROVED)) {
            throw new IOException("nothing is proved: " + proofs.problems());
        }
        if (detail.causes()) {
            proofs.all().stream().filter(proof -> !compiles(proof)).forEach(proof -> out.println(cause(proof)));
        }
        List<MarkdownFile> read = detail.claims() ? files : List.of();
        Adoption adoption = Adoption.of(read, settings, (done, total) -> {});
        int judged = adoption.count(FindingKind.TRUE)
                + adoption.count(FindingKind.FALSE)
                + adoption.count(FindingKind.UNSTABLE);
        return new Row(
                proofs.all().size(),
                (int) proofs.all().stream().filter(ForeignPages::compiles).count(),
                (int) proofs.all().stream()
                        .filter(proof -> proof.verdict() == Verdict.COMPILED_IN_PART)
                        .count(),
                (int) proofs.all().stream()
                        .filter(proof -> !proof.runs().isEmpty())
                        .count(),
                judged + adoption.count(FindingKind.NOT_RUN),
                judged,
                adoption.count(FindingKind.FALSE));
    }

    private static boolean compiles(Proof proof) {
        return switch (proof.verdict()) {
            case PROVED, RECORDED, COMPILED, COMPILED_IN_PART, REJECTED -> true;
            case FAILED -> proof.messages().isEmpty();
            case IGNORED, NOT_RUN_HERE, NOT_PROVED, RUNNING -> false;
        };
    }

    private static String cause(Proof proof) {
        Location place = proof.example().fence().location();
        String first = proof.messages().isEmpty()
                ? proof.verdict().toString()
                : proof.messages().get(0).line() + ": "
                        + proof.messages().get(0).key() + ": "
                        + proof.messages().get(0).text().replaceAll("\\s+", " ");
        return "  " + place.path() + ":" + place.line() + ": " + first;
    }
}
