package dev.runmark.render.view;

import io.pebbletemplates.pebble.extension.escaper.SafeString;

/**
 * What {@code redirect.peb} shows, the page at an address that something has moved from.
 *
 * @param language BCP 47 language tag
 * @param moved whether something has moved here, and has not just been the only thing to show
 * @param title what has moved: the title of the page, or the site's name for what has no title of its own
 * @param href where it has moved to
 * @param canonical the new address in full; empty if the site's own is not known
 * @param targets a JSON object: the link for each old fragment, and under the empty name the link for any other
 */
public record RedirectView(
        String language, boolean moved, String title, String href, String canonical, SafeString targets)
        implements View {

    @Override
    public String template() {
        return "redirect";
    }
}
