package dev.runmark.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.judge.Fate;
import dev.runmark.example.judge.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever came of the examples of a site, each sentence about them is true of each example that it is about. */
class ProofSentencesTest {

    private static final List<String> FILES = List.of(
            "content/java/topic/one.md", "content/java/topic/two.md", "content/java/index.md", "content/blog/news.md");

    private static final Map<Verdict, String> WORDS = new EnumMap<>(Map.of(
            Verdict.PROVED, "proved",
            Verdict.RECORDED, "recorded",
            Verdict.REJECTED, "rejected by the compiler as it should be",
            Verdict.COMPILED, "compiled but not run",
            Verdict.COMPILED_IN_PART, "compiled as far as it goes",
            Verdict.IGNORED, "not compiled",
            Verdict.NOT_RUN_HERE, "not run here",
            Verdict.NOT_PROVED, "not proved",
            Verdict.RUNNING, "running",
            Verdict.FAILED, "failed"));

    /** What stands before the sentence in the list for language models. */
    private static final String LISTED = "Examples on these pages: ";

    private static final Pattern TALLY =
            Pattern.compile("(\\d+) examples?(?:, run on Java ([\\d, and]+))?(?:: (.*)| (proved))");
    private static final Pattern PART = Pattern.compile("(?:(\\d+) |all )?(.+?)(?: on Java (\\d+(?: and \\d+)*))?");

    @Provide
    Arbitrary<List<Fate>> fates() {
        return Fate.some(FILES.size());
    }

    @Property(tries = 60)
    void areTrueOfEachExample(@ForAll("fates") List<Fate> fates) throws IOException {
        Path folder = Files.createTempDirectory("sentences");
        try {
            TinySite site = site(folder, fates);
            checkTally(
                    fates,
                    of(0),
                    site.html("java/topic/one.html").select(".tally p").text());
            checkBrief(
                    fates.stream().filter(of(0)).filter(Fate::counts).toList(),
                    site.html("java/topic/one.html").select(".tally summary").text());
            checkTally(
                    fates, of(3), site.html("blog/news.html").select(".tally").text());
            checkTally(
                    fates,
                    fate -> true,
                    site.html("index.html").select(".facts a").text());
            Document topic = site.html("java/topic/index.html");
            String one = topic.select(".cards .facts").eachText().stream()
                    .filter(text -> text.contains("example"))
                    .findFirst()
                    .orElse("");
            assertThat(one.isEmpty()).isEqualTo(fates.stream().noneMatch(fate -> fate.file() < 2 && fate.counts()));
            checkProofPage(fates, site.html("proof.html"));
            String list = site.text("llms.txt");
            int start = list.indexOf(LISTED);
            checkTally(
                    fates,
                    fate -> true,
                    start < 0 ? "" : list.substring(start + LISTED.length(), list.indexOf(". `=>`")));
            checkTwin(fates.stream().filter(of(0)).toList(), site.text("java/topic/one.json"));
        } finally {
            delete(folder);
        }
    }

    private static Predicate<Fate> of(int file) {
        return fate -> fate.file() == file;
    }

    private static TinySite site(Path folder, List<Fate> fates) {
        List<StringBuilder> texts = new ArrayList<>();
        FILES.forEach(file -> texts.add(new StringBuilder(
                "---\ntitle: Title of " + file.length() + "\ndescription: " + TinySite.DESCRIPTION + "\n---\n\n")));
        Map<String, Fate> byCode = new TreeMap<>();
        for (int i = 0; i < fates.size(); i++) {
            String code = "int a" + i + ";\n";
            texts.get(fates.get(i).file())
                    .append("```java")
                    .append(fates.get(i).words(i))
                    .append('\n')
                    .append(code)
                    .append("```\n\n");
            byCode.put(code, fates.get(i));
        }
        TinySite site = TinySite.in(folder);
        for (int i = 0; i < FILES.size(); i++) {
            site.with(FILES.get(i), texts.get(i).toString());
        }
        return site.proving(proof -> Objects.requireNonNull(
                        byCode.get(proof.example().code().text()))
                .of(proof));
    }

    private static void checkBrief(List<Fate> counted, String sentence) {
        long sound = counted.stream()
                .filter(fate -> Set.of(Verdict.PROVED, Verdict.REJECTED).contains(fate.verdict()))
                .count();
        String examples = counted.size() + (counted.size() == 1 ? " example checked" : " examples checked");
        String all = counted.isEmpty() ? "" : examples;
        assertThat(sentence).isEqualTo(sound == counted.size() ? all : sound + " of " + examples);
    }

    private static void checkTally(List<Fate> fates, Predicate<Fate> about, String sentence) {
        List<Fate> counted = fates.stream().filter(about).filter(Fate::counts).toList();
        if (counted.isEmpty()) {
            assertThat(sentence).isEmpty();
            return;
        }
        Matcher tally = TALLY.matcher(sentence);
        assertThat(tally.matches()).as(sentence).isTrue();
        assertThat(Integer.parseInt(tally.group(1))).isEqualTo(counted.size());
        if (tally.group(2) != null) {
            assertThat(counted).as(sentence).allMatch(fate -> fate.onJava().equals(tally.group(2)));
        }
        String parts = tally.group(3) == null ? tally.group(4) : tally.group(3);
        int sum = 0;
        for (String text : parts.split(", ", -1)) {
            Matcher part = PART.matcher(text);
            assertThat(part.matches()).as(text).isTrue();
            int number = part.group(1) == null ? counted.size() : Integer.parseInt(part.group(1));
            assertThat(counted.stream()
                            .filter(fate -> part.group(2).equals(WORDS.get(fate.verdict())))
                            .filter(fate ->
                                    part.group(3) == null || part.group(3).equals(fate.onJava()))
                            .count())
                    .as(text + " in " + sentence)
                    .isEqualTo(number);
            sum += number;
        }
        assertThat(sum).as(sentence).isEqualTo(counted.size());
    }

    /** For machines, what nobody sees is listed, too: each with what is known of it. */
    private static void checkTwin(List<Fate> fates, String json) {
        List<JsonNode> examples =
                JsonMapper.shared().readTree(json).at("/examples").valueStream().toList();
        assertThat(examples).hasSameSizeAs(fates);
        for (int i = 0; i < fates.size(); i++) {
            assertThat(examples.get(i).at("/verdict").asString())
                    .isEqualTo(fates.get(i)
                            .verdict()
                            .name()
                            .toLowerCase(Locale.ROOT)
                            .replace('_', '-'));
            assertThat(examples.get(i).at("/java").valueStream().map(JsonNode::asInt))
                    .isEqualTo(fates.get(i).versions());
        }
    }

    private static void checkProofPage(List<Fate> fates, Document page) {
        List<Fate> counted = fates.stream().filter(Fate::counts).toList();
        assertThat(page.select(".lead").text()).startsWith(counted.size() + " example");
        List<String> counts = page.select(".counts li").eachText();
        for (String count : counts) {
            int number = Integer.parseInt(count.substring(0, count.indexOf(' ')));
            String what = count.substring(count.indexOf(' ') + 1);
            long expected = what.startsWith("ran on Java ")
                    ? counted.stream()
                            .filter(fate -> fate.versions().contains(Integer.valueOf(what.substring(12))))
                            .count()
                    : counted.stream()
                            .filter(fate -> what.equals(WORDS.get(fate.verdict())))
                            .count();
            assertThat(expected).as(count).isEqualTo(number);
        }
        int[] sums = new int[4];
        for (Element row : page.select("table tr:has(td)")) {
            List<Integer> numbers = row.select("td").eachText().stream()
                    .skip(1)
                    .map(Integer::valueOf)
                    .toList();
            assertThat(numbers.get(1) + numbers.get(2) + numbers.get(3)).isEqualTo(numbers.get(0));
            boolean all = Objects.requireNonNull(row.selectFirst("td")).text().equals("All");
            for (int i = 0; i < sums.length; i++) {
                if (all) {
                    assertThat(sums[i]).as("column " + i).isEqualTo(numbers.get(i));
                } else {
                    sums[i] += numbers.get(i);
                }
            }
        }
        assertThat(sums[0]).isEqualTo(counted.size());
        boolean nothingOpen = counted.stream()
                .allMatch(fate -> Set.of(Verdict.PROVED, Verdict.REJECTED, Verdict.RECORDED)
                        .contains(fate.verdict()));
        assertThat(page.text().contains("Nothing: whatever the pages say")).isEqualTo(nothingOpen);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
