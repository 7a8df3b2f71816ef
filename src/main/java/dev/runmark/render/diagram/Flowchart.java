package dev.runmark.render.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A flowchart of Mermaid's in the language of Graphviz. Lines that only say how something looks are passed over; of Mermaid's
 * other diagrams, all but {@linkplain StateDiagram those of states} are refused, since only Mermaid itself can lay them out, in a browser.
 *
 * <p>Not thread-safe.
 *
 * @see <a href="https://mermaid.js.org/syntax/flowchart.html">Mermaid's flowcharts</a>
 */
final class Flowchart {

    private static final Pattern HEAD = Pattern.compile("(?:graph|flowchart)(?:-elk)?(?:\\s+(TB|TD|BT|RL|LR))?\\s*;?");
    private static final Pattern SUBGRAPH =
            Pattern.compile("subgraph\\s+([^\\s\\[]+)?\\s*(?:\\[\"?(.*?)\"?])?(.*)", Pattern.DOTALL);
    private static final Pattern LOOK = Pattern.compile(
            "(?:%%|---|direction\\s|classDef\\s|class\\s|style\\s|linkStyle\\s|click\\s|accTitle|accDescr).*");
    private static final Pattern FIRST_WORD = Pattern.compile("[\\w-]*");
    private static final String HELP =
            "of Mermaid's diagrams flowcharts and state diagrams are drawn without a browser: write one, or a graph in a block `dot`";

    private final StringBuilder dot = new StringBuilder();
    private final Map<String, String> nodes = new LinkedHashMap<>();
    private final List<String> open = new ArrayList<>();
    private int clusters;

    private Flowchart() {}

    /**
     * The flowchart that a text describes.
     *
     * @throws RefusedText if it describes none
     */
    static String dot(String text) throws RefusedText {
        return new Flowchart().read(text.split("\n", -1));
    }

    private String read(String[] lines) throws RefusedText {
        int start = 0;
        while (start < lines.length
                && (lines[start].isBlank() || LOOK.matcher(lines[start].strip()).matches())) {
            start++;
        }
        Matcher head = HEAD.matcher(start < lines.length ? lines[start].strip() : "");
        if (!head.matches()) {
            String first = start < lines.length ? word(lines[start].strip()) : "";
            throw new RefusedText(
                    first.isEmpty() ? "this is no flowchart" : "a `" + first + "` of Mermaid's cannot be drawn",
                    Math.min(start + 1, lines.length),
                    1,
                    HELP);
        }
        String direction = Optional.ofNullable(head.group(1)).orElse("TB").replace("TD", "TB");
        dot.append("digraph {\nrankdir=").append(direction).append(";\nnode [shape=box];\n");
        for (int i = start + 1; i < lines.length; i++) {
            readLine(lines[i], i + 1);
        }
        if (!open.isEmpty()) {
            throw new RefusedText("this subgraph has no `end`", lines.length, 1, "write `end` in a line after it");
        }
        return dot.append("}\n").toString();
    }

    private static String word(String line) {
        Matcher word = FIRST_WORD.matcher(line);
        return word.lookingAt() ? word.group() : "";
    }

    private void readLine(String line, int number) throws RefusedText {
        String text = line.strip();
        if (text.isEmpty() || LOOK.matcher(text).matches()) {
            return;
        }
        if (text.equals("end") && !open.isEmpty()) {
            open.remove(open.size() - 1);
            dot.append("}\n");
        } else if (text.startsWith("subgraph")) {
            begin(text);
        } else {
            FlowchartLine statement = FlowchartLine.of(line, number);
            statement.nodes().forEach(this::declare);
            for (FlowchartLine.Link link : statement.links()) {
                check(link, line, number);
                dot.append(link.dot());
            }
        }
    }

    private void begin(String text) {
        Matcher subgraph = SUBGRAPH.matcher(text);
        String id = subgraph.matches() ? Optional.ofNullable(subgraph.group(1)).orElse("") : "";
        String title = !subgraph.matches()
                ? ""
                : Optional.ofNullable(subgraph.group(2)).orElse((id + " " + subgraph.group(3)).strip());
        clusters++;
        open.add(id);
        dot.append("subgraph cluster_")
                .append(clusters)
                .append(" {\nlabel=")
                .append(FlowchartLine.quoted(title))
                .append(";\n");
    }

    private void declare(FlowchartLine.Node node) {
        if (!nodes.containsKey(node.id()) || !node.shape().isEmpty()) {
            nodes.put(node.id(), node.shape());
            dot.append(node.dot());
        }
    }

    /** Graphviz has no arrows to the frame around nodes. */
    private void check(FlowchartLine.Link link, String line, int number) throws RefusedText {
        for (String end : List.of(link.from(), link.to())) {
            if (open.contains(end)) {
                throw new RefusedText(
                        "an arrow to the subgraph `" + end + "` cannot be drawn",
                        number,
                        line.indexOf(end) + 1,
                        "let it lead to a node of the subgraph");
            }
        }
    }
}
