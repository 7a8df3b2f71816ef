package dev.runmark.render.diagram;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * How high and how low the parts of a picture stand.
 *
 * @param top the least of their vertical places, with a little room above it
 * @param bottom the greatest, with as much below it
 */
record Heights(int top, int bottom) {

    private static final Pattern POINT = Pattern.compile("-?[\\d.]+,(-?[\\d.]+)");
    private static final int ROOM = 8;
    private static final int ABOVE_TEXT = 14;

    /** Those of a picture as the library draws it. */
    static Heights of(Element svg) {
        double top = Double.MAX_VALUE;
        double bottom = 0;
        for (Element part : svg.select("[points], [d], [cy], text")) {
            for (double height : heights(part)) {
                top = Math.min(top, height);
                bottom = Math.max(bottom, height);
            }
        }
        return new Heights((int) Math.floor(Math.min(top, bottom)) - ROOM, (int) Math.ceil(bottom) + ROOM);
    }

    private static List<Double> heights(Element part) {
        if (part.hasAttr("cy")) {
            double centre = Double.parseDouble(part.attr("cy"));
            double radius = Double.parseDouble(part.attr(part.hasAttr("ry") ? "ry" : "r"));
            return List.of(centre - radius, centre + radius);
        }
        if (part.hasAttr("y")) {
            double line = Double.parseDouble(part.attr("y"));
            return List.of(line - ABOVE_TEXT, line);
        }
        return POINT.matcher(part.attr("points") + part.attr("d"))
                .results()
                .map(point -> Double.valueOf(point.group(1)))
                .toList();
    }
}
