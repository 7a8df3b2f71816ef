package dev.runmark.render;

import dev.runmark.example.fact.Isolation;
import dev.runmark.example.fact.Run;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.example.judge.Tally;
import dev.runmark.example.judge.Verdict;
import dev.runmark.render.file.LinkBase;
import dev.runmark.render.file.Place;
import dev.runmark.render.file.SiteIndex;
import dev.runmark.render.view.LinkView;
import dev.runmark.render.view.ProofLine;
import dev.runmark.render.view.ProofTally;
import dev.runmark.render.view.ProofView;
import dev.runmark.render.view.ProvedPages;
import dev.runmark.render.words.Words;
import dev.runmark.site.Article;
import dev.runmark.site.Framework;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.Site;
import dev.runmark.site.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What was proved on a whole site. However large the site is, the summary names only some of the examples that were not
 * proved, and nothing that takes longer on another machine.
 */
final class ProofSummary {

    private static final int MOST_OPEN = 100;

    private static final Set<Verdict> SETTLED = Set.of(Verdict.PROVED, Verdict.REJECTED, Verdict.RECORDED);

    private final Site site;
    private final Proofs proofs;
    private final List<Proof> tried;
    private final ProvedPages proved;
    private final Optional<Isolation> isolation;
    private final Words words;

    private ProofSummary(Site site, Proofs proofs, ProvedPages proved, Words words) {
        this.site = site;
        this.proofs = proofs;
        // A block that is hidden is no example to a reader.
        this.tried = proofs.tried().stream().filter(Proof::counts).toList();
        this.proved = proved;
        this.isolation = proofs.isolation();
        this.words = words;
    }

    static ProofSummary of(Site site, Proofs proofs, ProvedPages proved, Words words) {
        return new ProofSummary(site, proofs, proved, words);
    }

    ProofView view(LinkBase base) {
        Tally all = proved.all();
        int open = all.total() - SETTLED.stream().mapToInt(all::number).sum();
        List<Proof> shown = proofs.stream()
                .filter(proof -> proof.counts() && !SETTLED.contains(proof.verdict()))
                .limit(MOST_OPEN)
                .toList();
        ExampleOwners owners = ExampleOwners.of(shown, site);
        int runs = runs();
        return new ProofView(
                words.count(all.total(), "examples"),
                verdicts(),
                versions(),
                runs == 0 ? "" : words.count(runs, "runs"),
                isolation.map(this::isolation).orElse(""),
                parts(base),
                shown.stream()
                        .map(proof -> spot(proof, ProofLine.of(proof, words), owners, base))
                        .toList(),
                open > MOST_OPEN ? Integer.toString(open - MOST_OPEN) : "");
    }

    private List<ProofView.Count> verdicts() {
        return proved.all().byVerdict().parts().stream()
                .map(part -> new ProofView.Count(part.number(), ProofTally.word(part.verdict(), part.number(), words)))
                .toList();
    }

    /** The blocks of one program ran together, so that the runs of one are those of the others. */
    private int runs() {
        Map<List<Object>, Integer> byProgram = new HashMap<>();
        for (Proof proof : tried) {
            List<Duration> times = proof.runs().stream().map(Run::elapsed).toList();
            byProgram.put(List.of(proof.example().source().path(), proof.program(), times), times.size());
        }
        return byProgram.values().stream().mapToInt(Integer::intValue).sum();
    }

    private List<ProofView.Count> versions() {
        Map<Integer, Integer> counts = new TreeMap<>();
        tried.forEach(proof -> proof.ranOn().forEach(feature -> counts.merge(feature, 1, Integer::sum)));
        Map<String, Integer> others = new TreeMap<>();
        tried.stream()
                .filter(proof -> !proof.example().isJava() && !proof.runs().isEmpty())
                .forEach(proof -> others.merge(ProofLine.versions(proof.versions(), words), 1, Integer::sum));
        return Stream.concat(
                        counts.entrySet().stream().map(entry -> ranOn(entry.getValue(), "Java " + entry.getKey())),
                        others.entrySet().stream().map(entry -> ranOn(entry.getValue(), entry.getKey())))
                .toList();
    }

    private ProofView.Count ranOn(int number, String platform) {
        return new ProofView.Count(number, words.form(number, "proof.ranOn", platform));
    }

    private String isolation(Isolation ran) {
        return words.of(ran.sandboxed() ? "proof.sandbox" : "proof.noSandbox");
    }

    /** Each framework, the articles, and their sums; nothing if there is only one line. */
    private List<ProofView.SitePart> parts(LinkBase base) {
        List<ProofView.SitePart> parts = new ArrayList<>();
        site.frameworks()
                .forEach(framework ->
                        parts.add(part(base.href(Place.of(framework)), framework.title(), filesOf(framework))));
        List<MarkdownFile> articles =
                SiteIndex.blogOf(site).stream().map(Article::file).toList();
        String href = SiteIndex.blogOf(site).isEmpty() ? "" : base.href(Place.ARTICLES);
        parts.add(part(href, words.of("articles"), articles));
        parts.add(part(base.href(Place.HOME), site.config().title(), filesWithoutTopic()));
        parts.removeIf(part -> part.examples() == 0);
        if (parts.size() > 1) {
            parts.add(part("", words.of("proof.all"), site.files()));
        }
        return parts;
    }

    private ProofView.SitePart part(String href, String title, List<MarkdownFile> files) {
        List<Tally> tallies = files.stream().map(proved::of).toList();
        int all = tallies.stream().mapToInt(Tally::total).sum();
        int ran =
                tallies.stream().mapToInt(tally -> tally.number(Verdict.PROVED)).sum();
        int rejected = tallies.stream()
                .mapToInt(tally -> tally.number(Verdict.REJECTED))
                .sum();
        return new ProofView.SitePart(href, title, all, ran, rejected, all - ran - rejected);
    }

    private List<MarkdownFile> filesWithoutTopic() {
        List<MarkdownFile> files = new ArrayList<>();
        site.home().introduction().file().ifPresent(files::add);
        site.freePages().forEach(page -> files.add(page.file()));
        return files;
    }

    private static List<MarkdownFile> filesOf(Framework framework) {
        List<MarkdownFile> files = new ArrayList<>();
        framework.index().ifPresent(files::add);
        for (Topic topic : framework.topics()) {
            topic.index().filter(index -> !framework.isFlat()).ifPresent(files::add);
            topic.pages().forEach(page -> files.add(page.file()));
        }
        return files;
    }

    private static ProofView.Spot spot(Proof proof, ProofLine line, ExampleOwners owners, LinkBase base) {
        String place = proof.example().fence().location().toString();
        LinkView link = owners.link(proof, base)
                .orElse(LinkView.to("", proof.example().source().path()));
        return new ProofView.Spot(link.href(), link.title(), place, line.said(), line.problem());
    }
}
