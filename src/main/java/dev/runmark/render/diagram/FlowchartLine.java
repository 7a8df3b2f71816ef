package dev.runmark.render.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a flowchart: nodes, and what leads from one to the next.
 *
 * <p>Not thread-safe while it is read.
 */
final class FlowchartLine {

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_]+(?:[-.](?=[\\p{L}\\p{N}_])[\\p{L}\\p{N}_]+)*");
    private static final Pattern BLANK = Pattern.compile("\\s*");
    private static final Pattern AND = Pattern.compile("\\s*&\\s*");
    private static final Pattern END = Pattern.compile("\\s*;?\\s*");
    private static final Pattern CLASS = Pattern.compile(":::[\\w-]+");
    private static final Pattern WORDED = Pattern.compile(
            "(?<back><)?(?:--\\s+(?<solid>[^|]+?)\\s+-{2,}|==\\s+(?<thick>[^|]+?)\\s+={2,}|-\\.\\s+(?<dots>[^|]+?)\\s+\\.+-)(?<head>[>xo])?");
    private static final Pattern PLAIN = Pattern.compile(
            "(?<back><)?(?<line>-\\.+-|-{2,}|={2,})(?<head>[>xo])?(?:\\s*\\|\\s*\"?(?<words>[^|]*?)\"?\\s*\\|)?");

    /** What stands around the words of a node, the longest first, and what it looks like. */
    private static final List<Form> FORMS = List.of(
            new Form("(((", ")))", "shape=doublecircle"),
            new Form("((", "))", "shape=circle"),
            new Form("([", "])", "shape=box,style=rounded"),
            new Form("[[", "]]", "shape=box,peripheries=2"),
            new Form("[(", ")]", "shape=cylinder"),
            new Form("[/", "/]", "shape=parallelogram"),
            new Form("[\\", "\\]", "shape=parallelogram"),
            new Form("{{", "}}", "shape=hexagon"),
            new Form("(", ")", "shape=box,style=rounded"),
            new Form("[", "]", "shape=box"),
            new Form("{", "}", "shape=diamond"),
            new Form(">", "]", "shape=box"));

    private record Form(String opening, String closing, String look) {}

    /**
     * A node.
     *
     * @param id its name
     * @param shape its label and look for Graphviz; empty if only its name is there
     */
    record Node(String id, String shape) {

        String dot() {
            return quoted(id) + (shape.isEmpty() ? "" : " [" + shape + "]") + ";\n";
        }
    }

    /**
     * What leads from one node to another.
     *
     * @param from the name of the first
     * @param to the name of the second
     * @param look its label and look for Graphviz
     */
    record Link(String from, String to, String look) {

        String dot() {
            return quoted(from) + " -> " + quoted(to) + " [" + look + "];\n";
        }
    }

    private final String line;
    private final int number;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private int at;

    private FlowchartLine(String line, int number) {
        this.line = line;
        this.number = number;
    }

    /**
     * Reads a line.
     *
     * @param number its number in the text, from 1
     * @throws RefusedText if it is none
     */
    static FlowchartLine of(String line, int number) throws RefusedText {
        FlowchartLine read = new FlowchartLine(line, number);
        read.read();
        return read;
    }

    /** The nodes in order, once for each time that they are there. */
    List<Node> nodes() {
        return List.copyOf(nodes);
    }

    List<Link> links() {
        return List.copyOf(links);
    }

    private void read() throws RefusedText {
        List<String> left = group();
        skip(END);
        while (at < line.length()) {
            String look = link();
            List<String> right = group();
            left.forEach(from -> right.forEach(to -> links.add(new Link(from, to, look))));
            left = right;
            skip(END);
        }
    }

    /** One node, or several with {@code &} between them. */
    private List<String> group() throws RefusedText {
        List<String> ids = new ArrayList<>();
        do {
            ids.add(node());
        } while (skip(AND));
        return ids;
    }

    private String node() throws RefusedText {
        skip(BLANK);
        int start = at;
        if (!skip(ID)) {
            throw refused("the name of a node is expected here");
        }
        String id = line.substring(start, at);
        String shape = "";
        for (Form form : FORMS) {
            if (shape.isEmpty() && line.startsWith(form.opening(), at)) {
                shape = "label=" + quoted(words(form)) + "," + form.look();
            }
        }
        skip(CLASS);
        nodes.add(new Node(id, shape));
        return id;
    }

    private String words(Form form) throws RefusedText {
        int start = at + form.opening().length();
        boolean quoted = line.startsWith("\"", start);
        int end = line.indexOf(quoted ? "\"" + form.closing() : form.closing(), start + 1);
        if (end < 0) {
            throw refused("`" + form.closing() + "` is missing after this");
        }
        at = end + form.closing().length() + (quoted ? 1 : 0);
        return line.substring(start + (quoted ? 1 : 0), end);
    }

    private String link() throws RefusedText {
        Matcher link = WORDED.matcher(line).region(at, line.length());
        boolean worded = link.lookingAt();
        if (!worded) {
            link = PLAIN.matcher(line).region(at, line.length());
            if (!link.lookingAt()) {
                throw refused("an arrow such as `-->` is expected here");
            }
        }
        at = link.end();
        String words =
                worded ? first(link.group("solid"), link.group("thick"), link.group("dots")) : link.group("words");
        String line = worded ? link.group() : link.group("line");
        String style =
                line.startsWith("=") || line.startsWith("<=") ? "bold" : line.contains("-.") ? "dashed" : "solid";
        return "style=" + style + ",dir=" + direction(link)
                + (words == null || words.isBlank() ? "" : ",label=" + quoted(words));
    }

    private static String direction(Matcher link) {
        boolean head = link.group("head") != null;
        return link.group("back") != null ? (head ? "both" : "back") : head ? "forward" : "none";
    }

    private static String first(String... groups) {
        for (String group : groups) {
            if (group != null) {
                return group;
            }
        }
        return "";
    }

    private boolean skip(Pattern pattern) {
        Matcher matcher = pattern.matcher(line).region(at, line.length());
        boolean found = matcher.lookingAt();
        at = found ? matcher.end() : at;
        return found;
    }

    private RefusedText refused(String message) {
        return new RefusedText(
                message, number, at + 1, "write a node, an arrow and a node, such as `a[First] --> b[Second]`");
    }

    /** Words in quotes; Mermaid breaks lines with an element of HTML. */
    static String quoted(String words) {
        String text = words.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("(?i)<br\\s*/?>", "\\\\n");
        return "\"" + text + "\"";
    }
}
