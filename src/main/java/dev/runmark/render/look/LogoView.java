package dev.runmark.render.look;

import dev.runmark.render.file.LinkBase;
import dev.runmark.render.file.Place;
import dev.runmark.site.look.Logo;

/**
 * The picture before the site's name.
 *
 * @param light the link to it
 * @param dark the link to the one for dark colours; empty if there is none
 * @param width in CSS pixels; 0 if not known
 * @param height in CSS pixels; 0 if not known
 */
public record LogoView(String light, String dark, int width, int height) {

    public static LogoView of(Logo logo, LinkBase base) {
        String dark = logo.dark().equals(logo.light()) ? "" : base.href(Place.plain(logo.dark()));
        return new LogoView(base.href(Place.plain(logo.light())), dark, logo.width(), logo.height());
    }
}
