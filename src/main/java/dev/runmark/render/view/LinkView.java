package dev.runmark.render.view;

/**
 * A link.
 *
 * @param href where it leads
 * @param title its text
 * @param current whether it leads to the page that it stands on, or to what that page belongs to
 */
public record LinkView(String href, String title, boolean current) {

    public static LinkView to(String href, String title) {
        return new LinkView(href, title, false);
    }
}
