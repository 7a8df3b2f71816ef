package dev.runmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;

/**
 * The classes of a jar as one Java has read and verified them, kept so that it need not do so at each start (JEP 350).
 *
 * <p>Immutable and thread-safe.
 *
 * @param jar the jar, absolute
 * @param file where the archive is, or will be
 * @param family how the names of all archives begin that were made for the same place and the same Java
 */
record ClassArchive(Path jar, Path file, String family) {

    private static final String SAMPLE = "sample";

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
     * @param java what tells one Java from another
     * @throws IOException if there is no such jar
     */
    static ClassArchive of(Path folder, Path jar, String java) throws IOException {
        String family = named(jar + "\n" + java);
        String jarNow = named(Files.getLastModifiedTime(jar) + "\n" + Files.size(jar));
        return new ClassArchive(jar, folder.resolve(family + "-" + jarNow + ".jsa"), family);
    }

    private static String named(String what) {
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** The options with which Java uses it; an archive that does not fit is passed over, of which Java would tell. */
    List<String> use() {
        return exists() ? List.of("-XX:SharedArchiveFile=" + file, "-Xlog:disable") : List.of();
    }

    /**
     * The options and the command with which Java writes it; the command does a bit of everything.
     *
     * @throws IOException if the folder cannot be written to
     */
    List<String> make() throws IOException {
        Path sample = file.resolveSibling(SAMPLE);
        Path topic = Files.createDirectories(sample.resolve("content/java/numbers"));
        Files.writeString(topic.resolve("sums.md"), PAGE);
        return List.of(
                "-XX:ArchiveClassesAtExit=" + draft(),
                "-Xlog:disable",
                "-jar",
                jar.toString(),
                "check",
                "--source",
                sample.toString());
    }

    /** Takes what was written into use, instead of what was made for the jar as it was before. */
    void keep() throws IOException {
        Files.move(draft(), file, StandardCopyOption.ATOMIC_MOVE);
        try (DirectoryStream<Path> relatives = Files.newDirectoryStream(file.resolveSibling("."), family + "-*")) {
            for (Path older : relatives) {
                if (!older.getFileName().equals(file.getFileName())) {
                    Files.deleteIfExists(older);
                }
            }
        }
    }

    /** Where it is until it is complete. */
    private Path draft() {
        return file.resolveSibling(family + "-" + ProcessHandle.current().pid() + ".tmp");
    }
}
