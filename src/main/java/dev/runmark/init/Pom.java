package dev.runmark.init;

import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A POM as its author wrote it: what it says by itself, and where something can be added to it.
 *
 * <p>Immutable and thread-safe.
 */
final class Pom {

    private static final Pattern MARKUP = Pattern.compile(
            "<!--.*?-->|<!\\[CDATA\\[.*?\\]\\]>|<\\?.*?\\?>|<!DOCTYPE[^>]*>"
                    + "|<(?<end>/?)(?<name>[^\\s/<>!?]+)(?:\"[^\"]*\"|'[^']*'|[^\"'<>])*?(?<empty>/?)>",
            Pattern.DOTALL);

    private static final String USUAL_INDENT = "  ";

    private final String text;
    private final List<Element> elements;

    private Pom(String text, List<Element> elements) {
        this.text = text;
        this.elements = List.copyOf(elements);
    }

    /**
     * An element.
     *
     * @param path the names that lead to it, such as {@code project/build/plugins}
     * @param start where its start tag begins
     * @param from where its content begins; where its only tag ends, if it is empty
     * @param to where its content ends
     * @param end where its end tag ends
     */
    private record Element(String path, int start, int from, int to, int end) {

        boolean isWithin(Element other) {
            return start >= other.from && end <= other.to;
        }

        boolean isOneTag() {
            return to == end;
        }
    }

    /** A POM, or what is wrong with it. */
    record Reading(Optional<Pom> pom, Optional<Problem> problem) {}

    /**
     * Reads a POM.
     *
     * @param shown how problems name it
     * @throws IOException if it cannot be read
     */
    static Reading read(String shown, Path file) throws IOException {
        String text;
        try {
            text = Files.readString(file);
        } catch (CharacterCodingException e) {
            return new Reading(
                    Optional.empty(),
                    Optional.of(Problem.ofFile(Rule.NOT_UTF_8, shown, "this file is not UTF-8 text")
                            .withHelp("add the dependency yourself, as the guide says")));
        }
        Optional<Problem> problem = illFormed(Source.of(shown, text));
        if (problem.isPresent()) {
            return new Reading(Optional.empty(), problem);
        }
        Pom pom = of(text);
        return pom.first("project").isPresent()
                ? new Reading(Optional.of(pom), Optional.empty())
                : new Reading(
                        Optional.empty(),
                        Optional.of(Problem.ofFile(Rule.POM, shown, "this is no POM: it has no element `project`")
                                .withHelp("add the dependency yourself, as the guide says")));
    }

    private static Optional<Problem> illFormed(Source source) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(source.text()));
            while (reader.hasNext()) {
                reader.next();
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            int line = Math.max(1, e.getLocation().getLineNumber());
            String why = String.valueOf(e.getMessage())
                    .lines()
                    .reduce((first, last) -> last)
                    .orElse("");
            return Optional.of(Problem.error(
                            Rule.POM,
                            source,
                            new Location(source.path(), line, 1),
                            1,
                            why.replaceFirst("^Message: ", ""))
                    .withHelp("mend it first: Maven cannot read it either"));
        }
    }

    static Pom of(String text) {
        List<Element> found = new ArrayList<>();
        Deque<String> names = new ArrayDeque<>();
        Deque<int[]> starts = new ArrayDeque<>();
        Matcher markup = MARKUP.matcher(text);
        while (markup.find()) {
            String name = markup.group("name");
            if (name == null) {
                continue;
            }
            if (markup.group("end").isEmpty()) {
                names.addLast(name);
                starts.addLast(new int[] {markup.start(), markup.end()});
            }
            boolean empty = !markup.group("empty").isEmpty();
            if (empty || !markup.group("end").isEmpty()) {
                int[] start = starts.removeLast();
                int to = empty ? markup.end() : markup.start();
                found.add(new Element(String.join("/", names), start[0], start[1], to, markup.end()));
                names.removeLast();
            }
        }
        return new Pom(text, found);
    }

    String text() {
        return text;
    }

    private Stream<Element> all(String path) {
        return elements.stream().filter(element -> element.path().equals(path));
    }

    private Optional<Element> first(String path) {
        return all(path).findFirst();
    }

    private String content(Element element) {
        return element.isOneTag()
                ? ""
                : text.substring(element.from(), element.to()).strip();
    }

    /** The dependencies or plugins at a path, as {@code group:artifact:version}, each part empty if it is not said. */
    List<String> artifacts(String path) {
        return all(path)
                .map(element -> String.join(
                        ":", part(element, "groupId"), part(element, "artifactId"), part(element, "version")))
                .toList();
    }

    private String part(Element element, String name) {
        return all(element.path() + "/" + name)
                .filter(child -> child.isWithin(element))
                .findFirst()
                .map(this::content)
                .orElse("");
    }

    /**
     * How a child is added at the end of an element, which is added with those around it if it is not there.
     *
     * @param path below {@code project}, such as {@code build/plugins}
     * @param child an element in lines that are indented by two spaces
     */
    Splice adding(String path, String child) {
        String present = "project/" + path;
        List<String> missing = new ArrayList<>();
        while (first(present).filter(element -> !element.isOneTag()).isEmpty()) {
            int last = present.lastIndexOf('/');
            missing.add(0, present.substring(last + 1));
            if (first(present).isPresent()) {
                return replacingOneTag(first(present).orElseThrow(), missing, child);
            }
            present = present.substring(0, last);
        }
        Element parent = first(present).orElseThrow();
        int depth = (int) present.chars().filter(c -> c == '/').count() + 1;
        // The end tag stands on a line of its own, or right behind something.
        int lineStart = text.lastIndexOf('\n', parent.to() - 1) + 1;
        boolean ownLine = text.substring(lineStart, parent.to()).isBlank();
        String wrapped = wrapped(missing, child, depth);
        return ownLine
                ? Splice.insert(lineStart, wrapped)
                : Splice.insert(parent.to(), "\n" + wrapped + indent().repeat(depth - 1));
    }

    private Splice replacingOneTag(Element element, List<String> missing, String child) {
        int depth = (int) element.path().chars().filter(c -> c == '/').count();
        return new Splice(
                element.start(), element.end(), wrapped(missing, child, depth).strip());
    }

    private String wrapped(List<String> names, String child, int depth) {
        String one = indent();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            lines.append(one.repeat(depth + i)).append('<').append(names.get(i)).append(">\n");
        }
        child.lines()
                .map(line -> {
                    String stripped = line.stripLeading();
                    int inner = (line.length() - stripped.length()) / USUAL_INDENT.length();
                    return one.repeat(depth + names.size() + inner) + stripped + "\n";
                })
                .forEach(lines::append);
        for (int i = names.size() - 1; i >= 0; i--) {
            lines.append(one.repeat(depth + i))
                    .append("</")
                    .append(names.get(i))
                    .append(">\n");
        }
        return lines.toString();
    }

    /** One step of indentation, as the author has it. */
    private String indent() {
        Matcher first = Pattern.compile("\n([ \t]+)<").matcher(text);
        return first.find() ? first.group(1) : USUAL_INDENT;
    }
}
