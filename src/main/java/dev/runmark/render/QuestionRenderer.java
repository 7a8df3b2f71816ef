package dev.runmark.render;

import dev.runmark.content.link.LinkTarget;
import dev.runmark.content.markdown.MarkdownText;
import dev.runmark.render.file.LinkBase;
import dev.runmark.render.file.Place;
import dev.runmark.render.file.PlacedPage;
import dev.runmark.render.file.QuestionPlace;
import dev.runmark.render.file.SiteFile;
import dev.runmark.render.file.Subject;
import dev.runmark.render.machine.RelatedQuestions;
import dev.runmark.render.machine.RelatedQuestions.Asked;
import dev.runmark.render.machine.StructuredData;
import dev.runmark.render.markdown.AnswerText;
import dev.runmark.render.markdown.Rendering;
import dev.runmark.render.view.LinkView;
import dev.runmark.render.view.QuestionLink;
import dev.runmark.render.view.QuestionView;
import dev.runmark.site.Page;
import dev.runmark.site.Question;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Renders questions by themselves: each has an address to be shared and found by, with its short answer, what goes with it,
 * and the way to its whole answer. The whole stands in one place only, so that both are canonical: neither repeats the
 * other but for a few lines.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rendering what they are rendered with
 * @param related which questions go together
 */
record QuestionRenderer(SiteRendering rendering, RelatedQuestions related) {

    private static final int MOST_RELATED = 6;

    /** The places of a page's questions, in order. */
    static List<Place> places(Page page) {
        return page.questions().stream()
                .flatMap(question -> QuestionPlace.of(page, question).stream())
                .toList();
    }

    /**
     * The questions of a page, each by itself.
     *
     * @param page a page of the site, perhaps with another text
     * @param text its Markdown
     * @throws IOException if a text of the site cannot be read, or has changed since the site was read
     */
    List<SiteFile> all(Page page, MarkdownText text) throws IOException {
        List<AnswerText> answers = AnswerText.of(page, text);
        List<SiteFile> files = new ArrayList<>();
        for (int i = 0; i < page.questions().size(); i++) {
            Question question = page.questions().get(i);
            Optional<Place> place = QuestionPlace.of(page, question);
            if (place.isPresent()) {
                files.add(file(place.get(), new Asked(page, question), answers.get(i), text));
            }
        }
        return files;
    }

    private SiteFile file(Place place, Asked asked, AnswerText answer, MarkdownText text) throws IOException {
        Page page = asked.page();
        Question question = asked.question();
        PlacedPage placed = rendering.index().placed(page);
        String brief = answer.brief(rendering.words());
        String description = answer.description(rendering.words(), question.title(), page.title());
        Subject subject = Subject.of(placed, question, place, description);
        LinkBase base = rendering.base(place);
        Rendering nodes = rendering.of(page.file(), text, base);
        String whole = base.href(Place.page(page.address()));
        QuestionView view = new QuestionView(
                question.title(),
                question.difficulty().label(),
                new SafeString(answer.briefHtml(nodes, whole)),
                LinkView.to(whole + "#" + question.id(), page.title()),
                related(asked, answer.targets(nodes), base));
        StructuredData data = StructuredData.of(subject, rendering.frames()::canonical)
                .withQuestion(question.title(), placed.topic().title(), brief);
        return rendering.file(subject, base, data, view, nodes.problems());
    }

    /** Those that the author's links lead to come first. */
    private List<QuestionLink> related(Asked asked, List<LinkTarget> targets, LinkBase base) throws IOException {
        Map<String, QuestionLink> links = new LinkedHashMap<>();
        targets.stream()
                .flatMap(target -> question(target).stream())
                .filter(other -> !other.href().equals(asked.href()))
                .forEach(other -> links.put(other.href(), link(other, base)));
        related.of(asked.page(), asked.question()).forEach(other -> links.putIfAbsent(other.href(), link(other, base)));
        return links.values().stream().limit(MOST_RELATED).toList();
    }

    private Optional<Asked> question(LinkTarget target) {
        return rendering.index().page(target.address()).map(PlacedPage::page).flatMap(page -> page.questions().stream()
                .filter(question -> question.id().equals(target.fragment()))
                .findFirst()
                .map(question -> new Asked(page, question)));
    }

    private static QuestionLink link(Asked asked, LinkBase base) {
        return QuestionLink.to(asked.page(), asked.question(), base);
    }
}
