package dev.runmark.render.machine;

import dev.runmark.render.file.Crumb;
import dev.runmark.render.file.Place;
import dev.runmark.render.file.PlacedPage;
import dev.runmark.render.file.Subject;
import dev.runmark.site.Article;
import dev.runmark.site.SiteConfig;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;

/**
 * What search engines learn of a page in the words of schema.org, as one JSON-LD graph.
 *
 * <p>Immutable and thread-safe.
 *
 * @param graph its nodes
 */
public record StructuredData(List<Node> graph) {

    /** A thing of schema.org, which is called as its record is. */
    sealed interface Node {

        /** Writes its properties; those that have no value are left out. */
        void writeProperties(JsonGenerator out);

        /** Writes it as an object. */
        default void write(JsonGenerator out) {
            out.writeStartObject();
            out.writeStringProperty("@type", getClass().getSimpleName());
            writeProperties(out);
            out.writeEndObject();
        }
    }

    private record BreadcrumbList(List<ListItem> items) implements Node {

        @Override
        public void writeProperties(JsonGenerator out) {
            writeAll(out, "itemListElement", items);
        }
    }

    private record ListItem(int position, String name, String item) implements Node {

        @Override
        public void writeProperties(JsonGenerator out) {
            out.writeNumberProperty("position", position);
            writeText(out, "name", name);
            writeText(out, "item", item);
        }
    }

    private record TechArticle(
            String headline,
            String description,
            String language,
            String published,
            String modified,
            String url,
            String keywords,
            List<Person> authors)
            implements Node {

        @Override
        public void writeProperties(JsonGenerator out) {
            writeText(out, "headline", headline);
            writeText(out, "description", description);
            writeText(out, "inLanguage", language);
            writeText(out, "datePublished", published);
            writeText(out, "dateModified", modified);
            writeText(out, "url", url);
            writeText(out, "keywords", keywords);
            writeAll(out, "author", authors);
        }
    }

    private record Person(String name, String url) implements Node {

        @Override
        public void writeProperties(JsonGenerator out) {
            writeText(out, "name", name);
            writeText(out, "url", url);
        }
    }

    private record Quiz(String name, Thing about, List<Question> parts) implements Node {

        @Override
        public void writeProperties(JsonGenerator out) {
            writeText(out, "name", name);
            out.writeName("about");
            about.write(out);
            writeAll(out, "hasPart", parts);
        }
    }

    private record Thing(String name) implements Node {

        @Override
        public void writeProperties(JsonGenerator out) {
            writeText(out, "name", name);
        }
    }

    private record Question(String text, Answer answer) implements Node {

        @Override
        public void writeProperties(JsonGenerator out) {
            writeText(out, "eduQuestionType", "Flashcard");
            writeText(out, "text", text);
            out.writeName("acceptedAnswer");
            answer.write(out);
        }
    }

    private record Answer(String text) implements Node {

        @Override
        public void writeProperties(JsonGenerator out) {
            writeText(out, "text", text);
        }
    }

    public StructuredData {
        graph = List.copyOf(graph);
    }

    /** What is said of any page: the way to it. */
    public static StructuredData of(Subject subject, Function<Place, String> canonical) {
        return new StructuredData(breadcrumbs(subject, canonical));
    }

    /** What is said of a text: the way to it, and who wrote what and when. */
    public static StructuredData ofText(
            Subject subject, Optional<LocalDate> updated, SiteConfig config, Function<Place, String> canonical) {
        List<Node> nodes = new ArrayList<>(breadcrumbs(subject, canonical));
        nodes.add(new TechArticle(
                subject.title(),
                subject.description(),
                config.language().text(),
                "",
                updated.map(LocalDate::toString).orElse(""),
                canonical.apply(subject.place()),
                "",
                authors(config)));
        return new StructuredData(nodes);
    }

    /** What is said of an article: the way to it, and who wrote what and when. */
    public static StructuredData of(
            Subject subject, Article article, SiteConfig config, Function<Place, String> canonical) {
        List<Node> nodes = new ArrayList<>(breadcrumbs(subject, canonical));
        List<Person> authors = article.byline().authors().stream()
                .map(author -> new Person(author.name(), author.url()))
                .toList();
        nodes.add(new TechArticle(
                subject.title(),
                subject.description(),
                config.language().text(),
                article.byline().published().map(LocalDate::toString).orElse(""),
                article.updated().map(LocalDate::toString).orElse(""),
                canonical.apply(subject.place()),
                String.join(", ", article.byline().tags()),
                authors.isEmpty() ? authors(config) : authors));
        return new StructuredData(nodes);
    }

    private static List<Person> authors(SiteConfig config) {
        return config.author().isEmpty() ? List.of() : List.of(new Person(config.author(), ""));
    }

    /** The same with a page's questions as flash cards, each with its short answer. */
    public StructuredData withQuestions(PlacedPage placed, List<String> answers) {
        List<Question> parts = IntStream.range(
                        0, Math.min(answers.size(), placed.page().questions().size()))
                .filter(i -> !answers.get(i).isEmpty())
                .mapToObj(i -> new Question(placed.page().questions().get(i).title(), new Answer(answers.get(i))))
                .toList();
        if (parts.isEmpty()) {
            return this;
        }
        List<Node> nodes = new ArrayList<>(graph);
        nodes.add(new Quiz(placed.page().title(), new Thing(placed.topic().title()), parts));
        return new StructuredData(nodes);
    }

    /** The same with one question as a flash card. */
    public StructuredData withQuestion(String title, String about, String answer) {
        if (answer.isEmpty()) {
            return this;
        }
        List<Node> nodes = new ArrayList<>(graph);
        nodes.add(new Quiz(title, new Thing(about), List.of(new Question(title, new Answer(answer)))));
        return new StructuredData(nodes);
    }

    /** The graph for a {@code <script>} element; empty if there is nothing to say. */
    public Optional<String> inScript() {
        return graph.isEmpty() ? Optional.empty() : Optional.of(ScriptJson.of(this::write));
    }

    private void write(JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("@context", "https://schema.org");
        writeAll(out, "@graph", graph);
        out.writeEndObject();
    }

    private static void writeText(JsonGenerator out, String name, String text) {
        if (!text.isEmpty()) {
            out.writeStringProperty(name, text);
        }
    }

    private static void writeAll(JsonGenerator out, String name, List<? extends Node> nodes) {
        if (!nodes.isEmpty()) {
            out.writeArrayPropertyStart(name);
            nodes.forEach(node -> node.write(out));
            out.writeEndArray();
        }
    }

    private static List<Node> breadcrumbs(Subject subject, Function<Place, String> canonical) {
        List<Crumb> trail = subject.trail();
        List<ListItem> items = IntStream.range(0, trail.size())
                .mapToObj(i -> new ListItem(
                        i + 1,
                        trail.get(i).title(),
                        canonical.apply(trail.get(i).place())))
                .toList();
        return items.isEmpty() ? List.of() : List.of(new BreadcrumbList(items));
    }
}
