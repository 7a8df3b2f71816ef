package dev.runmark.render.machine;

import dev.runmark.example.judge.Alike;
import dev.runmark.example.judge.Proof;
import dev.runmark.render.file.PlacedPage;
import dev.runmark.site.Article;
import dev.runmark.site.Difficulty;
import dev.runmark.site.Page;
import dev.runmark.site.Question;
import dev.runmark.site.Site;
import dev.runmark.site.Topic;
import dev.runmark.text.FileNames;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A page as data, for programs that would rather not read HTML.
 *
 * <p>The components are the JSON's keys, in their order; the shape is that of Nuxt Content, extended by {@code examples}.
 *
 * @param page the page
 * @param siblings its topic's pages in order, itself among them
 * @param blog the article that goes with it, if there is one
 * @param examples its examples in reading order
 */
public record PageTwin(
        Self page, List<Sibling> siblings, @Nullable Blog blog, List<ExampleTwin> examples) {

    private static final String ROOT = Site.CONTENT + "/";
    private static final int DEEPEST_HEADING = 3;

    record Self(
            String id,
            String title,
            String description,
            @Nullable String difficulty,
            String framework,
            String frameworkSlug,
            String topic,
            String topicSlug,
            String subtopic,
            int order,
            String path,
            String stem,
            String extension,
            boolean navigation,
            Seo seo,
            String seoDescription,
            List<String> related,
            @Nullable String updated,
            List<QuestionTwin> questions,
            Body body,
            String hash) {}

    record Seo(String description) {}

    record QuestionTwin(String id, String difficulty, String q, String a) {}

    record Body(Toc toc) {}

    record Toc(String title, int searchDepth, int depth, List<TocLink> links) {}

    record TocLink(String id, int depth, String text) {}

    record Sibling(String subtopic, String path, int order) {}

    record Blog(
            String title,
            String description,
            String path,
            @Nullable String updated) {}

    /**
     * Called so in JSON: where the example stands, what is known of it, the Java versions it ran on, the libraries that it
     * names something of, what it printed, and the same for each version of Java on which a reader sees something else.
     */
    record ExampleTwin(
            String place,
            String verdict,
            List<Integer> java,
            List<String> libraries,
            String output,
            List<OutputTwin> outputs) {}

    record OutputTwin(List<Integer> java, String output) {}

    /**
     * The twin of a page.
     *
     * @param hash SHA-256 of its Markdown, in hexadecimal
     * @param answers the Markdown of each question's answer
     * @param proofs the proofs of the page's examples, in reading order
     */
    public static PageTwin of(
            PlacedPage placed, String hash, List<String> answers, Optional<Article> blog, List<Proof> proofs) {
        return new PageTwin(
                self(placed, hash, answers),
                siblings(placed.topic(), placed.page()),
                blog.map(PageTwin::blog).orElse(null),
                proofs.stream().map(PageTwin::example).toList());
    }

    private static Self self(PlacedPage placed, String hash, List<String> answers) {
        Page page = placed.page();
        String file = page.file().path();
        String stem = FileNames.withoutMarkdown(file.startsWith(ROOT) ? file.substring(ROOT.length()) : file);
        return new Self(
                file,
                page.title(),
                page.description(),
                page.difficulty().map(Difficulty::label).orElse(null),
                placed.framework().title(),
                lastName(placed.framework().address()),
                placed.topic().title(),
                placed.topic().slug(),
                page.subtopic(),
                page.order(),
                path(page.address()),
                stem,
                file.substring(file.lastIndexOf('.') + 1),
                page.navigation(),
                new Seo(page.description()),
                page.description(),
                page.related().stream().map(PageTwin::path).toList(),
                page.updated().map(LocalDate::toString).orElse(null),
                questions(page.questions(), answers),
                new Body(toc(page)),
                hash);
    }

    private static List<QuestionTwin> questions(List<Question> questions, List<String> answers) {
        return IntStream.range(0, questions.size())
                .mapToObj(i -> new QuestionTwin(
                        questions.get(i).id(),
                        questions.get(i).difficulty().label(),
                        questions.get(i).title(),
                        answers.get(i)))
                .toList();
    }

    private static Toc toc(Page page) {
        List<TocLink> links = page.headings().stream()
                .filter(heading -> heading.level() <= DEEPEST_HEADING)
                .map(heading -> new TocLink(heading.id(), heading.level(), heading.title()))
                .toList();
        return new Toc("", 2, DEEPEST_HEADING - 1, links);
    }

    private static List<Sibling> siblings(Topic topic, Page self) {
        return topic.pages().stream()
                .filter(page -> page.navigation() || page.equals(self))
                .map(page -> new Sibling(page.subtopic(), path(page.address()), page.order()))
                .toList();
    }

    private static Blog blog(Article article) {
        return new Blog(
                article.title(),
                article.description(),
                path(article.address()),
                article.updated().map(LocalDate::toString).orElse(null));
    }

    private static ExampleTwin example(Proof proof) {
        List<Alike> alike = Alike.of(proof, TwinOutput::of);
        return new ExampleTwin(
                proof.example().fence().location().toString(),
                proof.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                proof.ranOn(),
                proof.background().libraries(),
                TwinOutput.of(alike.get(0).proof()),
                alike.size() < 2
                        ? List.of()
                        : alike.stream()
                                .map(some -> new OutputTwin(some.features(), TwinOutput.of(some.proof())))
                                .toList());
    }

    private static String path(String address) {
        return "/" + address;
    }

    private static String lastName(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
