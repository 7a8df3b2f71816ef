package dev.runmark.example.language.console;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command {@code runmark}, as commands of a page find it: it starts what runs them, with the same classes.
 *
 * @param folder the folder that the path names
 * @param classes what it runs
 * @param readable what it needs
 */
record OwnCommand(Path folder, List<Path> classes, List<Path> readable) {

    private static final String MAIN = "dev.runmark.Main";

    OwnCommand {
        classes = List.copyOf(classes);
        readable = List.copyOf(readable);
    }

    /** Writes it into a folder. */
    static OwnCommand in(Path folder) throws IOException {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        Path home = Path.of(System.getProperty("java.home")).toAbsolutePath();
        List<Path> classes = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath())
                .toList();
        String classPath = classes.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        Path command = bin.resolve("runmark");
        Files.writeString(
                command,
                "#!/bin/sh\nexec '" + home.resolve("bin").resolve("java")
                        + "' -XX:TieredStopAtLevel=1 -Djava.io.tmpdir=\"$TMPDIR\" -cp '" + classPath + "' " + MAIN
                        + " \"$@\"\n");
        if (!command.toFile().setExecutable(true)) {
            throw new IOException("there can be no command in " + bin);
        }
        List<Path> readable = new ArrayList<>(classes);
        readable.add(home);
        readable.add(bin);
        return new OwnCommand(bin, classes, readable);
    }

    /** Distinguishes what it starts from other builds of it. */
    String version() throws IOException {
        List<String> states = new ArrayList<>();
        for (Path each : classes) {
            states.add(Files.isDirectory(each) ? stateOfFolder(each) : stateOf(each));
        }
        return String.join(",", states);
    }

    private static String stateOf(Path file) throws IOException {
        return Files.exists(file)
                ? file.getFileName() + " " + Files.size(file) + " "
                        + Files.getLastModifiedTime(file).toMillis()
                : "";
    }

    /** Of classes that are compiled where they stand, the newest changes with each build. */
    private static String stateOfFolder(Path folder) throws IOException {
        long newest = 0;
        long size = 0;
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                newest = Math.max(newest, Files.getLastModifiedTime(file).toMillis());
                size += Files.size(file);
            }
        }
        return folder.getFileName() + " " + size + " " + newest;
    }
}
