package dev.runmark.site.look;

import java.util.stream.DoubleStream;

/**
 * One of the two sets of colours of the built-in style sheet, as far as an accent colour stands on them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param label its name
 * @param better what a colour with more contrast is in it
 * @param ground the colour of the page
 * @param raised the colour of what stands out from the page
 * @param extreme the colour that has the most contrast
 */
public record Theme(String label, String better, Colour ground, Colour raised, Colour extreme) {

    public static final Theme LIGHT = of("light", "darker", "#fdfcfa", "#f5f3ee", "#000");
    public static final Theme DARK = of("dark", "lighter", "#15171a", "#1d2024", "#fff");

    /** What text needs (WCAG 2.2, 1.4.3). */
    public static final double LEAST_CONTRAST = 4.5;

    /** How much of the accent colour is in the ground of what is chosen. */
    private static final double TINT = 0.08;

    private static final int STEPS = 50;

    private static Theme of(String label, String better, String ground, String raised, String extreme) {
        return new Theme(label, better, colour(ground), colour(raised), colour(extreme));
    }

    private static Colour colour(String text) {
        return Colour.of(text).orElseThrow();
    }

    /** The ground of what is chosen. */
    public Colour arrival(Colour accent) {
        return ground.mixedWith(accent, TINT);
    }

    /** The least contrast that a colour has to what it stands on. */
    public double contrast(Colour accent) {
        return DoubleStream.of(accent.contrastTo(ground), accent.contrastTo(raised), accent.contrastTo(arrival(accent)))
                .min()
                .orElseThrow();
    }

    /** The colour that is nearest to another one and has a contrast. */
    public Colour nearest(Colour colour, double contrast) {
        for (int step = 0; step < STEPS; step++) {
            Colour candidate = colour.mixedWith(extreme, (double) step / STEPS);
            if (contrast(candidate) >= contrast) {
                return candidate;
            }
        }
        return extreme;
    }
}
