package dev.runmark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Pages in whose text stands what each of their comments and blocks of output is: {@code «true»} at the end of a
 * comment's first line, or of the line that opens a block.
 *
 * @param tags the tags, in reading order
 */
record TaggedPages(List<Tag> tags) {

    private static final Pattern TAG = Pattern.compile("\\s*«(\\w+)»\\s*$");

    TaggedPages {
        tags = List.copyOf(tags);
    }

    /** What a comment can be. */
    enum Truth {
        /** A claim that is true of every run. */
        TRUE,
        /** A claim that is false. */
        FALSE,
        /** A claim about what differs from run to run, from machine to machine or from day to day. */
        UNSTABLE,
        /** A claim about what cannot be run. */
        UNRUN,
        /** No claim. */
        NONE
    }

    /**
     * What one comment or block of output is.
     *
     * @param file the name of its page
     * @param line its line
     * @param text the line without the tag
     */
    record Tag(String file, int line, Truth truth, String text) {}

    /** Takes the tags out of the pages of a folder, which are written into another without them. */
    static TaggedPages read(Path folder, Path untagged) throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.list(folder)) {
            pages = files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
        Files.createDirectories(untagged);
        List<Tag> tags = new ArrayList<>();
        for (Path page : pages) {
            String name = page.getFileName().toString();
            List<String> lines = new ArrayList<>();
            for (String line : Files.readAllLines(page)) {
                Matcher tag = TAG.matcher(line);
                boolean tagged = tag.find();
                lines.add(tagged ? line.substring(0, tag.start()) : line);
                if (tagged) {
                    Truth truth = Truth.valueOf(tag.group(1).toUpperCase(Locale.ROOT));
                    tags.add(new Tag(name, lines.size(), truth, lines.get(lines.size() - 1).strip()));
                }
            }
            Files.write(untagged.resolve(name), lines);
        }
        return new TaggedPages(tags);
    }
}
