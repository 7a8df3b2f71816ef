package dev.runmark.example.run;

import dev.runmark.example.claim.PageFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a program runs.
 *
 * @param work the name of its working folder
 * @param temporary the name of its folder for temporary files
 * @param environment variables besides those that every example gets
 * @param files what stands in its working folder when it begins
 * @param predecessors how many processes there were before it where it runs
 */
public record Surroundings(
        String work, String temporary, Map<String, String> environment, List<PageFile> files, int predecessors) {

    public static final Surroundings USUAL = new Surroundings("work", "tmp", Map.of(), List.of(), 0);

    public Surroundings {
        environment = Map.copyOf(environment);
        files = List.copyOf(files);
    }

    /** The same with further variables of the environment; those that it has already stay as they are. */
    public Surroundings with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.putAll(environment);
        return new Surroundings(work, temporary, all, files, predecessors);
    }

    /** The same with files in the working folder. */
    Surroundings holding(List<PageFile> others) {
        return new Surroundings(work, temporary, environment, others, predecessors);
    }

    /**
     * Puts the files into the working folder, to be read and not to be changed.
     *
     * @param folder that folder, which is empty
     * @return the files there
     */
    List<Path> putFiles(Path folder) throws IOException {
        List<Path> put = new ArrayList<>();
        for (PageFile file : files) {
            Path path = folder.resolve(file.name());
            Files.createDirectories(path.getParent());
            Files.write(path, file.content().getBytes(StandardCharsets.ISO_8859_1));
            put.add(path);
        }
        return put;
    }
}
