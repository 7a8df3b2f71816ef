package dev.runmark.init;

import dev.runmark.example.judge.Edit;
import dev.runmark.text.Location;
import dev.runmark.text.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A file as it is to be.
 *
 * <p>Immutable and thread-safe.
 *
 * @param path how the user knows it: from the project folder, with {@code /}
 * @param file where it is
 * @param before its text; empty if there is no such file
 * @param after its text once the proposal is written
 */
public record Proposal(String path, Path file, String before, String after) {

    /** How many lines are shown around those that change. */
    private static final int AROUND = 1;

    /** A new file. */
    static Proposal ofNew(Path folder, String path, String text) {
        return new Proposal(path, folder.resolve(path), "", text);
    }

    /** A changed file. Its lines end as they did. */
    static Proposal ofChange(Path folder, String path, String before, List<Splice> splices) {
        String after = Splice.all(before, splices);
        return new Proposal(path, folder.resolve(path), before, after);
    }

    /** What changes, as a diff shows it, each with a line around it. */
    public List<Edit> edits() {
        List<Edit.Line> lines =
                LineChanges.of(before.lines().toList(), after.lines().toList());
        List<Edit> edits = new ArrayList<>();
        List<Edit.Line> together = new ArrayList<>();
        int number = 1;
        for (int i = 0; i < lines.size(); i++) {
            if (isNearChange(lines, i)) {
                together.add(lines.get(i));
            } else if (!together.isEmpty()) {
                edits.add(edit(number, together));
                together.clear();
            }
            number += lines.get(i).kind() == Edit.Kind.ADDED ? 0 : 1;
        }
        if (!together.isEmpty()) {
            edits.add(edit(number, together));
        }
        return edits;
    }

    private static boolean isNearChange(List<Edit.Line> lines, int index) {
        return lines.subList(Math.max(0, index - AROUND), Math.min(lines.size(), index + AROUND + 1)).stream()
                .anyMatch(line -> line.kind() != Edit.Kind.KEPT);
    }

    private Edit edit(int end, List<Edit.Line> lines) {
        int present = (int)
                lines.stream().filter(line -> line.kind() != Edit.Kind.ADDED).count();
        return new Edit(new Location(path, end - present, 1), lines);
    }

    /**
     * Writes the file, whole or not at all.
     *
     * @return whether that was done; not if the file has changed since it was read
     * @throws IOException if it cannot be written
     */
    public boolean write() throws IOException {
        boolean exists = Files.exists(file);
        if (!before.equals(exists ? Files.readString(file) : "")) {
            return false;
        }
        Path target = exists ? file.toRealPath() : file.toAbsolutePath();
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        WholeFile.write(target, fresh -> {
            Files.writeString(fresh, after);
            PosixFileAttributeView view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
            if (exists && view != null) {
                Files.setPosixFilePermissions(fresh, view.readAttributes().permissions());
            }
        });
        return true;
    }
}
