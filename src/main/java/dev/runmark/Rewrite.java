package dev.runmark;

import dev.runmark.content.MarkdownFile;
import dev.runmark.example.Edit;
import dev.runmark.text.Problem;
import dev.runmark.text.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.Optional;

/** Writes changes into a file that is otherwise left as it is. */
final class Rewrite {

    private Rewrite() {}

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
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(target));
        String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        if (!file.holds(Source.of(file.path(), text))) {
            return Optional.of(Problem.ofFile(
                            "file-changed",
                            file.path(),
                            "this file has changed while its examples ran, and was left alone")
                    .withHelp("run `runmark fix` again"));
        }
        replace(target, RawText.of(text).with(edits).toString());
        return Optional.empty();
    }

    private static void replace(Path target, String text) throws IOException {
        Path fresh = Files.createTempFile(target.resolveSibling(""), ".fix-", ".tmp");
        try {
            Files.writeString(fresh, text);
            PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
            if (old != null) {
                Files.setPosixFilePermissions(fresh, old.readAttributes().permissions());
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
