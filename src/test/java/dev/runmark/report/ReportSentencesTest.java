package dev.runmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.judge.Fate;
import dev.runmark.example.judge.Verdict;
import dev.runmark.text.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What reports say of examples is true of each of them. */
class ReportSentencesTest {

    /** What did as its page says; of all others no report says that they passed. */
    private static final Set<Verdict> PASSED =
            EnumSet.of(Verdict.PROVED, Verdict.RECORDED, Verdict.COMPILED, Verdict.REJECTED);

    @Provide
    Arbitrary<List<Fate>> fates() {
        return Fate.some(3);
    }

    @Property
    void areTrueOfEachExample(@ForAll("fates") List<Fate> fates) {
        List<Fate> counted = fates.stream().filter(Fate::counts).toList();
        Report report = new Report("1.2.3", "", Fate.proofs(fates), List.of(), Severity.ERROR, Optional.empty());

        JsonNode json = JsonMapper.shared().readTree(Reported.text(report, ReportFormat.JSON));
        assertThat(json.at("/summary/examples").asInt()).isEqualTo(counted.size());
        json.at("/summary/verdicts").properties().forEach(entry -> assertThat(
                        entry.getValue().asLong())
                .as(entry.getKey())
                .isEqualTo(counted.stream()
                        .filter(fate -> entry.getKey().equals(word(fate)))
                        .count()));
        assertThat(json.at("/examples")
                        .valueStream()
                        .map(example -> example.at("/verdict").asString() + example.at("/jdks")))
                .containsExactlyInAnyOrderElementsOf(counted.stream()
                        .map(fate -> word(fate) + fate.versions().toString().replace(" ", ""))
                        .toList());

        Document junit = Jsoup.parse(Reported.text(report, ReportFormat.JUNIT), "", Parser.xmlParser());
        Element suite = junit.expectFirst("testsuite");
        long passed =
                counted.stream().filter(fate -> PASSED.contains(fate.verdict())).count();
        assertThat(junit.select("testcase:not(:has(skipped))")).hasSize((int) passed);
        assertThat(suite.attr("tests")).isEqualTo("" + counted.size());
        assertThat(suite.attr("skipped")).isEqualTo("" + (counted.size() - passed));
        assertThat(Reported.text(report, ReportFormat.GITHUB)).isEmpty();
    }

    private static String word(Fate fate) {
        return fate.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
