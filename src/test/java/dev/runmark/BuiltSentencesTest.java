package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.InstalledJdks;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.judge.Verdict;
import dev.runmark.text.Leftovers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a site is made of and however it is built, all that the build says of its examples is true of each of them. */
class BuiltSentencesTest {

    private static final String HEAD =
            "---\ntitle: Page %d\ndescription: A page with some examples, of which it is known what comes of each.\n---\n";

    private static final List<String> PAGES = List.of("java/topic/one", "java/topic/two", "blog/news");

    private static final Set<Verdict> SOUND = Set.of(Verdict.PROVED, Verdict.REJECTED);

    private static final Map<Verdict, Set<String>> WORDS = new EnumMap<>(Map.of(
            Verdict.PROVED, Set.of("proved"),
            Verdict.RECORDED, Set.of("recorded"),
            Verdict.REJECTED,
                    Set.of(
                            "rejected by the compiler as it should be",
                            "rejected as it should be",
                            "rejected as they should be"),
            Verdict.COMPILED, Set.of("compiled but not run", "only compiled"),
            Verdict.IGNORED, Set.of("not compiled", "ignored"),
            Verdict.NOT_RUN_HERE, Set.of("not run here", "needs Java 99+", "need Java 99+"),
            Verdict.NOT_PROVED, Set.of("not proved"),
            Verdict.FAILED, Set.of("failed")));

    private static final Pattern TALLY = Pattern.compile("(\\d+) examples?(?:, run on Java ([\\d, and]+))?(?::)? (.+)");

    private static final Pattern PART = Pattern.compile("(?:(\\d+) |all )?(.+?)(?: on Java (\\d+(?: and \\d+)*))?");

    private static final int CURRENT = Jdk.current().feature();

    private static final Optional<Integer> LATER = InstalledJdks.after(CURRENT);

    /** A block, and what comes of it on the versions of Java that the site promises. */
    private enum Block {
        CLAIMS("java", "System.out.println(1);  // => 1", Verdict.PROVED),
        HAS_OUTPUT("java", "System.out.println(2);\n```\n\n```output\n2", Verdict.PROVED),
        PRINTS("java", "System.out.println(3);", Verdict.RECORDED),
        THROWS("java throws=IllegalStateException", "throw new IllegalStateException();", Verdict.PROVED),
        REJECTED("java compile-error", "int four = \"4\";", Verdict.REJECTED),
        NOT_RUN("java no-run", "int five = 5;", Verdict.COMPILED),
        IGNORED("java ignore=\"why\"", "int six = 6", Verdict.IGNORED),
        OF_THIS_JAVA("java jdk=" + CURRENT, "System.out.println(7);  // => 7", Verdict.PROVED),
        OF_LATER_JAVA("java jdk=99+", "System.out.println(8);  // => 8", Verdict.NOT_RUN_HERE),
        WITH_HIDDEN(
                "java hide group=NAME",
                "int nine = 9;\n```\n\n```java group=NAME\nSystem.out.println(nine);  // => 9",
                Verdict.PROVED),
        OF_SHELL("sh", "echo 10 # => 11", Verdict.IGNORED),
        OF_PYTHON("python", "print(11)  # => 12", Verdict.IGNORED),
        FALSE("java", "System.out.println(13);  // => 14", Verdict.FAILED);

        private final String info;
        private final String code;
        private final Verdict verdict;

        Block(String info, String code, Verdict verdict) {
            this.info = info;
            this.code = code;
            this.verdict = verdict;
        }

        /** The block, and what belongs to it; a session has no groups. */
        String text(Way way, int number) {
            return ("\n```" + info + "\n" + code + "\n```\n")
                    .replace("group=NAME", way.session() ? "" : "group=g" + number);
        }

        /** Whether it is an example: what is in other languages is none unless the site says so. */
        boolean counts() {
            return this != OF_SHELL && this != OF_PYTHON;
        }

        String on(Way way) {
            boolean ran = way.proves()
                    && Set.of(Verdict.PROVED, Verdict.RECORDED, Verdict.FAILED).contains(verdict);
            return !ran ? "" : this == OF_THIS_JAVA ? "" + CURRENT : way.promised();
        }
    }

    /** How the site is built. */
    private record Way(boolean proves, boolean onTwo, boolean session) {

        String promised() {
            return onTwo && LATER.isPresent() ? CURRENT + " and " + LATER.get() : "" + CURRENT;
        }

        String configuration() {
            return "examples:\n  jdks: [" + promised().replace(" and ", ", ") + "]\n"
                    + (session ? "  mode: session\n" : "");
        }
    }

    /** A block on one of the pages. */
    private record Placed(int page, Block block) {

        Verdict verdict(Way way) {
            return way.proves() ? block.verdict : Verdict.NOT_PROVED;
        }
    }

    @Provide
    Arbitrary<List<Placed>> blocks() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, PAGES.size() - 1),
                        Arbitraries.of(Block.values()).filter(block -> block != Block.FALSE))
                .as(Placed::new)
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<Way> ways() {
        Arbitrary<Boolean> any = Arbitraries.of(true, false);
        return Combinators.combine(Arbitraries.of(true, true, true, false), any, any)
                .as(Way::new);
    }

    @Property(tries = 12, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void areTrueOfEachExample(@ForAll("blocks") List<Placed> blocks, @ForAll("ways") Way way) throws IOException {
        Path folder = Files.createTempDirectory("runmark-sentences-").toRealPath();
        try {
            write(folder, blocks, way);
            Ran first = build(folder, way);
            Ran again = build(folder, way);

            assertThat(first.status()).as(first.err()).isZero();
            assertThat(again.err()).isEqualTo(first.err());
            check(folder, counted(blocks), way, first.out());
            check(folder, counted(blocks), way, again.out());
        } finally {
            Leftovers.delete(folder);
        }
    }

    @Property(tries = 4, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void areTrueOfOneThatFails(@ForAll("blocks") List<Placed> blocks, @ForAll("ways") Way way) throws IOException {
        Path folder = Files.createTempDirectory("runmark-sentences-").toRealPath();
        try {
            List<Placed> all = new ArrayList<>(blocks);
            all.add(new Placed(0, Block.FALSE));
            Way proving = new Way(true, way.onTwo(), way.session());
            write(folder, all, proving);
            Ran built = build(folder, proving);

            assertThat(built.status()).isEqualTo(1);
            assertThat(folder.resolve("site")).doesNotExist();
            checkReports(folder, counted(all), proving);
        } finally {
            Leftovers.delete(folder);
        }
    }

    private static List<Placed> counted(List<Placed> blocks) {
        return blocks.stream().filter(placed -> placed.block().counts()).toList();
    }

    private static void write(Path folder, List<Placed> blocks, Way way) throws IOException {
        Project project = new Project(folder)
                .with("content/java/index.md", HEAD.formatted(10))
                .with("content/java/topic/index.md", HEAD.formatted(11))
                .with(
                        "content/site.yaml",
                        "title: A site\ndescription: A site whose sentences are read.\n" + way.configuration());
        for (int page = 0; page < PAGES.size(); page++) {
            StringBuilder text = new StringBuilder(HEAD.formatted(page));
            for (int i = 0; i < blocks.size(); i++) {
                if (blocks.get(i).page() == page) {
                    text.append(blocks.get(i).block().text(way, i));
                }
            }
            project.with("content/" + PAGES.get(page) + ".md", text.toString());
        }
    }

    private static Ran build(Path folder, Way way) {
        List<String> args = new ArrayList<>(List.of("build", "--source", folder.toString()));
        for (String format : List.of("json", "junit", "sarif")) {
            args.add("--report");
            args.add(format + "=" + folder.resolve(format));
        }
        if (!way.proves()) {
            args.add("--skip-examples");
        }
        return Ran.runmarkWithCache(args.toArray(String[]::new));
    }

    private static void check(Path folder, List<Placed> counted, Way way, String said) throws IOException {
        String line =
                said.lines().filter(one -> one.contains(" example")).findFirst().orElseThrow();
        checkTally(counted, way, line.replaceFirst(" \\(\\d+ of \\d+ results from the cache\\)$", ""));
        checkTally(
                counted,
                way,
                html(folder, "index").select(".facts a:contains(example)").text());
        for (int page = 0; page < PAGES.size(); page++) {
            int number = page;
            List<Placed> own =
                    counted.stream().filter(placed -> placed.page() == number).toList();
            Document html = html(folder, PAGES.get(page));
            checkTally(
                    own,
                    way,
                    html.select(PAGES.get(page).startsWith("blog") ? ".tally" : ".tally p")
                            .text());
            assertThat(html.select("figure.example")).hasSameSizeAs(own);
            checkEach(own, way, html);
        }
        checkFoot(folder, counted, way);
        checkProofPage(html(folder, "proof"), counted, way);
        checkList(Files.readString(folder.resolve("site/llms.txt")), counted, way);
        checkReports(folder, counted, way);
    }

    /** What stands below each example. */
    private static void checkEach(List<Placed> own, Way way, Document html) {
        List<String> said = html.select("figure.example .proof").eachText();
        for (int i = 0; i < said.size(); i++) {
            Placed placed = own.get(i);
            String on = placed.block().on(way);
            assertThat(said.get(i).startsWith("✓"))
                    .as(said.get(i))
                    .isEqualTo(SOUND.contains(placed.verdict(way)) || !on.isEmpty());
            assertThat(said.get(i).contains("ran on ")).as(said.get(i)).isEqualTo(!on.isEmpty());
            if (!on.isEmpty()) {
                assertThat(said.get(i)).containsPattern("ran on Java " + on + "(?: ·|$)");
            }
        }
    }

    private static void checkFoot(Path folder, List<Placed> counted, Way way) throws IOException {
        boolean said = html(folder, "index").select("footer").text().contains("What was proved of the examples");
        boolean untried = counted.stream().anyMatch(placed -> placed.verdict(way) == Verdict.NOT_PROVED);
        assertThat(said).isEqualTo(!untried);
    }

    private static void checkProofPage(Document page, List<Placed> counted, Way way) {
        for (String count : page.select(".counts li").eachText()) {
            int number = Integer.parseInt(count.substring(0, count.indexOf(' ')));
            String what = count.substring(count.indexOf(' ') + 1);
            assertThat(counted.stream()
                            .filter(
                                    what.startsWith("ran on Java ")
                                            ? placed -> List.of(placed.block()
                                                            .on(way)
                                                            .split(" and ", -1))
                                                    .contains(what.substring(12))
                                            : is(what, way)))
                    .as(count)
                    .hasSize(number);
        }
        List<Element> rows = page.select("table tr:has(td)");
        if (!rows.isEmpty()) {
            List<String> all = rows.get(rows.size() - 1).select("td").eachText();
            assertThat(all.get(1)).isEqualTo("" + counted.size());
        }
    }

    private static void checkList(String text, List<Placed> counted, Way way) {
        Matcher listed =
                Pattern.compile("Examples on these pages: (.*?)\\. `=>`").matcher(text);
        checkTally(counted, way, listed.find() ? listed.group(1) : "");
    }

    private static void checkReports(Path folder, List<Placed> counted, Way way) throws IOException {
        JsonNode json = JsonMapper.shared().readTree(Files.readString(folder.resolve("json")));
        for (Verdict verdict : WORDS.keySet()) {
            String name = verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
            assertThat(json.at("/summary/verdicts/" + name).asInt()).as(name).isEqualTo((int) counted.stream()
                    .filter(placed -> placed.verdict(way) == verdict)
                    .count());
        }
        assertThat(json.at("/examples").valueStream().map(one -> one.at("/jdks").toString()))
                .containsExactlyInAnyOrderElementsOf(counted.stream()
                        .map(placed -> "[" + placed.block().on(way).replace(" and ", ",") + "]")
                        .toList());
        Document junit = Jsoup.parse(Files.readString(folder.resolve("junit")), "", Parser.xmlParser());
        Set<Verdict> skipped = Set.of(Verdict.IGNORED, Verdict.NOT_RUN_HERE, Verdict.NOT_PROVED);
        assertThat(junit.select("testcase")).hasSameSizeAs(counted);
        assertThat(junit.select("testcase:has(skipped)")).hasSize((int) counted.stream()
                .filter(placed -> skipped.contains(placed.verdict(way)))
                .count());
        assertThat(junit.select("testcase:has(failure)")).hasSize(failures(counted));
        JsonNode sarif = JsonMapper.shared().readTree(Files.readString(folder.resolve("sarif")));
        assertThat(sarif.at("/runs/0/results")
                        .valueStream()
                        .filter(one -> one.at("/level").asString().equals("error")))
                .hasSize(failures(counted));
    }

    private static int failures(List<Placed> counted) {
        return (int)
                counted.stream().filter(placed -> placed.block() == Block.FALSE).count();
    }

    private static Predicate<Placed> is(String words, Way way) {
        return placed -> WORDS.getOrDefault(placed.verdict(way), Set.of()).contains(words);
    }

    private static void checkTally(List<Placed> counted, Way way, String said) {
        String sentence = said.strip();
        if (counted.isEmpty()) {
            assertThat(sentence).isIn("", "no examples");
            return;
        }
        Matcher tally = TALLY.matcher(sentence);
        assertThat(tally.matches()).as(sentence).isTrue();
        assertThat(tally.group(1)).as(sentence).isEqualTo("" + counted.size());
        if (tally.group(2) != null) {
            assertThat(counted)
                    .as(sentence)
                    .allMatch(placed -> placed.block().on(way).equals(tally.group(2)));
        }
        long sum = 0;
        for (String text : tally.group(3).split(", ", -1)) {
            Matcher part = PART.matcher(text);
            assertThat(part.matches()).as(text).isTrue();
            Stream<Placed> meant = counted.stream()
                    .filter(is(part.group(2), way))
                    .filter(placed -> part.group(3) == null
                            || part.group(3).equals(placed.block().on(way)));
            long number = part.group(1) == null ? counted.size() : Long.parseLong(part.group(1));
            assertThat(meant.count()).as(text + " in " + sentence).isEqualTo(number);
            sum += number;
        }
        assertThat(sum).as(sentence).isEqualTo(counted.size());
    }

    private static Document html(Path folder, String page) throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve("site/" + page + ".html")));
    }
}
