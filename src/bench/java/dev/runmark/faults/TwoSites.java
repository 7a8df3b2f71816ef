package dev.runmark.faults;

import dev.runmark.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A project with two states of its content, and the whole site of each: whatever happens to a build, the published site is
 * one or the other.
 *
 * @param folder the project
 * @param sites for each state the files of its site with their checksums
 */
record TwoSites(Path folder, List<Map<String, String>> sites) {

    private static final int PAGES = 8;
    private static final int PATIENCE = 60;

    /** Makes the project and builds both. */
    static TwoSites make(Bench bench, Path folder) throws Exception {
        TwoSites two = new TwoSites(folder, List.of());
        Files.createDirectories(folder.resolve("tmp"));
        two.write(1);
        Map<String, String> second = two.built(bench);
        two.write(0);
        return new TwoSites(folder, List.of(two.built(bench), second));
    }

    private Map<String, String> built(Bench bench) throws Exception {
        int status = Runmark.end(build(bench).start(), PATIENCE);
        if (status != 0) {
            throw new IOException("a build ended with " + status + ": " + Files.readString(folder.resolve("said")));
        }
        return site();
    }

    /** A build of what the content is now. */
    ProcessBuilder build(Bench bench) {
        return bench.runmark().command(folder, /* ordinary= */ false, List.of("build", "--no-cache"));
    }

    /** Writes the content of a state. */
    void write(int state) throws IOException {
        Path content = Files.createDirectories(folder.resolve("content/blog"));
        for (int page = 0; page < PAGES; page++) {
            Files.writeString(content.resolve("page" + page + ".md"), """
                    ---
                    title: Page %d of state %d
                    description: A page of which there are two states, one of which has to be published as a whole.
                    updated: 2026-11-22
                    ---
                    Text of state %d.

                    ```java
                    System.out.println(%d);   // => %d
                    ```
                    """.formatted(page, state, state, state, state));
        }
    }

    /** The files of the published site with their checksums; empty if there is none. */
    Map<String, String> site() throws IOException {
        Path site = folder.resolve("site");
        Map<String, String> files = new HashMap<>();
        if (Files.exists(site)) {
            try (Stream<Path> paths = Files.walk(site)) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    files.put(site.relativize(path).toString(), new Sha256().bytes(Files.readAllBytes(path)).hex());
                }
            }
        }
        return files;
    }

    /** What is published: {@code "whole"}, {@code "none"} or what it is otherwise. */
    String state() throws IOException {
        Map<String, String> now = site();
        if (sites.contains(now)) {
            return "whole";
        }
        return now.isEmpty() ? "none" : "mixed";
    }

    /** What stands in the project beside its content and its site. */
    List<String> neighbours() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(".site"))
                    .sorted()
                    .toList();
        }
    }
}
