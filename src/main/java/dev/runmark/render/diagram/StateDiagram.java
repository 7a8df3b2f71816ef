package dev.runmark.render.diagram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A state diagram of Mermaid's in the language of Graphviz. Lines that only say how something looks are passed over.
 *
 * <p>Not thread-safe.
 *
 * @see <a href="https://mermaid.js.org/syntax/stateDiagram.html">Mermaid's state diagrams</a>
 */
final class StateDiagram {

    /** Where something begins, if an arrow leads away from it, or ends. */
    private static final String TERMINAL = "[*]";

    private static final String ID =
            "(\\[\\*]|[\\p{L}\\p{N}_]+(?:[-.](?=[\\p{L}\\p{N}_])[\\p{L}\\p{N}_]+)*)(?::::[\\w-]+)?";
    private static final Pattern HEAD =
            Pattern.compile("(?:[ \\t]*(?:%%[^\\n]*)?\\n)*[ \\t]*stateDiagram(?:-v2)?[ \\t]*(?:\\n|\\z)");
    private static final Pattern TRANSITION = Pattern.compile(ID + "\\s*-->\\s*" + ID + "\\s*(?::\\s*(.*))?");
    private static final Pattern STATE =
            Pattern.compile("state\\s+(?:\"(.*)\"\\s+as\\s+)?" + ID + "\\s*(?:<<(\\w+)>>)?\\s*(\\{)?");
    private static final Pattern DESCRIBED = Pattern.compile(ID + "\\s*(?::\\s*(.*))?");
    private static final Pattern NOTE = Pattern.compile("note\\s+(?:left|right)\\s+of\\s+" + ID + "\\s*(?::\\s*(.*))?");
    private static final Pattern DIRECTION = Pattern.compile("direction\\s+(TB|BT|RL|LR)");
    private static final Pattern LOOK = Pattern.compile(
            "(?:%%|--$|direction\\s|classDef\\s|class\\s|style\\s|click\\s|accTitle|accDescr|scale\\s|hide\\s).*");

    /** What a point of choice, or where states part and come together, looks like. */
    private static final Map<String, String> FORMS = Map.of(
            "choice", "label=\"?\",shape=diamond",
            "fork", "label=\"\",shape=box,height=0.1,fixedsize=true",
            "join", "label=\"\",shape=box,height=0.1,fixedsize=true");

    private final String[] lines;
    private final Set<String> states = new HashSet<>();
    private final Map<String, Region> regions = new HashMap<>();
    private final Deque<Region> open = new ArrayDeque<>();
    private final StringBuilder arrows = new StringBuilder();
    private String direction = "TB";
    private int frames;
    private int notes;

    /** States with a frame around them, or all of them. */
    private static final class Region {

        private final String id;
        private final StringBuilder dot = new StringBuilder();
        private boolean begins;
        private boolean ends;

        Region(String id) {
            this.id = id;
        }

        void note(Matcher transition) {
            begins |= transition.group(1).equals(TERMINAL);
            ends |= transition.group(2).equals(TERMINAL);
        }

        /** The node where it begins or ends. */
        String terminal(boolean first) {
            return (first ? "begin of " : "end of ") + id;
        }

        /** Where it begins is a disc in a circle, and where it ends is one in two circles. */
        String terminals() {
            return (begins ? drawn(terminal(true), "label=\"●\",shape=circle") : "")
                    + (ends ? drawn(terminal(false), "label=\"◉\",shape=doublecircle") : "");
        }

        private static String drawn(String node, String look) {
            return FlowchartLine.quoted(node) + " [" + look + ",fixedsize=true,width=0.4,height=0.4];\n";
        }
    }

    private StateDiagram(String[] lines) {
        this.lines = lines;
        open.push(new Region(""));
        findRegions();
    }

    /** Arrows lead to frames that are described further down. */
    private void findRegions() {
        Deque<Region> around = new ArrayDeque<>(open);
        for (String line : lines) {
            Matcher transition = TRANSITION.matcher(line.strip());
            Matcher state = STATE.matcher(line.strip());
            if (transition.matches()) {
                around.element().note(transition);
            } else if (state.matches() && state.group(4) != null) {
                around.push(regions.computeIfAbsent(state.group(2), Region::new));
            } else if (line.strip().equals("}") && around.size() > 1) {
                around.pop();
            }
        }
    }

    /** Whether a text is to be one. */
    static boolean isOne(String text) {
        return HEAD.matcher(text).lookingAt();
    }

    /**
     * The state diagram that a text describes.
     *
     * @throws RefusedText if something in it cannot be drawn
     */
    static String dot(String text) throws RefusedText {
        return new StateDiagram(text.split("\n", -1)).read();
    }

    private String read() throws RefusedText {
        boolean begun = false;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (!begun) {
                begun = line.startsWith("stateDiagram");
            } else if (line.startsWith("note")) {
                i = note(line, i);
            } else {
                readLine(line, i + 1);
            }
        }
        if (open.size() > 1) {
            throw new RefusedText("this state has no `}`", lines.length, 1, "write `}` in a line after it");
        }
        Region whole = open.element();
        return "digraph {\nrankdir=" + direction + ";\nnode [shape=box,style=rounded];\n" + whole.dot
                + whole.terminals() + arrows + "}\n";
    }

    private void readLine(String line, int number) throws RefusedText {
        Matcher turned = DIRECTION.matcher(line);
        if (turned.matches() && open.size() == 1) {
            direction = turned.group(1);
        } else if (line.equals("}") && open.size() > 1) {
            close();
        } else if (!line.isEmpty() && !LOOK.matcher(line).matches()) {
            statement(line, number);
        }
    }

    private void statement(String line, int number) throws RefusedText {
        Matcher transition = TRANSITION.matcher(line);
        Matcher state = STATE.matcher(line);
        Matcher described = DESCRIBED.matcher(line);
        if (transition.matches()) {
            String from = end(transition.group(1), true, number);
            String to = end(transition.group(2), false, number);
            arrow(from, to, transition.group(3), "");
        } else if (state.matches() && state.group(4) != null) {
            begin(state.group(2), state.group(1));
        } else if (state.matches()) {
            declare(
                    state.group(2),
                    Optional.ofNullable(state.group(3)).map(FORMS::get).orElse(label(state.group(1))));
        } else if (described.matches()) {
            declare(described.group(1), label(described.group(2)));
        } else {
            throw new RefusedText(
                    "this is no state and no transition",
                    number,
                    lines[number - 1].indexOf(line) + 1,
                    "write `Idle --> Busy : take`, or `state \"Waiting\" as w`");
        }
    }

    private static @Nullable String label(@Nullable String words) {
        return words == null || words.isBlank() ? null : "label=" + FlowchartLine.quoted(words.strip());
    }

    /** A state where a transition begins or ends. An arrow to a frame leads to where what is in it begins. */
    private String end(String id, boolean from, int number) throws RefusedText {
        if (id.equals(TERMINAL)) {
            return open.element().terminal(from);
        }
        Region region = regions.get(id);
        if (region == null) {
            declare(id, null);
            return id;
        }
        if (from ? region.ends : region.begins) {
            return region.terminal(!from);
        }
        throw new RefusedText(
                "an arrow " + (from ? "from" : "to") + " the frame of `" + id + "` cannot be drawn",
                number,
                lines[number - 1].indexOf(id) + 1,
                "write `" + (from ? "Last --> [*]" : "[*] --> First") + "` in it, and the arrow after it");
    }

    private void arrow(String from, String to, @Nullable String words, String look) {
        arrows.append(FlowchartLine.quoted(from)).append(" -> ").append(FlowchartLine.quoted(to));
        arrows.append(" [")
                .append(look)
                .append(Optional.ofNullable(label(words)).orElse("label=\"\""))
                .append("];\n");
    }

    /** A state belongs to the frame in which it is named first. */
    private void declare(String id, @Nullable String look) {
        if (regions.containsKey(id)) {
            return;
        }
        if (states.add(id) || look != null) {
            open.element()
                    .dot
                    .append(FlowchartLine.quoted(id))
                    .append(look == null ? "" : " [" + look + "]")
                    .append(";\n");
        }
    }

    private void begin(String id, @Nullable String title) {
        Region region = regions.getOrDefault(id, open.element());
        frames++;
        region.dot.append("subgraph cluster_").append(frames).append(" {\nlabel=");
        region.dot.append(FlowchartLine.quoted(title == null ? id : title)).append(";\nlabeljust=l;\n");
        open.push(region);
    }

    private void close() {
        Region region = open.pop();
        open.element().dot.append(region.dot).append(region.terminals()).append("}\n");
    }

    /** The number of the line that ends a note, which is one or more lines. */
    private int note(String line, int at) throws RefusedText {
        Matcher note = NOTE.matcher(line);
        if (!note.matches()) {
            throw new RefusedText("this is no note", at + 1, 1, "write `note right of Idle : words`");
        }
        StringBuilder words =
                new StringBuilder(Optional.ofNullable(note.group(2)).orElse(""));
        int last = at;
        if (note.group(2) == null) {
            for (last = at + 1; last < lines.length && !lines[last].strip().equals("end note"); last++) {
                words.append(words.isEmpty() ? "" : "<br>").append(lines[last].strip());
            }
        }
        notes++;
        String id = "note " + notes;
        open.element().dot.append(FlowchartLine.quoted(id)).append(" [shape=box,style=dashed,");
        open.element().dot.append(label(words.toString())).append("];\n");
        arrow(note.group(1), id, null, "style=dashed,dir=none,");
        return last;
    }
}
