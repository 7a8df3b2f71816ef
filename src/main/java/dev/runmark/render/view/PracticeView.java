package dev.runmark.render.view;

import java.util.List;

/**
 * What {@code practice.peb} shows, the page of a reader's own marks.
 *
 * @param frameworks what there is to practise, topic by topic
 */
public record PracticeView(List<HomeView.FrameworkCard> frameworks) implements View {

    public PracticeView {
        frameworks = List.copyOf(frameworks);
    }

    @Override
    public String template() {
        return "practice";
    }
}
