package dev.runmark.render.diagram;

/**
 * What a text in the language of Graphviz, or a flowchart of Mermaid's, describes.
 *
 * <p>Immutable.
 *
 * @see <a href="https://graphviz.org/doc/info/lang.html">The DOT language</a>
 * @see <a href="https://mermaid.js.org/syntax/flowchart.html">Mermaid's flowcharts</a>
 */
public sealed interface Diagram {

    /**
     * A picture.
     *
     * @param svg the picture without a frame of its own, in the colour of the text around it
     * @param width its width in CSS pixels
     * @param height its height in CSS pixels
     * @param words what leads where, in words
     */
    record Drawn(String svg, int width, int height, String words) implements Diagram {}

    /**
     * A text that describes nothing that can be drawn.
     *
     * @param message what is wrong
     * @param line the line of the text where it is wrong, from 1
     * @param column the column there, from 1
     * @param help what to do
     */
    record Refused(String message, int line, int column, String help) implements Diagram {}

    /** Whether a code block in a language is a diagram. */
    static boolean isIn(String language) {
        return switch (language) {
            case "dot", "graphviz", "mermaid" -> true;
            default -> false;
        };
    }

    /** What a text in one of these languages describes; the same text is drawn in the same way everywhere. */
    static Diagram of(String language, String text) {
        try {
            return Graph.draw(language.equals("mermaid") ? ofMermaid(text) : text);
        } catch (RefusedText refused) {
            return refused.refusal();
        }
    }

    private static String ofMermaid(String text) throws RefusedText {
        return StateDiagram.isOne(text) ? StateDiagram.dot(text) : Flowchart.dot(text);
    }
}
