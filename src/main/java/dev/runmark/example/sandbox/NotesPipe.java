package dev.runmark.example.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A pipe, which is read while the process runs, and which has no name any more once both ends are open. Java passes on
 * descriptors 0 to 2; a shell opens the third before it becomes the process. It cannot be the process's own output: what is
 * left in that when a process ends is taken by a thread of the JDK, while another may read it.
 */
final class NotesPipe extends Channel {

    /**
     * To open a pipe is to wait for who opens its other end, for ever if that was killed meanwhile. So the shell opens both
     * ends, says that it has, and lets go of the one end when it reads that somebody else has it. If there is nothing to
     * read, nobody is there any more.
     */
    private static final String SCRIPT = "ulimit -c 0 2>/dev/null; ulimit -f \"$1\" 2>/dev/null; "
            + "exec 4<>\"$2\" 3>\"$2\" >\"$3\"; echo >&3; read -r _ || exit 1; exec 4<&-; shift 3; exec \"$@\"";

    private static final String LISTENING = "\n";

    /** The unit of {@code ulimit -f} (POSIX, Shell Command Language), in bytes. */
    private static final long BLOCK = 512;

    private static final int BUFFER = 1 << 16;

    /** A process that has survived may still hold the pipe; all others have let it go, however busy the machine is. */
    private static final long PATIENCE_MILLIS = 20_000;

    private final Path folder;
    private final Path spare;
    private final int limit;
    private final long fileLimit;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final Thread reader = new Thread(this::read, "runmark-notes");
    private Runnable admission = () -> {};
    private volatile boolean full;
    private volatile boolean broken;
    private volatile boolean open;

    NotesPipe(Path folder, Path spare, int limit, long fileLimit) {
        this.folder = folder;
        this.spare = spare;
        this.limit = limit;
        this.fileLimit = fileLimit;
    }

    @Override
    public String address() {
        return "/dev/fd/3";
    }

    @Override
    public List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "sh"));
        whole.add(Long.toString(fileLimit / BLOCK));
        whole.add(pipe().toString());
        whole.add(folder.resolve("out").toString());
        whole.addAll(command);
        return whole;
    }

    private Path pipe() {
        return folder.resolve("notes");
    }

    @Override
    void redirect(ProcessBuilder builder) throws IOException, InterruptedException {
        Pipes.put(pipe(), spare);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.redirectError(folder.resolve("err").toFile());
    }

    @Override
    void started(Process process) {
        admission = () -> admit(process, LISTENING);
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        byte[] buffer = new byte[BUFFER];
        try (InputStream pipe = new FileInputStream(pipe().toFile())) {
            open = true;
            if (pipe.read() >= 0) {
                Files.deleteIfExists(pipe());
                admission.run();
            }
            for (int count = pipe.read(buffer); count >= 0 && !full; count = pipe.read(buffer)) {
                synchronized (taken) {
                    taken.write(buffer, 0, count);
                    full = taken.size() > limit;
                }
            }
        } catch (IOException e) {
            broken = true;
        }
    }

    @Override
    public boolean isFull() {
        return full;
    }

    @Override
    boolean isWhole() {
        return !broken && !reader.isAlive();
    }

    @Override
    byte[] bytes() throws IOException, InterruptedException {
        letGo();
        reader.join(PATIENCE_MILLIS);
        synchronized (taken) {
            return taken.toByteArray();
        }
    }

    /** A process that has ended before it was at its end of the pipe leaves the other waiting. */
    private void letGo() throws IOException, InterruptedException {
        while (!open && reader.isAlive()) {
            if (!Files.exists(pipe())) {
                return;
            }
            // This end waits for nobody, as it could read, too.
            RandomAccessFile end = new RandomAccessFile(pipe().toFile(), "rw");
            try {
                reader.join(1);
            } finally {
                end.close();
            }
        }
    }
}
