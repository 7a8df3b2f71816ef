package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site is made again only if something has changed that could show in it. */
class UnchangedBuildTest {

    private static final String SAID = "nothing has changed since the last build";

    private final Path folder;
    private final RandomEdits edits;

    UnchangedBuildTest(@TempDir Path folder) throws IOException {
        this.folder = folder.toRealPath();
        RandomEdits.write(folder);
        this.edits = new RandomEdits(this.folder, folder.resolve("kept"), new Random(1));
    }

    @Test
    void nothingIsMadeWhereNothingHasChanged() throws IOException {
        Ran first = build("--skip-examples");
        Object before = site();

        Ran second = build("--skip-examples");

        assertThat(first.out()).doesNotContain(SAID);
        assertThat(second.out()).contains(SAID);
        assertThat(site()).isEqualTo(before);
        assertThat(second.err()).isEqualTo(first.err());
        assertThat(lines(second)).containsAll(lines(first)).hasSize(lines(first).size() + 1);
    }

    @Test
    void nothingIsMadeWhereExamplesWereProvedAndNothingHasChanged() {
        build();

        Ran second = build();

        assertThat(second.out()).contains(SAID, "(12 of 12 results from the cache)");
    }

    @Test
    void warningsAreReportedAgain() throws IOException {
        Path page = folder.resolve("content/java/more/page-2.md");
        Files.writeString(page, Files.readString(page).replaceFirst("description: .*", "description: Short."));
        Ran first = build("--skip-examples");

        Ran second = build("--skip-examples");

        assertThat(first.err()).contains("page-2.md:3:14: warning");
        assertThat(second.out()).contains(SAID);
        assertThat(second.err()).isEqualTo(first.err());
    }

    @Test
    void eachKindOfEditIsSeen() throws IOException {
        Set<String> without =
                Set.of("nothing", "touch", "damaged state", "no state", "no date", "in the navigation", "in its topic");
        for (Map.Entry<String, RandomEdits.Edit> edit : edits.all().entrySet()) {
            RandomEdits.write(folder);
            build("--skip-examples");
            assertThat(build("--skip-examples").out()).as(edit.getKey()).contains(SAID);

            edit.getValue().make();

            String said = build("--skip-examples").out();
            assertThat(said.contains(SAID)).as(edit.getKey()).isEqualTo(without.contains(edit.getKey()));
        }
    }

    @Test
    void onlyThePageIsMadeWhoseTextHasChanged() throws IOException {
        build();
        Object edited = key("java/more/page-2.html");
        Object other = key("java/more/page-3.html");
        Path page = folder.resolve("content/java/more/page-2.md");
        Files.writeString(page, Files.readString(page).replace("Some text", "Another text"));

        assertThat(build().out()).doesNotContain(SAID);

        assertThat(key("java/more/page-2.html")).isNotEqualTo(edited);
        assertThat(key("java/more/page-3.html")).isEqualTo(other);
        assertThat(key("java/more/page-3.json")).isNotNull();
        assertThat(Files.readString(folder.resolve("site/java/more/page-2.html")))
                .contains("Another text");
    }

    @Test
    void aPageWithLibrariesOfItsOwnIsMadeAgainOnlyIfTheyHaveChanged() throws IOException {
        Path library = Files.createDirectories(folder.resolve("lib")).resolve("words.txt");
        Files.writeString(library, "one");
        Path page = folder.resolve("content/java/more/page-3.md");
        Files.writeString(
                page, Files.readString(page).replaceFirst("\n---\n", "\nexamples:\n  classpath: [lib]\n---\n"));
        build();
        Object first = key("java/more/page-3.html");

        edit("Some text", "Another text");
        build();
        Object second = key("java/more/page-3.html");
        Files.writeString(library, "two");
        edit("Another text", "Some text");
        build();

        assertThat(second).isEqualTo(first);
        assertThat(key("java/more/page-3.html")).isNotEqualTo(second);
        assertThat(build().out()).doesNotContain(SAID);
    }

    @Test
    void aLibraryOfTheWholeSiteThatHasChangedIsSeen() throws IOException {
        Path library = Files.createDirectories(folder.resolve("lib")).resolve("words.txt");
        Files.writeString(library, "one");
        Path config = folder.resolve("content/site.yaml");
        Files.writeString(config, Files.readString(config) + "examples:\n  classpath: [lib]\n");
        build();
        assertThat(build().out()).contains(SAID);

        Files.writeString(library, "two");

        assertThat(build().out()).doesNotContain(SAID);
    }

    private void edit(String before, String after) throws IOException {
        Path page = folder.resolve("content/java/more/page-2.md");
        Files.writeString(page, Files.readString(page).replace(before, after));
    }

    @Test
    void allPagesAreMadeThatShowTheTitleOfAnotherAndNoOthers() throws IOException {
        Path plain = folder.resolve("content/java/basics/plain.md");
        Files.writeString(plain, "---\ntitle: Plain\n---\nA page without questions, beside which no others show.\n");
        build("--skip-examples");
        Object other = key("java/more/page-3.html");
        Object elsewhere = key("java/basics/plain.html");
        Object article = key("blog/news.html");
        Path page = folder.resolve("content/java/more/page-2.md");
        Files.writeString(page, Files.readString(page).replace("title: Page 2", "title: Sums"));

        build("--skip-examples");

        assertThat(key("java/more/page-3.html")).isNotEqualTo(other);
        assertThat(key("java/basics/plain.html")).isEqualTo(elsewhere);
        assertThat(key("blog/news.html")).isEqualTo(article);
        assertThat(Files.readString(folder.resolve("site/java/more/page-3.html")))
                .contains("Sums");
    }

    @Test
    void onlyTheArticleIsMadeWhoseTextHasChanged() throws IOException {
        build("--skip-examples");
        Object page = key("java/more/page-3.html");
        Object article = key("blog/news.html");
        Path text = folder.resolve("content/blog/news.md");
        Files.writeString(text, Files.readString(text) + "\nMore of it.\n");

        build("--skip-examples");

        assertThat(key("java/more/page-3.html")).isEqualTo(page);
        assertThat(key("blog/news.html")).isNotEqualTo(article);
    }

    @Test
    void aPageIsMadeAgainThatSomebodyHasChangedInTheSite() throws IOException {
        build("--skip-examples");
        Path made = folder.resolve("site/java/more/page-3.html");
        String text = Files.readString(made);
        Files.writeString(made, text.replace("Page", "Pace"));
        Path page = folder.resolve("content/java/more/page-2.md");
        Files.writeString(page, Files.readString(page).replace("Some text", "Another text"));

        build("--skip-examples");

        assertThat(made).hasContent(text);
    }

    @Test
    void whatIsWrongWithAPageIsReportedAsLongAsItIs() throws IOException {
        Path wrong = folder.resolve("content/java/more/page-3.md");
        Files.writeString(wrong, Files.readString(wrong) + "\n<img src=\"../basics/data.csv\">\n");
        String first = build("--skip-examples").err();
        Path page = folder.resolve("content/java/more/page-2.md");
        Files.writeString(page, Files.readString(page).replace("Some text", "Another text"));

        assertThat(first).contains("page-3.md");
        assertThat(build("--skip-examples").err()).isEqualTo(first);
    }

    @Test
    void otherOptionsMakeAnotherSite() {
        build("--skip-examples");

        assertThat(build("--skip-examples", "--base-url", "https://example.com/")
                        .out())
                .doesNotContain(SAID);
        assertThat(build().out()).doesNotContain(SAID);
    }

    @Test
    void whoeverWantsReportsOrNoCacheGetsABuild() {
        build("--skip-examples");

        assertThat(build("--skip-examples", "--report", "json=" + folder.resolve("report.json"))
                        .out())
                .doesNotContain(SAID);
        assertThat(folder.resolve("report.json")).isNotEmptyFile();
        assertThat(build("--skip-examples", "--no-cache").out()).doesNotContain(SAID);
    }

    @Test
    void aBuildThatFailedIsNotTheLastOne() throws IOException {
        Path page = folder.resolve("content/java/more/page-2.md");
        String text = Files.readString(page);
        build("--skip-examples");
        Files.writeString(page, text.replace("page-0#what", "page-0#wat"));

        assertThat(build("--skip-examples").status()).isEqualTo(1);
        assertThat(build("--skip-examples").status()).isEqualTo(1);
        Files.writeString(page, text);
        assertThat(build("--skip-examples").out()).contains(SAID);
    }

    private Ran build(String... options) {
        List<String> args = new ArrayList<>(List.of("build", "--source", folder.toString()));
        args.addAll(List.of(options));
        return Ran.runmarkWithCache(args.toArray(String[]::new));
    }

    private Object site() throws IOException {
        return key("");
    }

    /** What distinguishes a file of the site from one that was written anew. */
    private Object key(String path) throws IOException {
        return Files.readAttributes(folder.resolve("site").resolve(path), BasicFileAttributes.class)
                .fileKey();
    }

    private static List<String> lines(Ran ran) {
        return ran.out().lines().filter(line -> !line.contains("done in")).toList();
    }
}
