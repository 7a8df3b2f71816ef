package dev.runmark.example.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A channel without a name, which is read while the process runs. Java passes on descriptors 0 to 2; a shell makes the third
 * of what was its output before it becomes the process.
 */
final class NotesPipe extends Channel {

    private static final String SCRIPT =
            "ulimit -c 0 2>/dev/null; ulimit -f \"$1\" 2>/dev/null;" + " exec 3>&1 >\"$2\"; shift 2; exec \"$@\"";

    /** The unit of {@code ulimit -f} (POSIX, Shell Command Language), in bytes. */
    private static final long BLOCK = 512;

    private static final int BUFFER = 1 << 16;

    /** A process that has survived may still hold the pipe; all others have let it go, however busy the machine is. */
    private static final long PATIENCE_MILLIS = 20_000;

    private final Path folder;
    private final int limit;
    private final long fileLimit;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final Thread reader = new Thread(this::read, "runmark-notes");
    private volatile boolean full;
    private volatile boolean broken;
    private volatile InputStream pipe = InputStream.nullInputStream();

    NotesPipe(Path folder, int limit, long fileLimit) {
        this.folder = folder;
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
        whole.add(folder.resolve("out").toString());
        whole.addAll(command);
        return whole;
    }

    @Override
    void redirect(ProcessBuilder builder) {
        builder.redirectError(folder.resolve("err").toFile());
    }

    @Override
    void started(Process process) {
        pipe = process.getInputStream();
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        byte[] buffer = new byte[BUFFER];
        try {
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
    byte[] bytes() throws InterruptedException {
        reader.join(PATIENCE_MILLIS);
        synchronized (taken) {
            return taken.toByteArray();
        }
    }
}
