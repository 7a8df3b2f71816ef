package dev.runmark.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of trying one kind of fault.
 *
 * @param kind what was tried
 * @param how how it was tried
 * @param often how often
 * @param result what came of it
 */
record Outcome(String kind, String how, String often, String result) {

    private static final Path FOLDER = Path.of("target/faults");

    /** The file with the details of one kind, which further runs are added to. */
    static Path details(String name) throws IOException {
        return Files.createDirectories(FOLDER).resolve(name + ".tsv");
    }

    /** Keeps details: one line of fields. */
    static void keep(String name, Object... fields) throws IOException {
        String line = String.join("\t", Stream.of(fields).map(String::valueOf).toList());
        Files.writeString(details(name), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** All that was tried, as a table in Markdown. */
    static List<String> table() throws IOException {
        List<String> lines = new ArrayList<>(List.of("| kind | how tried | how often | result |", "|---|---|---|---|"));
        List<Outcome> all = new ArrayList<>(HostilePages.outcomes());
        all.addAll(Kills.outcomes());
        all.addAll(FullDisk.outcomes());
        all.addAll(Fuzzing.outcomes());
        all.forEach(one -> lines.add("| " + String.join(" | ", one.kind, one.how, one.often, one.result) + " |"));
        return lines;
    }

    /** The details of one kind, a list of fields for each line. */
    static List<List<String>> kept(String name) throws IOException {
        Path file = details(name);
        return Files.exists(file)
                ? Files.readAllLines(file).stream()
                        .map(line -> List.of(line.split("\t", -1)))
                        .toList()
                : List.of();
    }
}
