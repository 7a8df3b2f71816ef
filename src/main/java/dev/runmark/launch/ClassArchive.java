package dev.runmark.launch;

import dev.runmark.text.KeptFiles;
import dev.runmark.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/**
 * The classes of a jar as one Java has read and verified them, kept so that it need not do so at each start (JEP 350).
 *
 * <p>Immutable and thread-safe.
 *
 * @param jar the jar, absolute
 * @param file where the archive is, or will be
 */
record ClassArchive(Path jar, Path file) {

    /** Each takes about 30 MB, and there is one for each jar and each Java. */
    private static final long SIZE_LIMIT = 160_000_000;

    private static final String PAGE = """
            ---
            title: Sums
            description: A page with a bit of everything, so that Java has loaded what pages need.
            ---
            Some *text* with `code`, a [link](https://example.org/) and a list:

            - one
            - two

            ## What is one and one? {#sum .easy}

            | a | b |
            |---|---|
            | 1 | 1 |

            ```java
            System.out.println(1 + 1);  // => 2
            ```
            """;

    /**
     * The archive for a jar.
     *
     * @param folder where archives are kept
     * @param jar absolute
     * @param java what distinguishes one Java from another
     * @throws IOException if there is no such jar
     */
    public static ClassArchive of(Path folder, Path jar, String java) throws IOException {
        String made = java + "\n" + jar + "\n" + Files.getLastModifiedTime(jar).toMillis() + "\n" + Files.size(jar);
        String name = Long.toHexString(Source.of(jar.toString(), made).checksum());
        return new ClassArchive(jar, folder.resolve(name + ".jsa"));
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** The options with which Java uses it; an archive that does not fit is passed over, which Java would report. */
    List<String> use() {
        return exists() ? List.of("-XX:SharedArchiveFile=" + file, "-Xlog:disable") : List.of();
    }

    /**
     * The options and the class with which Java writes it.
     *
     * @param trainer a class whose {@code main} does a bit of everything, given a project and paths of its site
     * @param work a folder for what it is done with
     * @throws IOException if nothing can be written there, or where archives are kept
     */
    public List<String> make(Class<?> trainer, Path work) throws IOException {
        Path topic = Files.createDirectories(work.resolve("content/java/numbers"));
        Files.writeString(topic.resolve("sums.md"), PAGE);
        Files.createDirectories(folder());
        return List.of(
                "-XX:ArchiveClassesAtExit=" + draft(),
                "-Xlog:disable",
                "-cp",
                jar.toString(),
                trainer.getName(),
                work.toString(),
                "java/numbers/sums",
                "assets/site.css",
                "assets/site.js");
    }

    /**
     * The options with which Java writes what a run of the program itself has loaded, when that run ends.
     *
     * @throws IOException if nothing can be written where archives are kept
     */
    List<String> note() throws IOException {
        Files.createDirectories(folder());
        return List.of("-XX:ArchiveClassesAtExit=" + draft(), "-Xlog:disable");
    }

    /** Takes what was written into use, and lets go of the oldest. */
    void keep() throws IOException {
        Files.move(draft(), file, StandardCopyOption.ATOMIC_MOVE);
        KeptFiles.in(folder(), SIZE_LIMIT).tidy();
    }

    /** Where it is until it is complete. */
    private Path draft() {
        return folder().resolve(ProcessHandle.current().pid() + ".tmp");
    }

    private Path folder() {
        return Objects.requireNonNull(file.getParent());
    }
}
