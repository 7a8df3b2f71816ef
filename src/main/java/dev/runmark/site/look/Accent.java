package dev.runmark.site.look;

/**
 * The colour of links, buttons and of what is chosen, with enough contrast in both themes.
 *
 * <p>Immutable and thread-safe.
 *
 * @param light in the light theme
 * @param dark in the dark theme
 */
public record Accent(Colour light, Colour dark) {

    /** About that of the built-in one. */
    private static final double USUAL_CONTRAST = 7;

    /** How strong a dark colour becomes before white is mixed into it, which alone would make a grey of it. */
    private static final int BRIGHT = 190;

    /** A colour for the light theme, and one of the same hue for the dark theme. */
    public static Accent of(Colour light) {
        return new Accent(light, Theme.DARK.nearest(light.brightenedTo(BRIGHT), USUAL_CONTRAST));
    }

    /** What comes behind the built-in style sheet. */
    public String css() {
        return ":root{--accent:" + both(light, dark) + ";--arrival:"
                + both(Theme.LIGHT.arrival(light), Theme.DARK.arrival(dark)) + "}\n";
    }

    private static String both(Colour light, Colour dark) {
        return "light-dark(" + light.css() + "," + dark.css() + ")";
    }
}
