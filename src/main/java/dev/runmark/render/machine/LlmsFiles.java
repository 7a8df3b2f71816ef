package dev.runmark.render.machine;

import dev.runmark.example.judge.Proofs;
import dev.runmark.render.file.Place;
import dev.runmark.render.file.Printable;
import dev.runmark.render.file.Recipe;
import dev.runmark.render.file.SiteFile;
import dev.runmark.render.view.ProofTally;
import dev.runmark.render.words.Words;
import dev.runmark.site.Article;
import dev.runmark.site.Framework;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.Page;
import dev.runmark.site.Site;
import dev.runmark.site.SiteConfig;
import dev.runmark.site.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * What language models look for: <a href="https://llmstxt.org">llms.txt</a>, which lists the Markdown twins, and their
 * text in full, topic by topic. One file holds the text of all topics, unless that would be more than anybody reads at
 * once; then it lists the topics' files.
 *
 * <p>Immutable and thread-safe.
 *
 * @param site the site
 * @param proofs what is known of its examples
 * @param words what is said besides
 */
public record LlmsFiles(Site site, Proofs proofs, Words words) {

    private static final String LIST = "llms.txt";
    private static final String FULL = "llms-full.txt";
    private static final long MOST_BYTES = 4 << 20;

    /** How to make the files of the whole site. */
    public List<Recipe> recipes() {
        return List.of(
                new Recipe(LIST, () -> SiteFile.text(LIST, list())),
                new Recipe(FULL, () -> SiteFile.text(FULL, full())));
    }

    /** Where the text of a topic stands. */
    public static Place place(Topic topic) {
        return Place.plain(topic.address() + "/" + FULL);
    }

    /**
     * The text of a topic.
     *
     * @throws IOException if a text cannot be read, or has changed since the site was read
     */
    public SiteFile file(Topic topic) throws IOException {
        return SiteFile.text(place(topic).file(), full(topic));
    }

    private String list() {
        StringBuilder text = new StringBuilder(head());
        appendList(text, words.of("llms.pages"), site.freePages());
        for (Framework framework : site.frameworks()) {
            text.append("\n## ").append(framework.title()).append("\n\n");
            for (Topic topic : framework.topics()) {
                topic.siblings()
                        .forEach(page -> text.append(item(
                                page.title(), MarkdownTwin.place(page.address()).file(), page.description())));
            }
        }
        appendList(
                text,
                words.of("articles"),
                site.articles().stream().filter(Article::isInBlog).toList());
        return Printable.of(text.toString());
    }

    private void appendList(StringBuilder text, String title, List<Article> articles) {
        if (!articles.isEmpty()) {
            text.append("\n## ").append(title).append("\n\n");
            articles.forEach(article -> text.append(
                    item(article.title(), MarkdownTwin.place(article.address()).file(), article.description())));
        }
    }

    private String full() throws IOException {
        List<Topic> topics = site.frameworks().stream()
                .flatMap(framework -> framework.topics().stream())
                .toList();
        StringBuilder text = new StringBuilder(head());
        Optional<MarkdownFile> home = site.home().introduction().file();
        if (home.isPresent() && !site.home().introduction().silent()) {
            text.append('\n').append(twin(site.home().title(), "", home.get()));
        }
        if (size(topics) > MOST_BYTES) {
            text.append("\n## ").append(words.of("llms.topics")).append("\n\n");
            topics.forEach(topic -> text.append(item(topic.title(), place(topic).file(), topic.description())));
            return text.toString();
        }
        for (Topic topic : topics) {
            text.append('\n').append(full(topic));
        }
        for (Article article : site.articles()) {
            text.append('\n').append(twin(article.title(), article.description(), article.file()));
        }
        return text.toString();
    }

    private String twin(String title, String description, MarkdownFile file) throws IOException {
        return MarkdownTwin.of(title, description, file, file.source(), proofs.of(file.path()), words);
    }

    private static long size(List<Topic> topics) throws IOException {
        long size = 0;
        for (Topic topic : topics) {
            for (Page page : topic.pages()) {
                size += Files.size(page.file().file());
            }
        }
        return size;
    }

    private String full(Topic topic) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Page page : topic.siblings()) {
            text.append(text.isEmpty() ? "" : "\n")
                    .append(MarkdownTwin.of(page, proofs.of(page.file().path()), words));
        }
        return text.toString();
    }

    private String head() {
        SiteConfig config = site.config();
        String examples = ProofTally.of(proofs.tally(), words);
        return "# " + config.title() + "\n\n"
                + (config.description().isEmpty() ? "" : "> " + config.description() + "\n\n")
                + (examples.isEmpty() ? "" : words.of("llms.examples", examples) + "\n");
    }

    private String item(String title, String file, String description) {
        String about = description.isEmpty() ? "" : ": " + description;
        return "- [" + title + "](" + site.config().baseUrl() + file + ")" + about + "\n";
    }
}
