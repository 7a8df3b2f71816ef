package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.launch.CacheFolder;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {

    private static final String PAGE = """
            ---
            title: Pools
            description: How a pool of threads takes work, runs it and gives back what came of it.
            updated: 2026-11-22
            ---
            ## What does one plus one print? {#sum .easy}

            It prints two.

            ```java
            System.out.println(1 + 1); // => 2
            ```
            """;

    private final Project project;

    BuildTest(@TempDir Path folder) throws IOException {
        project = new Project(folder).with("content/java/basics/sums.md", PAGE);
    }

    @Test
    void saysWhatItDid() {
        Ran ran = build();

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()
                        .replaceFirst("done in \\d+\\.\\d s", "done in TIME")
                        .replaceFirst("ran (?:in|without) a sandbox.*", "ran HOW"))
                .isEqualTo("""
                        Runmark (not packaged)
                          1 page, 1 question, 0 articles
                          1 example: 1 proved on Java %d
                          examples ran HOW
                          done in TIME
                          open %s
                        """.formatted(
                                Runtime.version().feature(), project.folder().resolve("site/index.html")));
        assertThat(ran.status()).isZero();
    }

    @Test
    void buildsTheSameBytesTwice() throws IOException {
        build("--skip-examples");
        SortedMap<String, String> first = project.site();

        build("--skip-examples");

        assertThat(first).hasSizeGreaterThan(3);
        assertThat(project.site()).isEqualTo(first);
    }

    @Test
    void provesTheSameBytesTwice() throws IOException {
        build();
        SortedMap<String, String> first = project.site();

        build();

        assertThat(project.site()).isEqualTo(first);
    }

    @Test
    void secondBuildRunsNothingAndGivesTheSameBytes() throws IOException {
        String source = project.folder().toString();
        Ran.runmarkWithCache("build", "--source", source);
        SortedMap<String, String> first = project.site();

        Path again = project.folder().resolve("again");
        Ran second = Ran.runmarkWithCache(
                "build", "--source", source, "--output", again.resolve("site").toString());

        assertThat(second.out()).contains("(1 of 1 results from the cache)").doesNotContain("nothing has changed");
        assertThat(new Project(again).site()).isEqualTo(first);
    }

    @Test
    void cardsThatNobodyHasUsedForLongestAreRemoved() throws IOException {
        Path old = Files.createDirectories(CacheFolder.ofUser().resolveSibling("runmark-cards"))
                .resolve("of-a-page-long-gone");
        try (RandomAccessFile file = new RandomAccessFile(old.toFile(), "rw")) {
            file.setLength(300L << 20);
        }
        Files.setLastModifiedTime(old, FileTime.fromMillis(0));
        // What others put there is only seen by who looks, which they do where nothing says how much room there is.
        Files.deleteIfExists(old.resolveSibling("room"));

        Ran ran = Ran.runmarkWithCache(
                "build",
                "--source",
                project.folder().toString(),
                "--skip-examples",
                "--base-url",
                "https://example.org/");

        assertThat(ran.status()).isZero();
        assertThat(old).doesNotExist();
    }

    @Test
    void lineEndingsMakeNoDifference() throws IOException {
        build("--skip-examples");
        SortedMap<String, String> unix = project.site();

        project.with("content/java/basics/sums.md", PAGE.replace("\n", "\r\n"));
        build("--skip-examples");

        assertThat(project.site()).isEqualTo(unix);
    }

    @Test
    void aLieLeavesTheOldSiteAsItWas() throws IOException {
        build();
        SortedMap<String, String> honest = project.site();

        project.with("content/java/basics/sums.md", PAGE.replace("=> 2", "=> 3"));
        Ran ran = build();

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains("content/java/basics/sums.md:11:34: error: this line prints 2, the page says 3")
                .endsWith("\n\n1 error: the site was not touched\n");
        assertThat(project.site()).isEqualTo(honest);
    }

    @Test
    void nothingIsLeftBesideTheSite() throws IOException {
        build("--skip-examples");
        project.with("content/java/basics/sums.md", PAGE.replace("title:", "titel:"));
        build("--skip-examples");

        try (var entries = Files.list(project.folder())) {
            assertThat(entries.map(entry -> entry.getFileName().toString())).containsOnly("content", "site");
        }
    }

    @Test
    void checkPublishesNothing() {
        Ran ran = Ran.runmark("check", "--source", project.folder().toString());

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("1 example: 1 proved").doesNotContain("open");
        assertThat(project.folder().resolve("site")).doesNotExist();
    }

    @Test
    void checkFindsWhatBuildFinds() throws IOException {
        project.with("content/java/basics/sums.md", PAGE.replace("=> 2", "=> 3"));

        Ran check = Ran.runmark("check", "--source", project.folder().toString());

        assertThat(check.status()).isEqualTo(1);
        assertThat(check.err() + ": the site was not touched\n")
                .isEqualTo(build().err().replaceFirst("error: the site", "error\n: the site"));
    }

    @Test
    void examplesAreNotRunWhenTheyAreSkipped() throws IOException {
        project.with("content/java/basics/sums.md", PAGE.replace("=> 2", "=> 3"));

        Ran ran = build("--skip-examples");

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("1 example: 1 not proved");
    }

    @Test
    void aWarningFailsOnlyWhenStrict() throws IOException {
        project.with("content/java/basics/sums.md", PAGE.replaceFirst("description: .*", "description: Too short."));

        Ran lenient = build("--skip-examples");
        Ran strict = build("--skip-examples", "--strict");

        assertThat(lenient.status()).isZero();
        assertThat(lenient.err()).endsWith("\n\n1 warning\n");
        assertThat(strict.status()).isEqualTo(1);
        assertThat(strict.err()).endsWith("\n\n1 warning: the site was not touched\n");
    }

    @Test
    void theBaseUrlCanBeSetFromOutside() throws IOException {
        build("--skip-examples", "--base-url", "https://example.org/docs");

        assertThat(project.site().get("sitemap.xml")).contains("https://example.org/docs/java/basics/sums");
    }

    @Test
    void theSiteCanGoElsewhere(@TempDir Path elsewhere) {
        Path target = elsewhere.resolve("public");

        Ran ran = build("--skip-examples", "--output", target.toString());

        assertThat(ran.out()).endsWith("  open " + target.resolve("index.html") + "\n");
        assertThat(target.resolve("index.html")).exists();
        assertThat(project.folder().resolve("site")).doesNotExist();
    }

    @Test
    void aFolderOfOthersIsNotReplaced() throws IOException {
        project.with("site/thesis.txt", "years of work");

        Ran ran = build("--skip-examples");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualTo("error: cannot publish into " + project.folder().resolve("site")
                        + ": it holds files that Runmark did not make, such as thesis.txt; empty it, or choose another"
                        + " with --output\n");
        assertThat(project.folder().resolve("site/thesis.txt")).hasContent("years of work");
    }

    @Test
    void aTargetThatCannotBeMadeIsAFailureOfTheMachine() throws IOException {
        project.with("file", "");

        Ran ran = build("--skip-examples", "--output", project.folder() + "/file/site");

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err()).startsWith("error: ").contains(project.folder() + "/file");
    }

    private Ran build(String... more) {
        String[] args = new String[more.length + 3];
        args[0] = "build";
        args[1] = "--source";
        args[2] = project.folder().toString();
        System.arraycopy(more, 0, args, 3, more.length);
        return Ran.runmark(args);
    }
}
