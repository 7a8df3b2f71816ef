package dev.runmark.render.diagram;

import java.util.Arrays;
import org.graphper.api.attributes.FontStyle;
import org.graphper.def.FlatPoint;
import org.graphper.layout.FontSelector;
import org.graphper.layout.MeasureText;

/**
 * How much room words take in a diagram. The fonts of the machine that makes a site are not those of its readers and differ
 * from machine to machine; so the same is reckoned everywhere, with the widths of Helvetica and a little to spare.
 *
 * <p>The library finds this class as a service. Immutable and thread-safe.
 */
public final class TextWidths implements MeasureText, FontSelector {

    /** The widths of the characters from the space to {@code ~}, in thousandths of the size of the font. */
    private static final int[] WIDTHS = Arrays.stream(
                    ("278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 "
                                    + "556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 "
                                    + "833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 "
                                    + "556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 "
                                    + "722 500 500 500 334 260 334 584")
                            .split(" "))
            .mapToInt(Integer::parseInt)
            .toArray();

    private static final int OTHER_LETTER = 620;
    private static final int IDEOGRAPH = 1000;
    private static final double TO_SPARE = 1.2;
    private static final double LINE_HEIGHT = 1.2;
    private static final double PER_SIZE = 1000;

    @Override
    public int order() {
        return Integer.MIN_VALUE;
    }

    @Override
    public boolean envSupport() {
        return true;
    }

    @Override
    public String defaultFont() {
        return "sans-serif";
    }

    @Override
    public FlatPoint measure(String text, String fontName, double fontSize, FontStyle... fontStyles) {
        String[] lines = text.split("\n", -1);
        double widest = Arrays.stream(lines).mapToInt(TextWidths::width).max().orElse(0);
        return new FlatPoint(lines.length * fontSize * LINE_HEIGHT, widest * fontSize * TO_SPARE / PER_SIZE);
    }

    private static int width(String line) {
        return line.codePoints().map(TextWidths::width).sum();
    }

    private static int width(int character) {
        int index = character - ' ';
        if (index >= 0 && index < WIDTHS.length) {
            return WIDTHS[index];
        }
        return Character.isIdeographic(character) || Character.isSupplementaryCodePoint(character)
                ? IDEOGRAPH
                : OTHER_LETTER;
    }
}
