package dev.runmark.site;

import dev.runmark.text.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A whole site as it was read: what it consists of, in order, and what is wrong with it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param root the project folder, which holds {@code content}
 * @param config what {@code site.yaml} says
 * @param home what its first page says of itself
 * @param frameworks in order
 * @param articles those of the blog and, outside of it, pages that belong to no topic; newest first, those without a date
 *     last
 * @param assets the files that are published as they are, by address
 * @param problems everything found wrong while reading, in reading order
 */
public record Site(
        Path root,
        SiteConfig config,
        Home home,
        List<Framework> frameworks,
        List<Article> articles,
        List<Asset> assets,
        List<Problem> problems) {

    /** The folder of the project that holds what is published. */
    public static final String CONTENT = "content";

    /**
     * What an {@code index.md} says besides its front matter.
     *
     * @param file the file; empty if there is none
     * @param anchors every id in it that a link may point to
     * @param silent whether it has no text
     * @param lists whether what is in the folder is listed below the text
     */
    public record Introduction(Optional<MarkdownFile> file, Set<String> anchors, boolean silent, boolean lists) {

        /** There is no such file. */
        public static final Introduction NONE =
                new Introduction(Optional.empty(), Set.of(), /* silent= */ true, /* lists= */ true);

        public Introduction {
            anchors = Set.copyOf(anchors);
        }
    }

    /**
     * The first page.
     *
     * @param title its heading
     * @param description what search engines show; empty if there is none
     * @param introduction its text
     */
    public record Home(String title, String description, Introduction introduction) {}

    public Site {
        frameworks = List.copyOf(frameworks);
        articles = List.copyOf(articles);
        assets = List.copyOf(assets);
        problems = List.copyOf(problems);
    }

    /** The same site at another base address. */
    public Site withBaseUrl(String url) {
        return new Site(root, config.withBaseUrl(url), home, frameworks, articles, assets, problems);
    }

    /** The pages that belong to no topic, in the order of their addresses. */
    public List<Article> freePages() {
        return articles.stream()
                .filter(article -> !article.isInBlog())
                .sorted(Comparator.comparing(Article::address))
                .toList();
    }

    /** Every page of a topic, in reading order. */
    public Stream<Page> pages() {
        return frameworks.stream()
                .flatMap(framework -> framework.topics().stream())
                .flatMap(topic -> topic.pages().stream());
    }

    /** Every Markdown file of the site, in reading order: indexes before what they introduce, articles last. */
    public List<MarkdownFile> files() {
        List<MarkdownFile> files = new ArrayList<>();
        home.introduction.file().ifPresent(files::add);
        for (Framework framework : frameworks) {
            framework.index().ifPresent(files::add);
            for (Topic topic : framework.topics()) {
                topic.index().filter(index -> !framework.isFlat()).ifPresent(files::add);
                topic.pages().forEach(page -> files.add(page.file()));
            }
        }
        articles.forEach(article -> files.add(article.file()));
        return files;
    }
}
