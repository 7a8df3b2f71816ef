package dev.runmark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a query costs on a site with as many questions as 10,000 pages of six. */
@InChromium
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchAtScaleTest {

    private static final int PAGES = 2_500;
    private static final int QUESTIONS = 24;
    private static final int LIMIT = 300_000;

    private final Reader reader;
    private final WebServer web;

    SearchAtScaleTest(Reader reader, @TempDir Path project) throws IOException {
        this.reader = reader.fresh();
        this.web = WebServer.of(build(project));
    }

    @AfterAll
    void stop() {
        web.close();
    }

    @Test
    void noQueryTransfersMoreThanThreeHundredKilobytes() {
        for (String query : List.of(
                "a",
                "th",
                "thread",
                "how does the thread pool wait for a lock",
                "concurrent map lock queue thread value future",
                "concurent mpa lokc quee therad",
                "class4711",
                "xyzzyxyz")) {
            reader.open(web.http("java/topic/page-0.html"));
            web.answersSince();
            reader.awaited(
                    "runmark.load('assets/search.js').then(() => runmark.search.find(arguments[0]))"
                            + ".then(found => Promise.all(found.slice(0, 10).map(runmark.search.entryOf)))"
                            + ".then(shown => shown.length)",
                    query);
            assertThat(web.answersSince().stream()
                            .mapToInt(WebServer.Answer::bytes)
                            .sum())
                    .as(query)
                    .isPositive()
                    .isLessThan(LIMIT);
        }
    }

    private static Path build(Path project) throws IOException {
        Words words = new Words();
        Path topic = Files.createDirectories(project.resolve("content/java/topic"));
        Files.writeString(topic.resolveSibling("index.md"), "---\ntitle: Java\n---\n");
        Files.writeString(topic.resolve("index.md"), "---\ntitle: Topic\n---\n");
        for (int page = 0; page < PAGES; page++) {
            Files.writeString(topic.resolve("page-" + page + ".md"), words.page(page));
        }
        Path site = project.resolve("site");
        StringWriter said = new StringWriter();
        int status = Main.run(
                new String[] {"build", "--source", project.toString(), "--output", site.toString(), "--skip-examples"},
                new PrintWriter(said),
                new PrintWriter(said));
        assertThat(status).as(said.toString()).isZero();
        return site;
    }

    /** Texts whose words are as unevenly frequent as those of a language, and names that occur once or twice. */
    private static final class Words {

        private static final List<String> FREQUENT = List.of(
                "thread",
                "lock",
                "pool",
                "value",
                "wait",
                "queue",
                "future",
                "map",
                "class",
                "method",
                "how",
                "does",
                "the",
                "concurrent",
                "task",
                "run",
                "list",
                "stream",
                "type",
                "string");

        private final Random random = new Random(42);

        String page(int number) {
            return "---\ntitle: Page " + number + "\ndescription: " + sentence(9) + "\n---\n\n"
                    + IntStream.range(0, QUESTIONS)
                            .mapToObj(i -> "## " + sentence(7) + "? {#q" + i + " .easy}\n\n" + sentence(24) + ".\n")
                            .collect(Collectors.joining("\n"));
        }

        private String sentence(int length) {
            return IntStream.range(0, length).mapToObj(i -> word()).collect(Collectors.joining(" "));
        }

        private String word() {
            double skewed = Math.pow(random.nextDouble(), 3);
            int rank = (int) (skewed * 20_000);
            return rank < FREQUENT.size() ? FREQUENT.get(rank) : Integer.toString(rank * 7919, 36) + "word";
        }
    }
}
