package dev.runmark.rewrite;

import dev.runmark.example.judge.Edit;
import dev.runmark.site.MarkdownFile;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import dev.runmark.text.WholeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes changes into a file that is otherwise left as it is. */
public final class Rewrite {

    private Rewrite() {}

    /**
     * Changes files, each as {@link #of} does.
     *
     * @param files all files that are changed, and possibly others
     * @return why some of them were left alone
     * @throws IOException if one cannot be read or written
     */
    public static List<Problem> all(List<MarkdownFile> files, List<Edit> edits) throws IOException {
        Map<String, List<Edit>> byPath = byPath(edits);
        List<Problem> refused = new ArrayList<>();
        for (MarkdownFile file : files) {
            if (byPath.containsKey(file.path())) {
                of(file, byPath.getOrDefault(file.path(), List.of())).ifPresent(refused::add);
            }
        }
        return refused;
    }

    /** Changes by the file that they are for. */
    static Map<String, List<Edit>> byPath(List<Edit> edits) {
        return edits.stream()
                .collect(Collectors.groupingBy(edit -> edit.location().path()));
    }

    /**
     * Changes a file, in one step: whoever reads it finds the old text or the new one.
     *
     * @param file as it was when the edits were made for it
     * @param edits for this file
     * @return why nothing was written, if the file has changed since
     * @throws IOException if it cannot be read or written
     */
    static Optional<Problem> of(MarkdownFile file, List<Edit> edits) throws IOException {
        // A link stays a link: what it leads to is replaced.
        Path target = file.file().toRealPath();
        Optional<String> text = text(file, edits);
        if (text.isEmpty()) {
            return Optional.of(Problem.ofFile(
                            Rule.FILE_CHANGED,
                            file.path(),
                            "this file has changed while its examples ran, and was left alone")
                    .withHelp("run the command again"));
        }
        replace(target, text.get());
        return Optional.empty();
    }

    /**
     * What a file would be with changes.
     *
     * @param file as it was when the edits were made for it
     * @param edits for this file
     * @return empty if the file has changed since
     * @throws IOException if it cannot be read
     */
    static Optional<String> text(MarkdownFile file, List<Edit> edits) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file.file()));
        String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        return Optional.of(text)
                .filter(current -> file.holds(Source.of(file.path(), current)))
                .map(current -> RawText.of(current).with(edits).toString());
    }

    private static void replace(Path target, String text) throws IOException {
        WholeFile.write(target, fresh -> {
            Files.writeString(fresh, text);
            PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
            if (old != null) {
                Files.setPosixFilePermissions(fresh, old.readAttributes().permissions());
            }
        });
    }
}
