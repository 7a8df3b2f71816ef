package dev.runmark.site.look;

import java.util.stream.DoubleStream;

/** The two sets of colours of the built-in style sheet, as far as an accent colour stands on them. */
public enum Theme {
    LIGHT("light", "darker", "#fdfcfa", "#f5f3ee", "#000"),
    DARK("dark", "lighter", "#15171a", "#1d2024", "#fff");

    /** What text needs (WCAG 2.2, 1.4.3). */
    public static final double LEAST_CONTRAST = 4.5;

    /** How much of the accent colour is in the ground of what is chosen. */
    private static final double TINT = 0.08;

    private static final int STEPS = 50;

    private final String label;
    private final String better;
    private final Colour ground;
    private final Colour raised;
    private final Colour extreme;

    Theme(String label, String better, String ground, String raised, String extreme) {
        this.label = label;
        this.better = better;
        this.ground = Colour.of(ground).orElseThrow();
        this.raised = Colour.of(raised).orElseThrow();
        this.extreme = Colour.of(extreme).orElseThrow();
    }

    public String label() {
        return label;
    }

    /** What a colour with more contrast is. */
    public String better() {
        return better;
    }

    /** The colour of the page. */
    public Colour ground() {
        return ground;
    }

    /** The colour of what stands out from the page. */
    Colour raised() {
        return raised;
    }

    /** The ground of what is chosen. */
    public Colour arrival(Colour accent) {
        return ground.mixedWith(accent, TINT);
    }

    /** The least contrast that a colour has to what it stands on. */
    public double contrast(Colour accent) {
        return DoubleStream.of(
                        accent.contrastTo(ground), accent.contrastTo(raised), accent.contrastTo(arrival(accent)))
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
