package dev.runmark.bench;

import dev.runmark.adopt.Adoption;
import dev.runmark.adopt.Finding;
import dev.runmark.adopt.FindingKind;
import dev.runmark.bench.TaggedPages.Tag;
import dev.runmark.bench.TaggedPages.Truth;
import dev.runmark.content.ContentReader;
import dev.runmark.example.ProvingSettings;
import dev.runmark.site.SiteConfig;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Sorts the comments of pages in which it is written what each of them is. Those in {@code development} may be looked
 * at while the sorting is changed; those in {@code holdout} were written before and are only counted. With
 * {@code checkouts=FOLDER}, so are tutorials of other people, which that folder holds.
 */
final class Adopting implements Benchmark {

    private static final Path PAGES = Path.of("src", "bench", "adopt");
    private static final String PUBLIC = "public";

    /** A comment, and what it was found to be; empty if nothing was said of it. */
    private record Sorted(Tag tag, Optional<FindingKind> kind) {

        boolean is(Truth truth) {
            return tag.truth() == truth;
        }

        boolean isSaidToBe(FindingKind said) {
            return kind.filter(one -> one == said).isPresent();
        }

        /** Whether a user hears nothing of it. */
        boolean isSilent() {
            return kind.isEmpty() || isSaidToBe(FindingKind.NOT_A_CLAIM);
        }

        boolean isRight() {
            return switch (tag.truth()) {
                case TRUE -> isSaidToBe(FindingKind.TRUE);
                case FALSE -> isSaidToBe(FindingKind.FALSE);
                case UNSTABLE -> isSaidToBe(FindingKind.UNSTABLE);
                case UNRUN -> isSaidToBe(FindingKind.NOT_RUN);
                case NONE -> isSilent();
            };
        }
    }

    @Override
    public void run(BenchmarkSettings settings, PrintStream out) throws Exception {
        String shown = settings.text("show", "development");
        String checkouts = settings.text("checkouts", "");
        for (String set : List.of("development", "holdout")) {
            print(set, sorted(PAGES.resolve(set)), set.equals(shown), out);
        }
        if (!checkouts.isEmpty()) {
            print(PUBLIC, sortedPublic(Path.of(checkouts)), shown.equals(PUBLIC), out);
        }
    }

    private static void print(String set, List<Sorted> sorted, boolean shown, PrintStream out) {
        out.println(set + ": " + sorted.size() + " tagged comments and blocks of output");
        printTable(sorted, out);
        printFigures(sorted, out);
        if (shown) {
            sorted.stream()
                    .filter(one -> !one.isRight())
                    .forEach(one -> out.println(
                            "  " + one.tag().file() + ":" + one.tag().line() + ": "
                                    + one.tag().truth() + ", said to be "
                                    + one.kind().map(FindingKind::name).orElse("nothing") + ": "
                                    + one.tag().text()));
        }
        out.println();
    }

    private static List<Sorted> sorted(Path folder) throws Exception {
        try (Workshop workshop = Workshop.open()) {
            Path pages = workshop.of("pages");
            return sorted(TaggedPages.read(folder, pages).tags(), pages);
        }
    }

    private static List<Sorted> sortedPublic(Path checkouts) throws Exception {
        try (Workshop workshop = Workshop.open()) {
            Path pages = workshop.of("pages");
            return sorted(PublicPages.read(PAGES.resolve(PUBLIC), checkouts, pages).tags(), pages);
        }
    }

    private static List<Sorted> sorted(List<Tag> tags, Path pages) throws Exception {
        Adoption adoption = Adoption.of(
                ContentReader.readPlain(List.of(pages)).files(),
                ProvingSettings.of(SiteConfig.Examples.DEFAULT, Path.of("")),
                (done, total) -> {});
        Map<String, FindingKind> found = new HashMap<>();
        for (Finding finding : adoption.findings()) {
            String path = finding.location().path();
            String name = path.substring(path.lastIndexOf('/') + 1);
            found.putIfAbsent(name + ":" + finding.location().line(), finding.kind());
        }
        return tags.stream()
                .map(tag -> new Sorted(tag, Optional.ofNullable(found.get(tag.file() + ":" + tag.line()))))
                .toList();
    }

    private static void printTable(List<Sorted> sorted, PrintStream out) {
        out.printf("  %-10s", "");
        for (FindingKind kind : FindingKind.values()) {
            out.printf("%14s", kind.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        out.printf("%14s%n", "nothing");
        for (Truth truth : Truth.values()) {
            out.printf("  %-10s", truth.name().toLowerCase(Locale.ROOT));
            for (FindingKind kind : FindingKind.values()) {
                out.printf("%14d", count(sorted, one -> one.is(truth) && one.isSaidToBe(kind)));
            }
            out.printf(
                    "%14d%n", count(sorted, one -> one.is(truth) && one.kind().isEmpty()));
        }
    }

    private static void printFigures(List<Sorted> sorted, PrintStream out) {
        print(sorted, Truth.TRUE, "true ones called false", one -> one.isSaidToBe(FindingKind.FALSE), out);
        print(sorted, Truth.TRUE, "true ones called unstable", one -> one.isSaidToBe(FindingKind.UNSTABLE), out);
        print(sorted, Truth.FALSE, "false ones called false", one -> one.isSaidToBe(FindingKind.FALSE), out);
        print(sorted, Truth.FALSE, "false ones passed over in silence", Sorted::isSilent, out);
        print(sorted, Truth.FALSE, "false ones called true", one -> one.isSaidToBe(FindingKind.TRUE), out);
        print(sorted, Truth.UNSTABLE, "unstable ones told", one -> one.isSaidToBe(FindingKind.UNSTABLE), out);
        print(sorted, Truth.NONE, "other comments called false", one -> one.isSaidToBe(FindingKind.FALSE), out);
    }

    private static void print(
            List<Sorted> sorted, Truth truth, String figure, Predicate<Sorted> counts, PrintStream out) {
        long all = count(sorted, one -> one.is(truth));
        long some = count(sorted, one -> one.is(truth) && counts.test(one));
        out.printf("  %-34s %4d of %4d, %5.1f %%%n", figure, some, all, all == 0 ? 0 : 100.0 * some / all);
    }

    private static long count(List<Sorted> sorted, Predicate<Sorted> condition) {
        return sorted.stream().filter(condition).count();
    }
}
