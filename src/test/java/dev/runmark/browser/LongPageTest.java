package dev.runmark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a first visit to a long page of this repository's own site costs, with all that was proved of its examples. */
class LongPageTest {

    private static final Path CONTENT = Path.of("content");
    private static final Path PAGE = Path.of("java", "concurrency", "executors.md");

    /** The line that begins a fence and says what it holds. */
    private static final Pattern NAMED_FENCE = Pattern.compile("(?m)^((?:> ?|\\s)*(?:`{3,}|~{3,}))[^`\\n]+$");

    @TempDir
    private Path project;

    @Test
    void thePageOnExecutorsTakesTwentySixKilobytes() throws IOException {
        Path site = build();
        Path page = site.resolve("java/concurrency/executors.html");
        int bytes = gzipped(page);
        for (String file : loadedWith(page)) {
            bytes += gzipped(page.resolveSibling(file));
        }
        assertThat(Files.readString(page)).contains("example proved");
        assertThat(bytes).isBetween(20_000, 26_000);
    }

    /** Builds the site with the examples of one page: those of the others are only shown. */
    private Path build() throws IOException {
        try (Stream<Path> files = Files.walk(CONTENT)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(CONTENT.relativize(file));
            }
        }
        StringWriter said = new StringWriter();
        Path site = project.resolve("site");
        String[] args = {"build", "--source", project.toString(), "--output", site.toString(), "--runs", "5"};
        assertThat(Main.run(args, new PrintWriter(said), new PrintWriter(said)))
                .as(said.toString())
                .isZero();
        return site;
    }

    private void copy(Path file) throws IOException {
        Path target = project.resolve(CONTENT).resolve(file);
        Files.createDirectories(target.getParent());
        Files.copy(CONTENT.resolve(file), target);
        if (file.toString().endsWith(".md") && !file.equals(PAGE)) {
            String text = Files.readString(target);
            Files.writeString(target, NAMED_FENCE.matcher(text).replaceAll("$1"));
        }
    }

    private static List<String> loadedWith(Path page) throws IOException {
        return Jsoup.parse(Files.readString(page)).select("link[rel=stylesheet], link[rel=icon], script[src]").stream()
                .map(element -> element.hasAttr("src") ? element.attr("src") : element.attr("href"))
                .toList();
    }

    private static int gzipped(Path file) throws IOException {
        return WebServer.gzip(Files.readAllBytes(file)).length;
    }
}
