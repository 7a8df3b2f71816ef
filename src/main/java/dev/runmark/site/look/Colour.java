package dev.runmark.site.look;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A colour of sRGB.
 *
 * <p>Immutable and thread-safe.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record Colour(int red, int green, int blue) {

    private static final Pattern SHORT = Pattern.compile("#?([0-9a-fA-F])([0-9a-fA-F])([0-9a-fA-F])");
    private static final Pattern LONG = Pattern.compile("#?([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})");
    private static final int HEXADECIMAL = 16;
    private static final double MOST = 255;

    /** The colour that three or six hexadecimal digits stand for, as in CSS; the {@code #} may be left out. */
    public static Optional<Colour> of(String text) {
        Matcher digits = SHORT.matcher(text);
        if (digits.matches()) {
            return Optional.of(new Colour(twice(digits, 1), twice(digits, 2), twice(digits, 3)));
        }
        Matcher pairs = LONG.matcher(text);
        return pairs.matches()
                ? Optional.of(new Colour(number(pairs, 1), number(pairs, 2), number(pairs, 3)))
                : Optional.empty();
    }

    private static int twice(Matcher digits, int group) {
        return Integer.parseInt(digits.group(group).repeat(2), HEXADECIMAL);
    }

    private static int number(Matcher pairs, int group) {
        return Integer.parseInt(pairs.group(group), HEXADECIMAL);
    }

    /** As CSS writes it. */
    public String css() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    /**
     * How far two colours are apart, from 1 to 21.
     *
     * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">contrast ratio</a>
     */
    public double contrastTo(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /** This colour with some of another one. */
    public Colour mixedWith(Colour other, double share) {
        return new Colour(
                mixed(red, other.red, share), mixed(green, other.green, share), mixed(blue, other.blue, share));
    }

    /** This colour in more light, of the same hue, until its strongest part is as strong as that; no darker one. */
    public Colour brightenedTo(int strongest) {
        int most = Math.max(red, Math.max(green, blue));
        if (most == 0 || most >= strongest) {
            return this;
        }
        double factor = (double) strongest / most;
        return new Colour(
                (int) Math.round(red * factor), (int) Math.round(green * factor), (int) Math.round(blue * factor));
    }

    private static int mixed(int one, int other, double share) {
        return (int) Math.round(one + (other - one) * share);
    }

    /** <a href="https://www.w3.org/TR/WCAG22/#dfn-relative-luminance">Relative luminance</a>. */
    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int component) {
        double value = component / MOST;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
