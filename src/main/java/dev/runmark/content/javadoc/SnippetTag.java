package dev.runmark.content.javadoc;

import dev.runmark.site.Fence;
import dev.runmark.site.FenceLine;
import dev.runmark.site.Spelling;
import dev.runmark.text.Location;
import dev.runmark.text.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tag {@code {@snippet …}} (JEP 413). Its code stands in it, or in a file that it names; attributes that Javadoc does
 * not know are words for the example.
 */
final class SnippetTag {

    private static final String OPENING = "{@snippet";

    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\s*+([\\w-]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"':}]+)))?");

    /** A comment at the end of a line that says how Javadoc shows the line. */
    private static final Pattern MARKUP = Pattern.compile("\\s*(?://|#)\\s*@(?:start|end|highlight|replace|link)\\b.*");

    private static final Set<String> OF_JAVADOC = Set.of("class", "file", "id", "lang", "region");

    /** Where the files of snippets are, below the folder of the Java file. */
    private static final String FILES = "snippet-files/";

    private final Source source;
    private final Letters tag;
    private final boolean follows;
    private final Map<String, Attribute> attributes = new LinkedHashMap<>();
    private int end = OPENING.length();

    private SnippetTag(Source source, Letters tag, boolean follows) {
        this.source = source;
        this.tag = tag;
        this.follows = follows;
    }

    /** An attribute with its value, which may be empty, and where its name begins in the tag. */
    private record Attribute(String name, Optional<String> value, int start) {

        String text() {
            return value.orElse("");
        }

        String asWord() {
            return value.map(text -> name + "=\"" + text + "\"").orElse(name);
        }
    }

    /** Whether such a tag begins at an offset. */
    static boolean begins(String text, int at) {
        return Braces.isTag(text, at, "snippet");
    }

    /**
     * Reads a tag.
     *
     * @param tag all of it but the brace that closes it
     * @param follows whether nothing stands between it and the code before it
     */
    static Fence read(Source source, Letters tag, boolean follows) {
        SnippetTag snippet = new SnippetTag(source, tag, follows);
        snippet.readAttributes();
        return snippet.fence();
    }

    private void readAttributes() {
        Matcher matcher = ATTRIBUTE.matcher(tag.text());
        while (matcher.region(end, tag.length()).lookingAt()) {
            Optional<String> value = Optional.ofNullable(matcher.group(2))
                    .or(() -> Optional.ofNullable(matcher.group(3)))
                    .or(() -> Optional.ofNullable(matcher.group(4)));
            attributes.put(matcher.group(1), new Attribute(matcher.group(1), value, matcher.start(1)));
            end = matcher.end();
        }
    }

    private Fence fence() {
        Location place = tag.place(0, source);
        TagWords words = new TagWords(place, language());
        attributes.values().stream()
                .filter(attribute -> !OF_JAVADOC.contains(attribute.name()))
                .forEach(attribute -> words.add(tag.place(attribute.start(), source), attribute.asWord()));
        file().ifPresent(file -> {
            words.add(place, "file=\"" + file + "\"");
            text("region").ifPresent(region -> words.add(place, "region=\"" + region + "\""));
        });
        return new Fence(words.toString(), place, place, lines(), follows);
    }

    /** Java, unless the language or the name of the file says otherwise. */
    private String language() {
        Optional<String> extension =
                text("file").filter(file -> file.contains(".")).map(file -> file.substring(file.lastIndexOf('.') + 1));
        return text("lang").filter(lang -> !lang.isBlank()).or(() -> extension).orElse("java");
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(attributes.get(name)).map(Attribute::text);
    }

    /** The file of the code, from the root that the source's path starts from. */
    private Optional<String> file() {
        Optional<String> name = text("file").or(() -> text("class").map(type -> type.replace('.', '/') + ".java"));
        String path = source.path();
        String folder = path.substring(0, path.lastIndexOf('/') + 1).replaceFirst("^/+", "");
        return name.map(file -> folder + FILES + file);
    }

    private List<FenceLine> lines() {
        int colon = tag.text().indexOf(':', end);
        if (colon < 0 || !tag.text().substring(end, colon).isBlank()) {
            return List.of();
        }
        List<FenceLine> lines = new ArrayList<>();
        for (FenceLine line : FenceLines.of(source, tag.sub(colon + 1, tag.length()), Spelling.Kind.TAG)) {
            Matcher markup = MARKUP.matcher(line.text());
            lines.add(markup.find() ? line.until(markup.start()) : line);
        }
        return lines;
    }
}
