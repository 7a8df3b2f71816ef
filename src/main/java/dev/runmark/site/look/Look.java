package dev.runmark.site.look;

import java.util.List;
import java.util.Optional;

/**
 * What {@code site.yaml} says of how the site looks, besides its texts.
 *
 * <p>Immutable and thread-safe.
 *
 * @param logo the picture before its name
 * @param accent the colour of links and buttons
 * @param footer a line for the foot of every page; empty if there is none
 * @param head HTML for the head of every page; empty if there is none
 * @param bar what the bar shows besides the frameworks, in order
 * @param foot what the foot shows, in order
 */
public record Look(
        Optional<Logo> logo,
        Optional<Accent> accent,
        String footer,
        String head,
        List<NavLink> bar,
        List<NavLink> foot) {

    /** Nothing is said. */
    public static final Look BUILT_IN = new Look(Optional.empty(), Optional.empty(), "", "", List.of(), List.of());

    public Look {
        bar = List.copyOf(bar);
        foot = List.copyOf(foot);
    }
}
