package dev.runmark.init;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hook of a project that uses pre-commit (pre-commit.com). */
final class PreCommit {

    private static final String FILE = ".pre-commit-config.yaml";
    private static final Pattern ITEM = Pattern.compile("(?m)^([ \t]*)-([ \t]+)repo:");

    /** The next key after the list of repositories. */
    private static final Pattern NEXT_KEY = Pattern.compile("(?m)^[^\\s#-]");

    private PreCommit() {}

    /** The file with the hook; empty if there is no such file, or nothing to add. */
    static Optional<Proposal> missing(Path folder, String options) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String text = Files.readString(file);
        Matcher item = ITEM.matcher(text);
        int last = -1;
        String indent = "";
        while (item.find()) {
            last = item.end();
            indent = item.group(1);
        }
        if (last < 0 || text.contains("runmark")) {
            return Optional.empty();
        }
        Matcher next = NEXT_KEY.matcher(text);
        int end = next.find(last) ? next.start() : text.length();
        // Empty lines in front of that key belong to it.
        int at = last + text.substring(last, end).stripTrailing().length();
        return Optional.of(Proposal.ofChange(
                folder,
                FILE,
                text,
                List.of(Splice.insert(
                        at, "\n" + hook(options).indent(indent.length()).stripTrailing()))));
    }

    private static String hook(String options) {
        return """
                - repo: local
                  hooks:
                    - id: runmark
                      name: Java examples of Markdown
                      entry: runmark check%s
                      language: system
                      types: [markdown]
                """.formatted(options);
    }
}
