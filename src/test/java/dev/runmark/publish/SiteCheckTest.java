package dev.runmark.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.runmark.text.Origin;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import dev.runmark.text.Spot;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteCheckTest {

    @Test
    void aSiteWhoseLinksAllLeadSomewhereIsClean() {
        assertThat(check(Map.of(
                        "index.html", "<h1 id=top-story>A</h1><a href=java/x.html#why>x</a><a href='#top-story'>up</a>",
                        "java/x.html", "<h2 id=why>?</h2><a href=../index.html#top>home</a><img src=../p.png alt=''>",
                        "p.png", "",
                        "old.html", "<meta http-equiv=refresh content='0; url=java/x.html#why'>")))
                .isEmpty();
    }

    private static final String FIRST = "<h1 id=x>A</h1><a href=b.html#y>b</a>";
    private static final Map<String, String> TWO_PAGES =
            Map.of("a.html", FIRST, "b.html", "<h1 id=y>B</h1><a href=a.html#x>a</a>");

    @Test
    void aKnownPageNeedNotBeReadWhileWhatItLinksToIsThere() {
        SiteCheck before = checked(TWO_PAGES);
        SiteCheck after = SiteCheck.of(TWO_PAGES.keySet(), "");
        after.acceptKnown("a.html", sound(before));
        after.accept("b.html", "<h2 id=y>B</h2>");

        assertThat(after.doubtful()).isEmpty();
        assertThat(after.unread()).isEmpty();
        assertThat(after.problems()).isEmpty();
        assertThat(sound(after)).isEqualTo(sound(before));
    }

    @Test
    void aKnownPageIsDoubtfulOnceWhatItLinksToIsGone() {
        SiteCheck check = SiteCheck.of(TWO_PAGES.keySet(), "");
        check.acceptKnown("a.html", sound(checked(TWO_PAGES)));
        check.accept("b.html", "<h1 id=z>B</h1>");

        assertThat(check.doubtful()).containsExactly("a.html");

        check.accept("a.html", FIRST);
        assertThat(check.doubtful()).isEmpty();
        assertThat(check.problems()).singleElement().extracting(Problem::rule).isEqualTo(Rule.ANCHOR_BROKEN);
    }

    @Test
    void aKnownPageIsReadWhenOthersLinkToAPlaceOnIt() {
        for (String id : List.of("x", "gone")) {
            SiteCheck check = SiteCheck.of(TWO_PAGES.keySet(), "");
            check.acceptKnown("a.html", sound(checked(TWO_PAGES)));
            check.accept("b.html", "<h1 id=y>B</h1><a href=a.html#" + id + ">a</a>");

            assertThat(check.unread()).containsExactly("a.html");

            check.readIds("a.html", FIRST);
            assertThat(check.problems()).hasSize(id.equals("x") ? 0 : 1);
        }
    }

    @Test
    void aPageWithSomethingWrongIsNotSound() {
        assertThat(checked(Map.of("a.html", "<a href=b.html#y>b</a><img src=p.png>", "b.html", "", "p.png", ""))
                        .soundPages())
                .doesNotContainKey("a.html")
                .containsKey("b.html");
    }

    /** What the first of the two pages links to on the other. */
    private static Set<SiteCheck.Anchor> sound(SiteCheck check) {
        return Objects.requireNonNull(check.soundPages().get("a.html"));
    }

    private static SiteCheck checked(Map<String, String> site) {
        SiteCheck check = SiteCheck.of(site.keySet(), "");
        site.forEach(check::accept);
        return check;
    }

    @Test
    void aLinkToAMissingFileShowsTheTagAndTheNearestFile() {
        assertThat(check(Map.of(
                        "java/locks.html", "",
                        "java/x.html", "<p>\n<a class=\"a\" href=\"lokcs.html\">locks</a>\n")))
                .singleElement()
                .hasToString("""
                        java/x.html:2:20: error: the link `lokcs.html` leads to `java/lokcs.html`, which is not in the site
                            2 | <a class="a" href="lokcs.html">locks</a>
                              |                    ^^^^^^^^^^
                          help: did you mean `java/locks.html`?""");
    }

    @Test
    void aFileOfThatNameElsewhereIsOffered() {
        assertThat(help(Map.of("a/x.html", "<a href=deep.html>x</a>", "b/c/deep.html", "")))
                .containsExactly("did you mean `b/c/deep.html`?");
    }

    @Test
    void aPageIsNotOfferedForAPicture() {
        assertThat(help(Map.of("java/pools/x.html", "<img src=y.png alt=''>", "java/pools/y.html", "")))
                .containsExactly("link to a file of the site, or remove the link");
    }

    @Test
    void withoutAnythingNearTheHelpIsGeneral() {
        assertThat(help(Map.of("a/x.html", "<a href=deep.html>x</a>")))
                .containsExactly("link to a file of the site, or remove the link");
    }

    @Test
    void aLinkToAMissingIdShowsTheNearest() {
        assertThat(check(Map.of(
                        "a.html", "<a href=\"b.html#fairnes\">x</a>",
                        "b.html", "<h2 id=fairness>x</h2><h2 id=speed>y</h2>")))
                .singleElement()
                .hasToString("""
                        a.html:1:10: error: the link `b.html#fairnes` leads to the id `fairnes`, which `b.html` does not have
                            1 | <a href="b.html#fairnes">x</a>
                              |          ^^^^^^^^^^^^^^
                          help: did you mean `#fairness`?""");
    }

    @Test
    void aMissingIdOnThePageItself() {
        assertThat(messages(Map.of("a.html", "<p id=one><a href='#two'>x</a>")))
                .containsExactly("the link `#two` leads to the id `two`, which `a.html` does not have");
    }

    @Test
    void idsAreNotFoundInPartsOfOthers() {
        assertThat(messages(Map.of("a.html", "<a href='b.html#fair'>x</a>", "b.html", "<p id=fairness><p id=unfair>")))
                .hasSize(1);
    }

    @Test
    void theIdsOfOtherFilesAreTheirOwnMatter() {
        assertThat(check(Map.of("a.html", "<a href='p.svg#part'>x</a>", "p.svg", "")))
                .isEmpty();
    }

    @Test
    void aRepeatedId() {
        assertThat(check(Map.of("a.html", "<p id=x>1</p>\n<p id=x>2</p>")))
                .singleElement()
                .hasToString("""
                        a.html:2:7: error: the id `x` occurs twice on this page, and links can only reach the first
                            2 | <p id=x>2</p>
                              |       ^
                          help: give one of the two another id""");
    }

    @Test
    void anImageWithoutTextIsAWarning() {
        assertThat(check(Map.of("a.html", "<img src=p.png>", "p.png", "")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.isError()).isFalse())
                .extracting(Problem::rule)
                .isEqualTo(Rule.IMAGE_ALT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img alt='' src=no.png>",
                "<script src=no.js></script>",
                "<link rel=stylesheet href=no.css>",
                "<video poster=no.png></video>",
                "<img alt='' srcset='a.html 1x, no.png 2x'>",
                "<img alt='' srcset='no.png, a.html 2x'>",
                "<img alt='' srcset='data:image/png;base64,AAAA 1x, no.png 2x'>",
                "<svg><use href=no.svg#i></use></svg>",
                "<meta http-equiv=Refresh content='0;URL=no.html'>",
                "<a href='/no.html'>x</a>",
                "<a href='../no.html'>x</a>",
                "<a href='%'>x</a>"
            })
    void everyKindOfLinkIsFollowed(String html) {
        assertThat(messages(Map.of("a.html", html))).hasSize(1);
    }

    @Test
    void whatOnlyAServerFindsMayLeaveOutTheExtension() {
        Map<String, String> site = Map.of(
                "java/x.html", "<link rel=canonical href=https://example.org/docs/java/x><p id=y>",
                "java/index.html", "<link rel=canonical href=https://example.org/docs/java>",
                "404.html", "<a href=/docs/java/x#y>x</a>");

        assertThat(problems(SiteCheck.of(site.keySet(), "https://example.org/docs/"), site))
                .isEmpty();
        assertThat(messages(Map.of("a.html", "<a href=b>x</a>", "b.html", ""))).hasSize(1);
    }

    @Test
    void aSlipOnEveryPageIsReportedOnce() {
        Map<String, String> pages = new TreeMap<>();
        for (int i = 10; i < 40; i++) {
            pages.put(
                    "page" + i + ".html",
                    "<a href=../no.css>x</a><a href=gone.html#x>y</a><img src=p.png><img src=p.png>");
        }
        pages.put("p.png", "");

        assertThat(check(pages)).hasSize(3).allSatisfy(problem -> {
            assertThat(problem.location().path()).isEqualTo("page10.html");
            assertThat(problem.notes()).containsExactly("the same on 29 other pages");
        });
    }

    /** The page that repeats comes first in the order of paths, and has a fault of its own. */
    @Test
    void aPageThatRepeatsOthersCountsOnlyWhereNoneOfThemHasTheSame() {
        assertThat(check(Map.of(
                        "all.html",
                        "<meta name=\"robots\" content=\"noindex\"><a href=no.html#x>x</a><a href=other.html>x</a>"
                                + "<a href=page.html#no>x</a>",
                        "page.html",
                        "<a href=no.html#x>x</a><a href=#no>x</a>")))
                .extracting(problem -> problem.location().path() + " " + problem.message() + problem.notes())
                .containsExactlyInAnyOrder(
                        "all.html the link `other.html` leads to `other.html`, which is not in the site[]",
                        "page.html the link `no.html#x` leads to `no.html`, which is not in the site[]",
                        "page.html the link `#no` leads to the id `no`, which `page.html` does not have[]");
    }

    @Test
    void theOrderOfThePagesDoesNotMatter() {
        Map<String, String> site = Map.of(
                "a.html", "<a href=b.html#no>x</a><a href=no.html>x</a>",
                "b.html", "<a href=a.html#no>x</a><a href=no.html>x</a><p id=x><p id=x>");
        SiteCheck forwards = SiteCheck.of(site.keySet(), "");
        SiteCheck backwards = SiteCheck.of(site.keySet(), "");
        new TreeMap<>(site).forEach(forwards::accept);
        new TreeMap<>(site).descendingMap().forEach(backwards::accept);

        assertThat(forwards.problems()).hasSize(4).isEqualTo(backwards.problems());
    }

    @Test
    void collisionsOfPlacesAreReportedToo() {
        assertThat(SiteCheck.of(List.of("a.html", "A.html"), "").problems())
                .extracting(Problem::rule)
                .containsExactly(Rule.OUTPUT_COLLISION);
    }

    @Test
    void aVeryLongLineIsNotShown() {
        assertThat(check(Map.of("a.html", "x".repeat(1000) + "<a href=no.html>x</a>")))
                .singleElement()
                .extracting(Problem::sourceLine)
                .isEqualTo("");
    }

    private static List<String> messages(Map<String, String> site) {
        return check(site).stream().map(Problem::message).toList();
    }

    private static List<String> help(Map<String, String> site) {
        return check(site).stream().map(Problem::help).collect(Collectors.toList());
    }

    private static List<Problem> check(Map<String, String> site) {
        return problems(SiteCheck.of(site.keySet(), ""), site);
    }

    private static List<Problem> problems(SiteCheck check, Map<String, String> site) {
        site.entrySet().parallelStream()
                .filter(file -> file.getKey().endsWith(".html"))
                .forEach(file -> check.accept(file.getKey(), file.getValue()));
        return check.problems();
    }

    /** The page as it was written has the second of two ids in line 9, one link of its own, and one that was judged. */
    private static final Origin WRITTEN = new Origin() {
        @Override
        public List<Place> placesOf(String value) {
            Source text = Source.of("content/a.md", "x\n".repeat(9));
            return Map.of("why", List.of(3, 9), "gone.html", List.of(5), "#nope", List.of(7))
                    .getOrDefault(value, List.of())
                    .stream()
                    .map(line -> new Place(text, new Spot(text.at(line, 1), 1)))
                    .toList();
        }

        @Override
        public boolean isJudged(String address) {
            return address.equals("judged.md");
        }
    };

    @Test
    void problemsStandWhereTheHtmlWasWritten() {
        SiteCheck check = SiteCheck.of(List.of("a.html"), "", path -> path.equals("a.html") ? WRITTEN : Origin.UNKNOWN);
        check.accept(
                "a.html",
                "<p id=why><p id=why><a href=gone.html>a</a><a href='#nope'>b</a><a href=judged.md>c</a>"
                        + "<a href=of-the-template.html>d</a>");

        assertThat(check.problems())
                .extracting(
                        problem -> problem.location().path() + ":"
                                + problem.location().line(),
                        Problem::rule)
                .containsExactly(
                        tuple("a.html:1", Rule.LINK_BROKEN),
                        tuple("content/a.md:5", Rule.LINK_BROKEN),
                        tuple("content/a.md:7", Rule.ANCHOR_BROKEN),
                        tuple("content/a.md:9", Rule.DUPLICATE_ID));
    }

    @Test
    void whatNothingIsWrongWithIsNotReadAgain() {
        SiteCheck check = SiteCheck.of(List.of("a.html"), "", path -> {
            throw new AssertionError(path);
        });
        check.accept("a.html", "<p id=why><a href=a.html#why>a</a>");

        assertThat(check.problems()).isEmpty();
    }
}
