package dev.runmark.render.machine;

import dev.runmark.site.look.Colour;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The picture that stands beside a link to a page where links are shared.
 *
 * <p>Immutable and thread-safe.
 *
 * @param site the site's name
 * @param title the page's title
 * @param where what the page belongs to; empty if to nothing
 * @param proof how many of its examples are proved; empty if it has none
 * @param rail the colour at its edge, which is the site's own
 */
public record SocialCard(String site, String title, String where, String proof, Colour rail) {

    /** The colour at the edge of cards of a site that has none of its own. */
    public static final Colour USUAL_RAIL = new Colour(0x12, 0x70, 0x3d);

    /** What the picture shows, in pixels, as OpenGraph's readers like it. */
    static final int WIDTH = 1200;

    static final int HEIGHT = 630;

    private static final int MARGIN = 90;
    private static final int RAIL = 18;
    private static final int SHADES = 16;
    private static final int MOST_LINES = 4;
    private static final int LINE = 82;
    private static final Colour GROUND = new Colour(0xfd, 0xfc, 0xfa);
    private static final Colour TEXT = new Colour(0x22, 0x25, 0x2a);
    private static final Colour PROVED = USUAL_RAIL;
    private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 32);
    private static final Font LARGE = new Font(Font.SANS_SERIF, Font.BOLD, 66);

    private static final byte[] BLANK = new byte[WIDTH];

    /** The picture as PNG. */
    byte[] png() {
        return png(layer(this::drawText), layer(this::drawProof), rail);
    }

    /** The picture without any text, for which no font is needed. */
    static byte[] withoutText() {
        return png(layer(graphics -> {}), layer(graphics -> {}), USUAL_RAIL);
    }

    private static byte[] png(byte[] text, byte[] green, Colour rail) {
        return IndexedPng.of(WIDTH, HEIGHT, palette(rail), merged(text, green));
    }

    /** Draws on a layer. */
    private interface Drawing {
        void on(Graphics2D graphics);
    }

    /** Text is drawn in grey, which is fast, and gets its colours when the layers are put together. */
    private static byte[] layer(Drawing drawing) {
        BufferedImage layer = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = layer.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setColor(Color.WHITE);
        drawing.on(graphics);
        graphics.dispose();
        return ((DataBufferByte) layer.getRaster().getDataBuffer()).getData();
    }

    private void drawText(Graphics2D graphics) {
        graphics.setFont(SMALL);
        graphics.drawString(
                fitted(where.isEmpty() ? site : site + "  ›  " + where, graphics.getFontMetrics()), MARGIN, 120);
        graphics.setFont(LARGE);
        int y = 235;
        for (String line : lines(graphics.getFontMetrics())) {
            graphics.drawString(line, MARGIN, y);
            y += LINE;
        }
    }

    private void drawProof(Graphics2D graphics) {
        graphics.setFont(SMALL);
        graphics.drawString(proof, MARGIN, HEIGHT - 70);
    }

    private List<String> lines(FontMetrics metrics) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : title.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && metrics.stringWidth(longer) > WIDTH - 2 * MARGIN) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines.stream()
                .limit(MOST_LINES)
                .map(text -> fitted(text, metrics))
                .toList();
    }

    private static String fitted(String text, FontMetrics metrics) {
        String fitted = text;
        while (metrics.stringWidth(fitted) > WIDTH - 2 * MARGIN) {
            fitted = fitted.substring(0, fitted.length() - 2) + "…";
        }
        return fitted;
    }

    /** The rows of the picture as {@link IndexedPng} has them. Where nothing is drawn, they are the ground. */
    private static byte[] merged(byte[] text, byte[] green) {
        byte[] rows = new byte[(WIDTH + 1) * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            int row = y * WIDTH;
            if (!isBlank(text, row)) {
                merge(text, 0, row, rows, row + y + 1);
            }
            if (!isBlank(green, row)) {
                merge(green, SHADES, row, rows, row + y + 1);
            }
            Arrays.fill(rows, row + y + 1, row + y + 1 + RAIL, (byte) (2 * SHADES));
        }
        return rows;
    }

    private static boolean isBlank(byte[] layer, int row) {
        return Arrays.equals(layer, row, row + WIDTH, BLANK, 0, WIDTH);
    }

    private static void merge(byte[] layer, int colours, int from, byte[] rows, int to) {
        for (int x = 0; x < WIDTH; x++) {
            int light = Byte.toUnsignedInt(layer[from + x]);
            if (light > 0) {
                rows[to + x] = (byte) (colours + light / SHADES);
            }
        }
    }

    /** Sixteen shades from the ground to the text, as many from the ground to the green, and the colour of the rail. */
    private static IndexColorModel palette(Colour rail) {
        List<Colour> colours = new ArrayList<>();
        for (Colour to : List.of(TEXT, PROVED)) {
            for (int i = 0; i < SHADES; i++) {
                colours.add(GROUND.mixedWith(to, i / (SHADES - 1.0)));
            }
        }
        colours.add(rail);
        int size = colours.size();
        byte[] red = new byte[size];
        byte[] green = new byte[size];
        byte[] blue = new byte[size];
        for (int i = 0; i < size; i++) {
            red[i] = (byte) colours.get(i).red();
            green[i] = (byte) colours.get(i).green();
            blue[i] = (byte) colours.get(i).blue();
        }
        return new IndexColorModel(8, size, red, green, blue);
    }
}
