package dev.runmark.earlier;

import dev.runmark.text.KeptFiles;
import dev.runmark.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps what is known of the last build of each site. What is damaged, or was written by another version, is missing.
 *
 * <p>Immutable and thread-safe, also between processes.
 */
public final class EarlierBuilds {

    /** The record of a site takes about 150 bytes a file, and notes about 1 kB a page. */
    private static final long SIZE_LIMIT = 512L << 20;

    private final KeptFiles files;
    private final String name;

    private EarlierBuilds(KeptFiles files, String name) {
        this.files = files;
        this.name = name;
    }

    /**
     * Those of one site.
     *
     * @param folder where they are kept
     * @param project the project folder
     * @param site where its site is published
     */
    public static EarlierBuilds in(Path folder, Path project, Path site) {
        String name = new Sha256()
                .text(project.toAbsolutePath().normalize().toString())
                .text(site.toAbsolutePath().normalize().toString())
                .hex();
        return new EarlierBuilds(KeptFiles.in(folder, SIZE_LIMIT), name);
    }

    /** The last one; empty if nothing is known of it. */
    public Optional<EarlierBuild> last() {
        return files.find(name).flatMap(EarlierBuildFormat::read);
    }

    /** Keeps one as the last. */
    public void keep(EarlierBuild build) {
        files.keep(name, EarlierBuildFormat.write(build));
    }

    /**
     * What is known of the files that the next build reads.
     *
     * @param basis what distinguishes everything that such knowledge depends on besides the file that it is about
     * @param inputs the files as they are
     */
    public KeptNotes notes(String basis, InputFiles inputs) {
        return new KeptNotes(
                inputs,
                files.find(notesName())
                        .map(bytes -> NotesFormat.read(bytes, basis))
                        .orElse(Map.of()));
    }

    /**
     * Keeps what is known of the files that a build has read.
     *
     * @param basis what distinguishes everything that it depends on besides the file that it is about
     */
    public void keep(String basis, KeptNotes notes) {
        files.keep(notesName(), NotesFormat.write(basis, notes.next()));
    }

    /**
     * What the texts of a build were found by.
     *
     * @param basis what distinguishes everything that it depends on besides texts
     */
    public Optional<byte[]> terms(String basis) {
        byte[] head = basis.getBytes(StandardCharsets.UTF_8);
        return files.find(termsName())
                .filter(bytes -> Arrays.equals(head, Arrays.copyOf(bytes, head.length)))
                .map(bytes -> Arrays.copyOfRange(bytes, head.length, bytes.length));
    }

    /**
     * Keeps what the texts of a build are found by.
     *
     * @param basis what distinguishes everything that it depends on besides texts
     */
    public void keepTerms(String basis, byte[] terms) {
        byte[] head = basis.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(head, head.length + terms.length);
        System.arraycopy(terms, 0, all, head.length, terms.length);
        files.keep(termsName(), all);
    }

    private String termsName() {
        return name + "-terms";
    }

    private String notesName() {
        return name + "-notes";
    }
}
