package dev.runmark.example.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** A channel for systems whose shell cannot move descriptors: a file, whose name the process can find out. */
final class NotesFile extends Channel {

    private final Path folder;
    private final Path file;
    private final int limit;

    NotesFile(Path folder, int limit) {
        this.folder = folder;
        this.file = folder.resolve("events");
        this.limit = limit;
    }

    @Override
    public String address() {
        return file.toString();
    }

    @Override
    public List<String> command(List<String> command) {
        return command;
    }

    @Override
    void redirect(ProcessBuilder builder) {
        builder.redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
    }

    @Override
    void started(Process process) {
        // The file is read when the process has ended.
        admit(process, "");
    }

    @Override
    public boolean isFull() {
        return file.toFile().length() > limit;
    }

    @Override
    boolean isWhole() {
        return !isFull();
    }

    @Override
    byte[] bytes() throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return new byte[0];
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(limit);
        }
    }
}
