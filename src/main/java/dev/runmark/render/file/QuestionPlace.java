package dev.runmark.render.file;

import dev.runmark.site.Page;
import dev.runmark.site.Question;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a question stands by itself: below its page, under its anchor. An anchor that is no name for a file everywhere has
 * no such place.
 */
public final class QuestionPlace {

    /** Windows keeps some names for devices. */
    private static final Pattern NAME = Pattern.compile("(?!(?:con|prn|aux|nul|com\\d|lpt\\d)$)[a-z0-9][a-z0-9_-]*");

    private QuestionPlace() {}

    /** The place of a question of a page. */
    public static Optional<Place> of(Page page, Question question) {
        return NAME.matcher(question.id()).matches()
                ? Optional.of(Place.page(page.address() + "/" + question.id()))
                : Optional.empty();
    }
}
