package dev.runmark.render.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Verdict;
import dev.runmark.render.TinySite;
import dev.runmark.render.file.Recipe;
import dev.runmark.render.file.SiteFile;
import dev.runmark.site.look.Colour;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MachineFilesTest {

    private final TinySite site;

    MachineFilesTest(@TempDir Path root) {
        site = TinySite.in(root)
                .withConfig("title: A & B\ndescription: All of it.\nbaseUrl: https://example.org/\n")
                .with("content/blog/new.md", "---\ntitle: New <x>\nupdated: 2026-02-03\n---\nNew.\n")
                .with("content/blog/old.md", "---\ntitle: Old\nupdated: 2025-02-03\n---\nOld.\n")
                .with("content/blog/undated.md", "---\ntitle: Undated\n---\nSome day.\n")
                .withPage("page", "order: 1\n", "See [that](data.md).\n")
                .withPage(
                        "data",
                        "order: 2\nquestions:\n  - id: one\n    difficulty: hard\n    q: Which?\n    a: This *one*.\n",
                        "Intro.\n");
    }

    @Test
    void theFeedListsTheDatedArticlesNewestFirst() throws IOException {
        Document feed = Jsoup.parse(site.text("feed.xml"), Parser.xmlParser());
        assertThat(feed.select("entry > title").eachText()).containsExactly("New <x>", "Old");
        assertThat(feed.select("entry > link").eachAttr("href"))
                .containsExactly("https://example.org/blog/new", "https://example.org/blog/old");
        assertThat(feed.select("feed > updated").text()).isEqualTo("2026-02-03T00:00:00Z");
        assertThat(site.page().select("link[type=application/atom+xml]").attr("href"))
                .isEqualTo("../../feed.xml");
    }

    @Test
    void withoutAnAddressThereIsNoFeedAndNoCard() throws IOException {
        site.withConfig("title: A\n");
        assertThat(site.recipes())
                .extracting(Recipe::path)
                .noneMatch(path -> path.equals("feed.xml") || path.endsWith(".png"));
        assertThat(site.page().select("link[type=application/atom+xml]")).isEmpty();
    }

    @Test
    void theMarkdownTwinIsTheTextUnderItsTitle() throws IOException {
        assertThat(site.text("java/topic/page.md"))
                .isEqualTo("# The page page\n\n> " + TinySite.DESCRIPTION + "\n\nSee [that](data.md).\n");
        assertThat(site.text("java/topic/data.md")).endsWith("\nIntro.\n\n## Which? {#one .hard}\n\nThis *one*.\n");
    }

    @Test
    void theMarkdownTwinSaysBelowEachExampleWhatIsKnownOfIt() throws IOException {
        site.withPage(
                        "page",
                        "order: 1\n",
                        "```java\nint a;\n```\n\n- In a list:\n\n  ~~~~java\n  f(\"~~~\");\n  ~~~~\n\n"
                                + "  ```output\n  x\n  ```\n\n  More.\n\n> ```java hide\n> int c;\n> ```\n\nThe end.")
                .proving(proof ->
                        new Proof(proof.example(), Verdict.COMPILED, proof.program(), List.of(), List.of(), List.of()));
        String known = "> compiled, not run  \n";
        assertThat(site.text("java/topic/page.md"))
                .endsWith("\n\n```java\nint a;\n```\n\n" + known
                        + "\n- In a list:\n\n  ~~~~java\n  f(\"~~~\");\n  ~~~~\n\n" + "  ```output\n  x\n  ```\n\n  "
                        + known + "\n  More.\n\n> ```java hide\n> int c;\n> ```\n\nThe end.\n");
        assertThat(site.text("llms-full.txt")).contains(site.text("java/topic/page.md"));
    }

    @Test
    void languageModelsFindEveryTextAndItsList() throws IOException {
        assertThat(site.text("llms.txt"))
                .startsWith("# A & B\n\n> All of it.\n\n")
                .contains("- [The page page](https://example.org/java/topic/page.md): " + TinySite.DESCRIPTION + "\n")
                .contains("## Articles\n\n- [New <x>](https://example.org/blog/new.md): New.\n");
        assertThat(site.text("llms-full.txt"))
                .contains(site.text("java/topic/page.md"), site.text("java/topic/data.md"), site.text("blog/old.md"));
        assertThat(site.text("java/topic/llms-full.txt"))
                .contains(site.text("java/topic/page.md"))
                .doesNotContain("Old.");
    }

    @Test
    void aCardHasTheSizeThatOthersShowAndIsKeptByWhatItShows(@TempDir Path cache) throws IOException {
        Cards cards = Cards.keptIn(Optional.of(cache));
        SocialCard card = card("A title of " + "very ".repeat(60) + "many words", SocialCard.USUAL_RAIL);
        byte[] png = cards.file("a.png", card).content().bytes();
        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(1200, 630);
        assertThat(Cards.keptIn(Optional.empty()).file("a.png", card).content().bytes())
                .isEqualTo(png);
        cards.file("a.png", card);
        cards.file("b.png", card("Another", SocialCard.USUAL_RAIL));
        try (Stream<Path> kept = Files.list(cache)) {
            assertThat(kept.filter(file -> !file.endsWith("key") && !file.endsWith("room")))
                    .hasSize(2);
        }
    }

    @Test
    void theEdgeOfACardHasTheColourOfTheSiteAndTheProofStaysGreen(@TempDir Path cache) throws IOException {
        Cards cards = Cards.keptIn(Optional.of(cache));
        Colour red = new Colour(0xa0, 0x10, 0x20);
        SiteFile usual = cards.file("a.png", card("Title", SocialCard.USUAL_RAIL));
        SiteFile own = cards.file("b.png", card("Title", red));
        var picture = ImageIO.read(new ByteArrayInputStream(own.content().bytes()));
        var green = ImageIO.read(new ByteArrayInputStream(usual.content().bytes()));
        assertThat(picture.getRGB(5, 5) & 0xffffff).isEqualTo(0xa01020);
        assertThat(green.getRGB(5, 5) & 0xffffff).isEqualTo(0x12703d);
        int[] beside = picture.getRGB(30, 0, 1170, 630, null, 0, 1170);
        assertThat(beside)
                .isEqualTo(green.getRGB(30, 0, 1170, 630, null, 0, 1170))
                .contains(0xff12703d);
    }

    private static SocialCard card(String title, Colour rail) {
        return new SocialCard("Site", title, "Java", "✓ proved", rail);
    }

    /** What Java throws depends on what it misses: the library, its configuration, or fonts. */
    @ParameterizedTest
    @MethodSource("missing")
    void whereJavaHasNoFontsCardsHaveNoTextAndABuildIsWarned(Throwable missing) throws IOException {
        Cards cards = Cards.drawnBy(card -> {
            if (missing instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) missing;
        });
        SiteFile file = cards.file("a.png", card("Title", SocialCard.USUAL_RAIL));
        var image = ImageIO.read(new ByteArrayInputStream(file.content().bytes()));
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(1200, 630);
        assertThat(file.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isFalse();
            assertThat(problem.toString()).contains("this Java cannot draw text");
        });
    }

    static Stream<Throwable> missing() {
        return Stream.of(
                new UnsatisfiedLinkError("libfreetype.so.6"),
                new NoClassDefFoundError("sun.font.SunFontManager"),
                new InternalError("no fonts"),
                new RuntimeException("Fontconfig head is null, check your fonts or fonts configuration"));
    }

    @Test
    void anAnswerThatIsKeptAsDataIsFoundWithItsQuestion() throws IOException {
        assertThat(site.text("search/entries-0.js"))
                .contains("\"href\":\"java/topic/data.html#one\",\"title\":\"Which?\"")
                .containsPattern("data.html#one[^}]*This one");
    }

    @Test
    void theScriptOfATopicNamesItsQuestions() throws IOException {
        assertThat(site.text("java/topic/questions.js"))
                .isEqualTo("runmark.topics[\"java/topic\"] = [[\"data\",\"one\",\"hard\",\"Which?\"]];\n");
    }
}
