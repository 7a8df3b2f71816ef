package dev.runmark.site;

import dev.runmark.text.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A whole site as it was read: what it consists of, in order, and what is wrong with it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param root the project folder, which holds {@code content}
 * @param config what {@code site.yaml} says
 * @param frameworks in order
 * @param articles newest first, those without a date last
 * @param assets the files that are published as they are, by address
 * @param problems everything found wrong while reading, in reading order
 */
public record Site(
        Path root,
        SiteConfig config,
        List<Framework> frameworks,
        List<Article> articles,
        List<Asset> assets,
        List<Problem> problems) {

    /** The folder of the project that holds what is published. */
    public static final String CONTENT = "content";

    public Site {
        frameworks = List.copyOf(frameworks);
        articles = List.copyOf(articles);
        assets = List.copyOf(assets);
        problems = List.copyOf(problems);
    }

    /** The same site at another base address. */
    public Site withBaseUrl(String url) {
        return new Site(root, config.withBaseUrl(url), frameworks, articles, assets, problems);
    }

    /** Every page, in reading order. */
    public Stream<Page> pages() {
        return frameworks.stream()
                .flatMap(framework -> framework.topics().stream())
                .flatMap(topic -> topic.pages().stream());
    }

    /** Every Markdown file of the site, in reading order: indexes before what they introduce, articles last. */
    public List<MarkdownFile> files() {
        List<MarkdownFile> files = new ArrayList<>();
        for (Framework framework : frameworks) {
            framework.index().ifPresent(files::add);
            for (Topic topic : framework.topics()) {
                topic.index().ifPresent(files::add);
                topic.pages().forEach(page -> files.add(page.file()));
            }
        }
        articles.forEach(article -> files.add(article.file()));
        return files;
    }
}
