package dev.runmark.bench;

import dev.runmark.bench.TaggedPages.Tag;
import dev.runmark.bench.TaggedPages.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Tutorials of other people, of which only is kept here what each of their claims is. A list is named after a repository,
 * whose checkout has that name, too, and begins with the commit that it was made for. Each further line has, between
 * tabs, a file, a line, and a {@link Truth}; a claim that is true can have two more fields, with which the page is
 * altered so that it is false: a line, and the text that stands there from its comment on, or all of it in a block of
 * output.
 */
record PublicPages(List<Tag> tags) {

    PublicPages {
        tags = List.copyOf(tags);
    }

    /** A line of a list. */
    private record Entry(String page, int line, Truth truth, int altered, String text) {

        static Entry of(String line) {
            String[] fields = line.split("\t", -1);
            boolean alters = fields.length > 4;
            return new Entry(
                    fields[0],
                    Integer.parseInt(fields[1]),
                    Truth.valueOf(fields[2].toUpperCase(Locale.ROOT)),
                    alters ? Integer.parseInt(fields[3]) : 0,
                    alters ? fields[4] : "");
        }

        boolean alters() {
            return altered > 0;
        }
    }

    /**
     * Writes every page twice into a folder: as its authors have it, and altered.
     *
     * @param lists the folder of the lists
     * @param checkouts the folder of the repositories; those that it lacks are left out
     */
    static PublicPages read(Path lists, Path checkouts, Path target) throws IOException {
        Files.createDirectories(target);
        List<Tag> tags = new ArrayList<>();
        List<Path> all;
        try (Stream<Path> files = Files.list(lists)) {
            all = files.sorted().toList();
        }
        for (Path list : all) {
            String repository = list.getFileName().toString().replaceFirst("\\.txt$", "");
            if (Files.isDirectory(checkouts.resolve(repository))) {
                List<Entry> entries = Files.readAllLines(list).stream()
                        .skip(1)
                        .map(Entry::of)
                        .toList();
                write(entries, checkouts.resolve(repository), target, tags);
            }
        }
        return new PublicPages(tags);
    }

    private static void write(List<Entry> entries, Path checkout, Path target, List<Tag> tags) throws IOException {
        Map<String, List<String>> original = new HashMap<>();
        for (Entry entry : entries) {
            if (!original.containsKey(entry.page())) {
                original.put(entry.page(), Files.readAllLines(checkout.resolve(entry.page())));
            }
        }
        Map<String, List<String>> altered = new HashMap<>();
        original.forEach((page, lines) -> altered.put(page, new ArrayList<>(lines)));
        for (Entry entry : entries) {
            if (entry.alters()) {
                lines(altered, entry).set(entry.altered() - 1, alteration(original, entry));
            }
        }
        String name = checkout.getFileName().toString();
        for (String page : original.keySet()) {
            Files.write(target.resolve(named(name, page, "")), original.get(page));
            Files.write(target.resolve(named(name, page, "altered-")), altered.get(page));
        }
        for (Entry entry : entries) {
            tags.add(tag(named(name, entry.page(), ""), entry, entry.truth(), original));
            if (entry.alters()) {
                tags.add(tag(named(name, entry.page(), "altered-"), entry, Truth.FALSE, altered));
            }
        }
    }

    /** What is altered is the end of a line, from the comment's slashes on, or a line of output. */
    private static String alteration(Map<String, List<String>> pages, Entry entry) {
        String line = lines(pages, entry).get(entry.altered() - 1);
        int comment = line.lastIndexOf(entry.text().startsWith("/*") ? "/*" : "//");
        boolean code = entry.text().startsWith("//") || entry.text().startsWith("/*");
        return code && comment >= 0 ? line.substring(0, comment) + entry.text() : entry.text();
    }

    private static List<String> lines(Map<String, List<String>> pages, Entry entry) {
        return Objects.requireNonNull(pages.get(entry.page()));
    }

    private static Tag tag(String name, Entry entry, Truth truth, Map<String, List<String>> pages) {
        String text = lines(pages, entry).get(entry.line() - 1).strip();
        return new Tag(name, entry.line(), truth, text);
    }

    private static String named(String repository, String page, String prefix) {
        return prefix + repository + "-" + page.replaceAll("[^\\w.-]+", "-");
    }
}
