package dev.runmark.render;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.runmark.content.SiteConfig;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What search engines are told of a page in the words of schema.org, as one JSON-LD graph.
 *
 * <p>Immutable and thread-safe.
 *
 * @param graph its nodes
 */
record StructuredData(List<Node> graph) {

    /** A thing of schema.org, which is called as its record is. */
    @JsonPropertyOrder("@type")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    sealed interface Node {

        @JsonProperty("@type")
        default String type() {
            return getClass().getSimpleName();
        }
    }

    record BreadcrumbList(List<ListItem> itemListElement) implements Node {}

    record ListItem(int position, String name, String item) implements Node {}

    record TechArticle(
            String headline,
            String description,
            String inLanguage,
            String dateModified,
            String url,
            List<Person> author)
            implements Node {}

    record Person(String name) implements Node {}

    record Quiz(String name, Thing about, List<Question> hasPart) implements Node {}

    record Thing(String name) implements Node {}

    record Question(String eduQuestionType, String text, Answer acceptedAnswer) implements Node {}

    record Answer(String text) implements Node {}

    private record Graph(
            @JsonProperty("@context") String context,
            @JsonProperty("@graph") List<Node> graph) {}

    StructuredData {
        graph = List.copyOf(graph);
    }

    /** What is told of any page: the way to it. */
    static StructuredData of(Subject subject, Function<Place, String> canonical) {
        return new StructuredData(breadcrumbs(subject, canonical));
    }

    /** What is told of a text: the way to it, and who wrote what and when. */
    static StructuredData ofText(
            Subject subject, Optional<LocalDate> updated, SiteConfig config, Function<Place, String> canonical) {
        List<Node> nodes = new ArrayList<>(breadcrumbs(subject, canonical));
        nodes.add(new TechArticle(
                subject.title(),
                subject.description(),
                config.language(),
                updated.map(LocalDate::toString).orElse(""),
                canonical.apply(subject.place()),
                config.author().isEmpty() ? List.of() : List.of(new Person(config.author()))));
        return new StructuredData(nodes);
    }

    /** The same with a page's questions as flash cards, each with the words of its answer. */
    StructuredData withQuestions(PlacedPage placed, List<String> answers) {
        List<Question> parts = IntStream.range(
                        0, Math.min(answers.size(), placed.page().questions().size()))
                .filter(i -> !answers.get(i).isEmpty())
                .mapToObj(i -> new Question(
                        "Flashcard", placed.page().questions().get(i).title(), new Answer(answers.get(i))))
                .toList();
        if (parts.isEmpty()) {
            return this;
        }
        List<Node> nodes = new ArrayList<>(graph);
        nodes.add(new Quiz(placed.page().title(), new Thing(placed.topic().title()), parts));
        return new StructuredData(nodes);
    }

    /** The graph for a {@code <script>} element; empty if there is nothing to tell. */
    Optional<String> inScript() {
        return graph.isEmpty() ? Optional.empty() : Optional.of(Json.inScript(new Graph("https://schema.org", graph)));
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
