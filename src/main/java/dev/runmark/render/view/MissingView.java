package dev.runmark.render.view;

import java.util.List;

/**
 * What {@code missing.peb} shows, the page for addresses that lead to nothing.
 *
 * @param frameworks where to go from there
 */
public record MissingView(List<LinkView> frameworks) implements View {

    public MissingView {
        frameworks = List.copyOf(frameworks);
    }

    @Override
    public String template() {
        return "missing";
    }
}
