package dev.runmark.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.judge.Proofs;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site as it is made while nobody tells it of changes but the test. */
class LiveSiteTest {

    private static final String SOURCE = "content/java/pools/executors.md";
    private static final String PAGE = "java/pools/executors.html";
    private static final String OTHER = "java/pools/queues.html";

    private final Workplace place;
    private final LiveSite site;

    LiveSiteTest(@TempDir Path folder) throws IOException {
        place = new Workplace(folder);
        save("Old prose.");
        place.write("content/java/pools/queues.md", Workplace.HEAD.formatted("Queues") + "Prose.\n");
        site = LiveSite.open(
                place.settings(0, (paths, baseUrl, pages, origins) -> slips(pages)), new LiveSite.SiteListener() {
                    @Override
                    public void proved(String path) {}

                    @Override
                    public void proved(Proofs proofs) {}

                    @Override
                    public void failed(Exception failure) {
                        throw new AssertionError(failure);
                    }
                });
    }

    @AfterEach
    void close() {
        site.close();
    }

    private Path save(String text) throws IOException {
        return place.write(SOURCE, Workplace.HEAD.formatted("Executors") + text + "\n");
    }

    private static Set<Problem> slips(Map<String, String> pages) {
        return pages.values().stream().anyMatch(html -> html.contains("slip"))
                ? Set.of(Problem.ofFile(Rule.IMAGE_ALT, PAGE, "a slip"))
                : Set.of();
    }

    private String served(String path) throws IOException {
        return new String(site.file(path).orElseThrow().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aPageIsServedBetweenASaveAndTheNewsOfIt() throws IOException {
        save("New prose, of which nobody was told.");
        assertThat(served(PAGE)).contains("New prose");
    }

    @Test
    void aPageThatHasGoneIsNone() throws IOException {
        Files.delete(place.root().resolve(SOURCE));
        assertThat(site.file(PAGE)).isEmpty();
        assertThat(served(OTHER)).contains("Prose.");
    }

    @Test
    void whatIsMadeOfManyTextsIsServedToo() throws IOException {
        save("New prose.");
        assertThat(served("llms-full.txt")).contains("New prose");
    }

    @Test
    void aMendedSlipIsGoneAlsoIfNobodyOpensItsPageAgain() throws IOException {
        site.update(Set.of(save("A slip.")));
        assertThat(served(PAGE)).contains("A slip.");
        assertThat(site.problems()).extracting(Problem::message).containsExactly("a slip");

        site.update(Set.of(save("Mended.")));
        assertThat(site.problems()).isEmpty();
    }

    @Test
    void aMendedTemplateIsGoodForAllPages() throws IOException {
        Path template = place.write(
                "templates/page.peb", "{% extends \"layout.peb\" %}{% block main %}{{ page.nothing }}{% endblock %}");
        site.update(Set.of(template));
        served(PAGE);
        served(OTHER);
        assertThat(site.problems()).isNotEmpty();

        Files.delete(template);
        site.update(Set.of(template));
        assertThat(site.problems()).isEmpty();
    }
}
