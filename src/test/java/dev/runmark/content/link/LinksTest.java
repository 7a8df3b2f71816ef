package dev.runmark.content.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.content.ContentReader;
import dev.runmark.content.link.LinkTarget.Kind;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.Site;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

    private static final String FROM = "content/java/concurrency/executors.md";

    private static Site site;
    private static Links links;

    @BeforeAll
    static void read() throws IOException {
        site = ContentReader.read(Path.of("src/test/resources/content/sound-site"));
        links = Links.of(site);
    }

    @ParameterizedTest
    @CsvSource({
        "threads.md, PAGE, java/concurrency/threads",
        "./threads.md, PAGE, java/concurrency/threads",
        "../concurrency/thr%65ads.md, PAGE, java/concurrency/threads",
        "index.md, TOPIC, java/concurrency",
        "., TOPIC, java/concurrency",
        "../index.md, TOPIC, java/concurrency",
        "../, TOPIC, java/concurrency",
        "../../blog/pools.md, ARTICLE, blog/pools",
        "pool.svg, ASSET, java/concurrency/pool.svg",
        "/, HOME, ''",
        "/java/concurrency/threads/, PAGE, java/concurrency/threads",
        "/java/concurrency/pool.svg, ASSET, java/concurrency/pool.svg",
    })
    void aLinkLeadsToWhatItNames(String url, Kind kind, String address) {
        assertThat(links.resolve(FROM, url)).contains(new LinkTarget(kind, address, "", ""));
    }

    @Test
    void queriesAndFragmentsStay() {
        assertThat(links.resolve(FROM, "threads.md?difficulty=easy#a%20b"))
                .contains(new LinkTarget(Kind.PAGE, "java/concurrency/threads", "difficulty=easy", "a b"));
        assertThat(links.resolve(FROM, "#submit"))
                .contains(new LinkTarget(Kind.PAGE, "java/concurrency/executors", "", "submit"));
    }

    @Test
    void theFileThatLinksIsWhereTheLinkStarts() {
        MarkdownFile article = site.articles().stream()
                .filter(one -> one.address().equals("about"))
                .findFirst()
                .orElseThrow()
                .file();

        assertThat(links.resolve(article, "java/index.md"))
                .map(LinkTarget::address)
                .contains("java/concurrency");
        assertThat(links.resolve(article, "threads.md")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://example.org/threads.md",
                "//example.org/",
                "mailto:a@example.org",
                "threads",
                "Threads.md",
                "nowhere.md",
                "../../../README.md",
                "../../../../../../../threads.md",
                "/java/concurrency/threads.md",
                "/nowhere",
                "thr%ads.md"
            })
    void whatTheSiteDoesNotHaveIsNoTarget(String url) {
        assertThat(links.resolve(FROM, url)).isEmpty();
    }
}
