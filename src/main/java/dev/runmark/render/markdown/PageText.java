package dev.runmark.render.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.runmark.render.file.QuestionPlace;
import dev.runmark.render.view.EntryView;
import dev.runmark.render.view.SectionView;
import dev.runmark.site.Page;
import dev.runmark.site.Question;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A page's text as HTML: its introduction, its questions and sections, its footnotes.
 *
 * @param intro what comes before the first section
 * @param sections the body's sections, then the questions that are kept as data
 * @param contents an entry for each section
 * @param footnotes the body's footnotes
 */
public record PageText(SafeString intro, List<SectionView> sections, List<EntryView> contents, SafeString footnotes) {

    public PageText {
        sections = List.copyOf(sections);
        contents = List.copyOf(contents);
    }

    public static PageText of(Page page, Rendering rendering) {
        Document body = rendering.text().body();
        RenderedText rendered = MarkdownRenderer.render(body, rendering);
        List<SectionView> sections =
                new ArrayList<>(bodySections(page, topHeadings(body), rendered.sections(), rendering));
        List<Document> answers = rendering.text().answers();
        for (int i = 0; i < answers.size(); i++) {
            Question question = page.questions().get(i);
            sections.add(SectionView.of(
                    question,
                    MarkdownRenderer.render(answers.get(i), rendering).whole(),
                    alone(page, question, rendering)));
        }
        return new PageText(
                new SafeString(rendered.intro()),
                sections,
                contents(page, sections),
                new SafeString(rendered.footnotes()));
    }

    private static List<SectionView> bodySections(
            Page page, List<Heading> headings, List<RenderedText.Section> sections, Rendering rendering) {
        Map<String, Question> questions =
                page.questions().stream().collect(Collectors.toMap(Question::id, Function.identity()));
        List<SectionView> views = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            String id = headings.get(i).getAnchorRefId();
            RenderedText.Section section = sections.get(i);
            Optional<Question> question = Optional.ofNullable(questions.get(id));
            String alone = question.map(asked -> alone(page, asked, rendering)).orElse("");
            views.add(SectionView.of(id, section.title(), section.body(), question, alone));
        }
        return views;
    }

    private static String alone(Page page, Question question, Rendering rendering) {
        return QuestionPlace.of(page, question).map(rendering::href).orElse("");
    }

    private static List<EntryView> contents(Page page, List<SectionView> sections) {
        Map<String, String> titles = new HashMap<>();
        page.headings().forEach(heading -> titles.put(heading.id(), heading.title()));
        page.questions().forEach(question -> titles.put(question.id(), question.title()));
        return sections.stream()
                .map(section -> new EntryView(
                        section.id(), titles.getOrDefault(section.id(), section.id()), section.difficulty()))
                .toList();
    }

    /** The headings at which the body is cut. */
    static List<Heading> topHeadings(Document body) {
        return StreamSupport.stream(body.getChildren().spliterator(), false)
                .filter(PageText::isCut)
                .map(Heading.class::cast)
                .toList();
    }

    /** Whether a node is a heading at which the body is cut. */
    static boolean isCut(Node node) {
        return node instanceof Heading heading && heading.getLevel() == 2 && heading.getParent() instanceof Document;
    }
}
