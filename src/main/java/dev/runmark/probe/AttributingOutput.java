package dev.runmark.probe;

import java.io.IOException;
import java.io.OutputStream;

/** What stands beneath {@code System.out} or {@code System.err}: each write is noted with who wrote it. */
final class AttributingOutput extends OutputStream {

    private final EventLog log;
    private final byte stream;

    AttributingOutput(EventLog log, byte stream) {
        this.log = log;
        this.stream = stream;
    }

    @Override
    public void write(int b) throws IOException {
        log.printed(stream, new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (length > 0) {
            log.printed(stream, bytes, offset, length);
        }
    }
}
