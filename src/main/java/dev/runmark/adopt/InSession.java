package dev.runmark.adopt;

import dev.runmark.example.judge.Edit;
import dev.runmark.site.MarkdownFile;
import dev.runmark.text.FileNames;
import dev.runmark.text.Location;
import dev.runmark.text.Source;
import java.util.List;
import java.util.Optional;

/**
 * The claims of a file that hold only if each of its blocks sees what those before it declare.
 *
 * <p>Immutable and thread-safe.
 *
 * @param mode the change to its front matter that says so; empty if it has none, or says something of its examples already
 * @param claims the changes that make claims
 */
public record InSession(Optional<Edit> mode, List<Edit> claims) {

    private static final String RULER = "---";
    private static final String KEY = "examples: session";

    public InSession {
        claims = List.copyOf(claims);
    }

    static InSession of(MarkdownFile file, Source source, List<Edit> claims) {
        String frontMatter = source.text().substring(0, file.bodyStart());
        boolean saysSo = frontMatter.lines().anyMatch(line -> line.startsWith("examples:"));
        // A Java file has no front matter; and what its comments need is found without it.
        return new InSession(
                saysSo || FileNames.isJava(file.path()) ? Optional.empty() : Optional.of(mode(file)), claims);
    }

    private static Edit mode(MarkdownFile file) {
        boolean hasFrontMatter = file.bodyStart() > 0;
        List<String> lines = hasFrontMatter ? List.of(KEY) : List.of(RULER, KEY, RULER, "");
        return new Edit(
                new Location(file.path(), hasFrontMatter ? 2 : 1, 1),
                lines.stream().map(line -> new Edit.Line(Edit.Kind.ADDED, line)).toList());
    }
}
