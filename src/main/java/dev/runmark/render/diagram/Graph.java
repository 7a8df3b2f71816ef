package dev.runmark.render.diagram;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graphper.api.Graphviz;
import org.graphper.draw.ExecuteException;
import org.graphper.parser.DotParser;
import org.graphper.parser.ParseException;

/** Has a graph laid out and drawn. */
final class Graph {

    /** A page is no place for more, and what takes the library minutes must not hold up a build. */
    private static final int MOST = 150;

    private static final Pattern PLACE = Pattern.compile("line (\\d+):(\\d+) (.*)", Pattern.DOTALL);
    private static final String HELP = "write a graph in the language of Graphviz, such as `digraph { a -> b }`";

    private Graph() {}

    /**
     * Draws a graph.
     *
     * @param dot what Graphviz would read
     * @throws RefusedText if it cannot be drawn
     */
    static Diagram draw(String dot) throws RefusedText {
        try {
            Graphviz graph = DotParser.parse(SignsInWords.kept(dot));
            int size = graph.nodeNum() + graph.lineNum();
            if (size > MOST) {
                throw new RefusedText(
                        "this graph has " + size + " nodes and edges, and at most " + MOST + " are drawn",
                        1,
                        1,
                        "divide it into several graphs");
            }
            return Svg.of(graph.toSvgStr()).drawn();
        } catch (ParseException wrong) {
            throw at(String.valueOf(wrong.getMessage()));
        } catch (ExecuteException | RuntimeException | StackOverflowError unable) {
            throw new RefusedText("this graph cannot be drawn", 1, 1, HELP);
        }
    }

    private static RefusedText at(String message) {
        Matcher place = PLACE.matcher(message.lines().findFirst().orElse(""));
        return place.matches()
                ? new RefusedText(
                        "this is no graph: " + place.group(3),
                        Integer.parseInt(place.group(1)),
                        Integer.parseInt(place.group(2)) + 1,
                        HELP)
                : new RefusedText("this is no graph", 1, 1, HELP);
    }
}
