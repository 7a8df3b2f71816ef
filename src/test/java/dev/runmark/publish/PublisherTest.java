package dev.runmark.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublisherTest {

    private final Path project;
    private final Path site;

    PublisherTest(@TempDir Path project) throws IOException {
        this.project = project;
        this.site = project.resolve("site");
        Files.createDirectories(project.resolve("content"));
    }

    @Test
    void publishesIntoAFolderThatDidNotExist() throws IOException {
        publish("index.html", "new");

        assertThat(names(site)).containsExactly(".runmark", "index.html");
        assertThat(site.resolve("index.html")).hasContent("new");
        assertNothingBesideTheSite();
    }

    @Test
    void makesTheFoldersAboveTheTarget() throws IOException {
        Path deep = project.resolve("out/public/site");

        try (Publisher publisher = Publisher.into(Target.of(project, deep))) {
            publisher.write("a/b/c.html", bytes("deep"));
            publisher.swap();
        }

        assertThat(deep.resolve("a/b/c.html")).hasContent("deep");
    }

    @Test
    void replacesTheOldSiteAsAWhole() throws IOException {
        publish("old/page.html", "old");

        publish("index.html", "new");

        assertThat(names(site)).containsExactly(".runmark", "index.html");
        assertNothingBesideTheSite();
    }

    @Test
    void keepsTheAuthorsGitignore() throws IOException {
        Files.createDirectories(site);
        Files.writeString(site.resolve(".gitignore"), "*\n");

        publish("index.html", "first");
        publish("index.html", "second");

        assertThat(site.resolve(".gitignore")).hasContent("*\n");
        assertThat(site.resolve("index.html")).hasContent("second");
    }

    @Test
    void aSitesOwnGitignoreWins() throws IOException {
        Files.createDirectories(site);
        Files.writeString(site.resolve(".gitignore"), "old\n");

        publish(".gitignore", "new\n");

        assertThat(site.resolve(".gitignore")).hasContent("new\n");
    }

    @Test
    void nothingChangesBeforeTheSwap() throws IOException {
        publish("index.html", "old");

        try (Publisher publisher = Publisher.into(target())) {
            publisher.write("index.html", bytes("new"));
            assertThat(site.resolve("index.html")).hasContent("old");
        }

        assertThat(site.resolve("index.html")).hasContent("old");
        assertNothingBesideTheSite();
    }

    @Test
    void takesFilesFromManyThreads() throws IOException {
        List<String> paths = IntStream.range(0, 500)
                .mapToObj(i -> "a" + i % 7 + "/b" + i % 3 + "/" + i + ".html")
                .toList();

        try (Publisher publisher = Publisher.into(target())) {
            paths.parallelStream().forEach(path -> writeUnchecked(publisher, path));
            publisher.swap();
        }

        assertThat(paths).allSatisfy(path -> assertThat(site.resolve(path)).hasContent(path));
    }

    @Test
    void aLinkedTargetKeepsTheLinkAndReplacesWhatItPointsTo() throws IOException {
        Path real = Files.createDirectories(project.resolve("elsewhere/real"));
        Files.createSymbolicLink(site, real);

        publish("index.html", "first");
        publish("index.html", "second");

        assertThat(site).isSymbolicLink();
        assertThat(real.resolve("index.html")).hasContent("second");
        assertThat(names(project.resolve("elsewhere"))).containsExactly("real");
    }

    @Test
    void putsTheOldSiteBackBehindALinkThatPointsToNothing() throws IOException {
        Path real = Files.createDirectories(project.resolve("elsewhere")).resolve("real");
        Files.createDirectories(real);
        Files.createSymbolicLink(site, real);
        publish("index.html", "old");
        Files.move(real, real.resolveSibling(".real-old-0123456789abcdef"));

        Publisher.into(target()).close();

        assertThat(site.resolve("index.html")).hasContent("old");
    }

    @Test
    void putsBackTheOldSiteOfAPublisherKilledBetweenTheRenames() throws IOException {
        publish("index.html", "old");
        Files.move(site, project.resolve(".site-old-0123456789abcdef"));
        Files.createDirectories(project.resolve(".site-staging-0123456789abcdef/a"));

        Publisher.into(target()).close();

        assertThat(site.resolve("index.html")).hasContent("old");
        assertNothingBesideTheSite();
    }

    @Test
    void removesWhatAPublisherKilledLaterHasLeft() throws IOException {
        publish("index.html", "new");
        Files.createDirectories(project.resolve(".site-old-0123456789abcdef/a"));
        Files.createDirectories(project.resolve(".site-discarded-0123456789abcdef/a"));

        Publisher.into(target()).close();

        assertThat(site.resolve("index.html")).hasContent("new");
        assertNothingBesideTheSite();
    }

    @Test
    void aHalfDeletedSiteIsNeverPutBack() throws IOException {
        Files.createDirectories(project.resolve(".site-discarded-0123456789abcdef/a"));

        Publisher.into(target()).close();

        assertThat(site).doesNotExist();
        assertNothingBesideTheSite();
    }

    @Test
    void leavesNeighboursAloneThatOnlyLookAlike() throws IOException {
        Path mine = Files.createDirectories(project.resolve(".site-old-pictures"));
        Path other = Files.createDirectories(project.resolve(".sites-old-0123456789abcdef"));

        publish("index.html", "new");

        assertThat(mine).isDirectory();
        assertThat(other).isDirectory();
    }

    @Test
    void aSecondPublisherIsToldThatOneIsAtWork() throws IOException {
        try (Publisher first = Publisher.into(target())) {
            assertThatIOException()
                    .isThrownBy(() -> Publisher.into(target()))
                    .withMessageStartingWith("another build is publishing into " + site);
            first.write("index.html", bytes("first"));
            first.swap();
        }

        publish("index.html", "second");

        assertThat(site.resolve("index.html")).hasContent("second");
    }

    @Test
    void twoPublishersIntoTwoTargetsDoNotMeet() throws IOException {
        Target blog = Target.of(project, project.resolve("blog"));
        try (Publisher one = Publisher.into(target());
                Publisher two = Publisher.into(blog)) {
            one.write("index.html", bytes("one"));
            two.write("index.html", bytes("two"));
            two.swap();
            one.swap();
        }

        assertThat(site.resolve("index.html")).hasContent("one");
        assertThat(project.resolve("blog/index.html")).hasContent("two");
    }

    @Test
    void aFileThatTheDiskRefusesIsNamedAndTheOldSiteStays() throws IOException {
        publish("index.html", "old");
        String tooLong = "x".repeat(300) + ".html";

        try (Publisher publisher = Publisher.into(target())) {
            assertThatIOException()
                    .isThrownBy(() -> publisher.write(tooLong, bytes("new")))
                    .withMessage("cannot write " + tooLong + " for " + site);
        }

        assertThat(site.resolve("index.html")).hasContent("old");
        assertNothingBesideTheSite();
    }

    @Test
    void aFileIsWrittenOnce() throws IOException {
        try (Publisher publisher = Publisher.into(target())) {
            publisher.write("a.html", bytes("one"));
            assertThatIOException().isThrownBy(() -> publisher.write("a.html", bytes("two")));
        }
    }

    @Test
    void nothingIsWrittenAfterTheEnd() throws IOException {
        Publisher publisher = Publisher.into(target());
        publisher.close();

        assertThatIOException().isThrownBy(() -> publisher.write("a.html", bytes("late")));
        assertThatIOException().isThrownBy(publisher::swap);
        assertNothingBesideTheSite();
    }

    @Test
    void closingTwiceDoesNotTakeTheLockFromTheNext() throws IOException {
        Publisher first = Publisher.into(target());
        first.close();
        try (Publisher second = Publisher.into(target())) {
            first.close();
            assertThatIOException().isThrownBy(() -> Publisher.into(target()));
            second.swap();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/etc/passwd", "../up.html", "a/../../up.html", "a//b.html", "a/", "./a", "a\\b", "a\nb"})
    void aPathThatLeavesTheSiteIsRefused(String path) throws IOException {
        try (Publisher publisher = Publisher.into(target())) {
            assertThatIllegalArgumentException().isThrownBy(() -> publisher.write(path, bytes("x")));
        }
    }

    @Test
    void aTargetThatFillsUpMeanwhileIsNotReplaced() throws IOException {
        try (Publisher publisher = Publisher.into(target())) {
            publisher.write("index.html", bytes("new"));
            Files.createDirectories(site);
            Files.writeString(site.resolve("thesis.txt"), "years of work");
            assertThatIOException().isThrownBy(publisher::swap).withMessageContaining("thesis.txt");
        }

        assertThat(names(site)).containsExactly("thesis.txt");
        assertNothingBesideTheSite();
    }

    private void publish(String path, String text) throws IOException {
        try (Publisher publisher = Publisher.into(target())) {
            publisher.write(path, bytes(text));
            publisher.swap();
        }
    }

    private static void writeUnchecked(Publisher publisher, String path) {
        try {
            publisher.write(path, bytes(path));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Target target() throws IOException {
        return Target.of(project, site);
    }

    private void assertNothingBesideTheSite() throws IOException {
        assertThat(names(project)).isSubsetOf("content", "site");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
