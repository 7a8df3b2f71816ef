package dev.runmark.site.look;

import dev.runmark.text.Spot;

/**
 * A link of the bar or the foot.
 *
 * <p>Immutable and thread-safe.
 *
 * @param title its text; empty if it is called as what it leads to
 * @param target an address of the site, or one of the web or of mail
 * @param external whether it leads out of the site
 * @param spot where it is stated
 */
public record NavLink(String title, String target, boolean external, Spot spot) {}
