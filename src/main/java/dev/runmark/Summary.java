package dev.runmark;

import dev.runmark.adopt.Adoption;
import dev.runmark.adopt.FindingKind;
import dev.runmark.build.PlainCheck;
import dev.runmark.example.fact.Versions;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.example.judge.Tally;
import dev.runmark.example.judge.Verdict;
import dev.runmark.site.Article;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.Page;
import dev.runmark.site.PlacedText;
import dev.runmark.site.Site;
import dev.runmark.site.SiteConfig;
import dev.runmark.text.Count;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was read and what is known of its examples, in lines for the user.
 *
 * <p>Immutable and thread-safe.
 */
final class Summary {

    private final List<String> lines;

    private Summary(List<String> lines) {
        this.lines = List.copyOf(lines);
    }

    static Summary of(Site site, Proofs proofs) {
        int pages = (int) site.pages().count() + site.freePages().size();
        int questions =
                site.pages().map(Page::questions).mapToInt(Collection::size).sum();
        String parts = Count.of(pages, "page") + ", " + Count.of(questions, "question") + ", "
                + Count.of(site.articles().stream().filter(Article::isInBlog).count(), "article");
        List<String> lines = new ArrayList<>(List.of(parts, examples(proofs)));
        lines.addAll(environment(site.config().examples(), site.files()));
        lines.addAll(isolation(proofs));
        return new Summary(lines);
    }

    static Summary of(PlainCheck check, SiteConfig.Examples examples) {
        String files = Count.of(check.files().size(), "file");
        List<String> lines = new ArrayList<>(List.of(files + ", " + examples(check.proofs())));
        lines.addAll(environment(examples, check.files()));
        lines.addAll(check.obstacles().lines());
        lines.addAll(isolation(check.proofs()));
        return new Summary(lines);
    }

    /** What examples read of the machine may be the reason why they do something else on another. */
    private static List<String> environment(SiteConfig.Examples examples, Collection<MarkdownFile> files) {
        Stream<PlacedText> ofPages = files.stream().flatMap(file -> file.examples().own().environment().stream());
        String names = Stream.concat(examples.scope().environment().stream(), ofPages)
                .map(PlacedText::text)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? List.of() : List.of("examples can read of the environment: " + names);
    }

    /**
     * What came of sorting.
     *
     * @param written what is to be said of what can be written, or was
     */
    static Summary of(List<MarkdownFile> files, Adoption adoption, List<String> written) {
        String sorted = Arrays.stream(FindingKind.values())
                .map(kind -> adoption.count(kind) + " " + kind)
                .collect(Collectors.joining(", "));
        String all = Count.of(files.size(), "file") + ", "
                + Count.of(adoption.findings().size(), "comment or output", "comments and outputs");
        List<String> lines = new ArrayList<>(List.of(all + ": " + sorted));
        lines.addAll(written);
        return new Summary(lines);
    }

    /** The lines, without line endings. */
    List<String> lines() {
        return lines;
    }

    private static String fromCache(Proofs.CacheUse use) {
        return use.known() == 0 ? "" : " (" + use.known() + " of " + use.all() + " results from the cache)";
    }

    static String examples(Proofs proofs) {
        Tally tally = proofs.tally();
        String verdicts = tally.parts().stream()
                .map(part -> phrase(part, tally, proofs))
                .distinct()
                .collect(Collectors.joining(", "));
        return tally.total() == 0
                ? "no examples"
                : Count.of(tally.total(), "example") + ": " + verdicts + fromCache(proofs.cacheUse());
    }

    private static List<String> isolation(Proofs proofs) {
        return proofs.isolation().stream()
                .map(isolation -> "examples ran " + isolation.words()
                        + (isolation.limitedInSum() ? ", limited in sum by cgroups" : "")
                        + (isolation.reason().isEmpty() ? "" : ": " + isolation.reason()))
                .toList();
    }

    private static String phrase(Tally.Part part, Tally tally, Proofs proofs) {
        int count = part.number();
        return switch (part.verdict()) {
            case PROVED -> count + " proved" + on(part.versions());
            case RECORDED -> tally.number(Verdict.RECORDED) + " recorded";
            case COMPILED -> count + " only compiled";
            case COMPILED_IN_PART -> count + " compiled as far as " + (count == 1 ? "it goes" : "they go");
            case REJECTED -> count + " rejected as " + (count == 1 ? "it" : "they") + " should be";
            case IGNORED -> count + " ignored";
            case NOT_RUN_HERE -> needed(proofs.all());
            case NOT_PROVED -> count + " not proved";
            case RUNNING -> count + " running";
            case FAILED -> count + " failed";
        };
    }

    private static String on(Versions versions) {
        return versions.isEmpty() ? "" : " on " + versions.inWords();
    }

    private static String needed(Collection<Proof> proofs) {
        Map<String, Long> byNeed = proofs.stream()
                .filter(proof -> proof.verdict() == Verdict.NOT_RUN_HERE && proof.counts())
                .map(Proof::example)
                .map(example -> example.language().title()
                        + (example.isJava() ? " " + example.words().jdks() : ""))
                .collect(Collectors.groupingBy(need -> need, TreeMap::new, Collectors.counting()));
        return byNeed.entrySet().stream()
                .map(need -> need.getValue() + (need.getValue() == 1 ? " needs " : " need ") + need.getKey())
                .collect(Collectors.joining(", "));
    }
}
