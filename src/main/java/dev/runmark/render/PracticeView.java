package dev.runmark.render;

import java.util.List;

/**
 * What {@code practice.peb} shows, the page of a reader's own marks.
 *
 * @param frameworks what there is to practise, topic by topic
 */
record PracticeView(List<HomeView.Shelf> frameworks) implements View {

    PracticeView {
        frameworks = List.copyOf(frameworks);
    }

    @Override
    public String template() {
        return "practice";
    }
}
