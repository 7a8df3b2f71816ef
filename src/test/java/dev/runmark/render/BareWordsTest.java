package dev.runmark.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a site holds and whatever came of its examples, no file of it holds a word of the interface in another language. */
class BareWordsTest {

    /** What a site may have besides its pages. */
    enum Part {
        ADDRESS("baseUrl: https://example.org/\n"),
        AUTHOR("author: Xx\n"),
        REPOSITORY("repository: https://example.org/x\n"),
        BOOKS("epub: true\n"),
        WHOLE_FEED("feed: full\n"),
        SHORT_LINKS("shortLinks: true\n");

        private final String config;

        Part(String config) {
            this.config = config;
        }
    }

    private static final String HEAD = "---\ntitle: Xx\ndescription: " + "Xx xx. ".repeat(12) + "\n";

    private static final String QUESTIONS = """

            ## Xx {#xx .easy}

            Xx[^x] `xx` <kbd>Xx</kbd> :+1:

            [^x]: Xx

            | Xx |
            |----|
            | xx |

            ## Xx {#xxx .hard}

            > [!NOTE]
            > Xx

            - [ ] Xx
            - [x] Xx

            *[XX]: Xx

            ## Xx {#xxxx}

            ```xx tab="Xx"
            xx
            ```

            ```xx tab="Xx"
            xx
            ```

            ```dot
            digraph { xx -> xxx }
            ```

            ![xx](xx.png "Xx")
            """;

    @Test
    void aSiteWithEverythingHoldsNone(@TempDir Path root) throws IOException {
        check(root, List.of(SomeExample.values()), Set.of(Part.values()), 23);
    }

    @Property(tries = 25)
    void norDoesAnyOther(
            @ForAll("examples") List<SomeExample> examples, @ForAll Set<Part> parts, @ForAll("articles") int articles)
            throws IOException {
        Path root = Files.createTempDirectory("words");
        try {
            check(root, examples, parts, articles);
        } finally {
            delete(root);
        }
    }

    @Provide
    Arbitrary<List<SomeExample>> examples() {
        return Arbitraries.of(SomeExample.class).list().uniqueElements().ofMaxSize(8);
    }

    @Provide
    Arbitrary<Integer> articles() {
        return Arbitraries.of(0, 1, 2, 21);
    }

    @Test
    void aPageWithAChoiceOfJavaHoldsNone(@TempDir Path root) throws IOException {
        List<SomeExample> examples = List.of(SomeExample.DIFFERENT, SomeExample.THROWS_DIFFERENTLY);
        assertThat(site(root, examples, Set.of(), 0).text("xxx/xx/xx.html"))
                .contains("name=\"java\"", "data-on=\"17\"", "data-on=\"25\"");
        check(root, examples, Set.of(Part.BOOKS), 0);
    }

    private static void check(Path root, List<SomeExample> examples, Set<Part> parts, int articles) throws IOException {
        Map<String, Set<String>> strange = new TreeMap<>();
        for (Map.Entry<String, byte[]> file :
                site(root, examples, parts, articles).made().entrySet()) {
            Set<String> words = strangeIn(file.getKey(), file.getValue());
            if (!words.isEmpty()) {
                strange.put(file.getKey(), words);
            }
        }
        assertThat(strange).isEmpty();
    }

    private static Set<String> strangeIn(String path, byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (path.endsWith(".html") || path.endsWith(".xhtml")) {
            return MadeUpLanguage.strangeOn(Jsoup.parse(text));
        }
        if (path.endsWith(".md") || (path.endsWith(".txt") && !path.equals("robots.txt"))) {
            return MadeUpLanguage.strangeInMarkdown(text);
        }
        if (path.endsWith(".epub")) {
            return strangeInBook(bytes);
        }
        return path.equals("feed.xml")
                ? MadeUpLanguage.strangeInFeed(text)
                : path.matches("search/entries.*|topics/.*|site\\.webmanifest")
                        ? MadeUpLanguage.strangeIn(text)
                        : Set.of();
    }

    private static Set<String> strangeInBook(byte[] bytes) throws IOException {
        Set<String> strange = new java.util.TreeSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".xhtml")) {
                    strange.addAll(strangeIn(entry.getName(), zip.readAllBytes()));
                }
            }
        }
        return strange;
    }

    private static TinySite site(Path root, List<SomeExample> examples, Set<Part> parts, int articles) {
        StringBuilder config = new StringBuilder(
                "title: Xx\nlanguage: " + MadeUpLanguage.TAG + "\nexamples:\n  languages: [python, json, console]\n");
        config.append("links:\n  bar: [xx]\n  foot:\n    - Xx: xx\n");
        parts.forEach(part -> config.append(part.config));
        StringBuilder blocks = new StringBuilder("Xx.\n\n");
        examples.forEach(example -> blocks.append(example.markdown()).append('\n'));
        TinySite site = TinySite.in(root)
                .withConfig(config.toString())
                .with("templates/words/" + MadeUpLanguage.TAG + ".properties", MadeUpLanguage.words())
                .with("content/index.md", HEAD + "---\n\nXx.\n")
                .with("content/xx.md", HEAD + "---\n\nXx.\n")
                .with("content/xxx/index.md", HEAD + "---\n\nXx.\n")
                .with("content/xxx/xx/index.md", HEAD + "---\n\nXx.\n")
                .with("content/xxx/xx/xx.md", HEAD + "subtopic: Xx\nupdated: 2026-03-05\n---\n\n" + blocks)
                .with("content/xxx/xx/xx2.md", HEAD + "subtopic: Xx\norder: 2\n---\n\n[Xx](xx.md)\n" + QUESTIONS)
                .with("content/xxx/xxx/xx.md", HEAD + "subtopic: Xx\n---\n\nXx.\n");
        for (int i = 0; i < articles; i++) {
            site.with(
                    "content/blog/xx" + i + ".md",
                    HEAD + "updated: 2026-03-05\ntags: [xx]\nauthor: Xx\n---\n\nXx.\n\n" + (i == 0 ? blocks : ""));
        }
        return site.proving(untried -> Stream.of(SomeExample.values())
                .flatMap(example -> example.of(untried).stream())
                .findFirst()
                .orElse(untried));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
