package dev.runmark.example.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;

/**
 * The way from a process to this one, on which it notes what it does. What it writes to its standard output and error
 * goes elsewhere, so that neither it nor what it starts can write into the notes by accident. Who means to can, from within
 * the process: each note therefore bears a number that follows from a secret, and one that does not ends the process.
 *
 * <p>One channel is for one process and one thread.
 */
public abstract sealed class Channel permits NotesPipe, NotesFile {

    private static final Path SHELL = Path.of("/bin/sh");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final long secret = RANDOM.nextLong();

    /**
     * A channel for a process that is about to start.
     *
     * @param folder an existing folder, in which {@code out} and {@code err} take what else it writes
     * @param spare a folder for what channels need that come later, on the same disk; it need not be there
     * @param limit how many bytes of notes are taken
     * @param fileLimit how large a file it may write, in bytes
     */
    public static Channel in(Path folder, Path spare, int limit, long fileLimit) {
        return hasShell() ? new NotesPipe(folder, spare, limit, fileLimit) : new NotesFile(folder, limit);
    }

    /** Whether there is a shell that can move the descriptors of what it starts: Java passes on the first three only. */
    static boolean hasShell() {
        return Files.isExecutable(SHELL)
                && Files.isExecutable(Path.of("/usr/bin/env"))
                && (Files.isExecutable(Path.of("/usr/bin/mkfifo")) || Files.isExecutable(Path.of("/bin/mkfifo")))
                && Files.exists(Path.of("/dev/fd"));
    }

    /** What the process opens to note something. */
    public abstract String address();

    /** The command that starts the process with this channel. */
    public abstract List<String> command(List<String> command);

    /**
     * Starts the process.
     *
     * @throws IOException if it cannot be started
     * @throws InterruptedException if the calling thread is interrupted; no process is left then
     */
    public Process start(ProcessBuilder builder) throws IOException, InterruptedException {
        redirect(builder);
        Process process = Starter.start(builder);
        started(process);
        return process;
    }

    /**
     * Gives a process the secret, and nothing more on its standard input.
     *
     * @param before what comes first
     */
    final void admit(Process process, String before) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(before.getBytes(StandardCharsets.US_ASCII));
            in.write(ByteBuffer.allocate(Long.BYTES).putLong(secret).array());
        } catch (IOException e) {
            // It has ended already, and its notes will be none.
        }
    }

    /** Lets the streams of the process go where they belong. */
    abstract void redirect(ProcessBuilder builder) throws IOException, InterruptedException;

    /** Begins to take notes, and {@linkplain #admit admits} the process as soon as they would not be lost. */
    abstract void started(Process process);

    /** Whether there are more notes than are taken. */
    public abstract boolean isFull();

    /** What a process that has ended noted. */
    public Notes notes() throws IOException, InterruptedException {
        Notes notes = Notes.read(bytes(), secret);
        // What is missing must not look like something that did not happen.
        return isWhole() ? notes : new Notes(notes.records(), /* intact= */ false);
    }

    /** Whether {@link #bytes} has all that was noted. */
    abstract boolean isWhole();

    /** What came, as it came. */
    abstract byte[] bytes() throws IOException, InterruptedException;
}
