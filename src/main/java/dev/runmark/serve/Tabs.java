package dev.runmark.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Reports to open pages what happens, as server-sent events (HTML Living Standard, 9.2). Nobody waits for a page that does not
 * listen.
 *
 * <p>Thread-safe.
 */
final class Tabs implements AutoCloseable {

    private static final int MOST_UNHEARD = 256;
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);
    private static final String END = "";

    private final Set<BlockingQueue<String>> listeners = ConcurrentHashMap.newKeySet();

    /**
     * Reports something to all pages.
     *
     * @param event what happened
     * @param data what it happened to, in one line
     */
    void announce(String event, String data) {
        String message = "event: " + event + "\ndata: " + data + "\n\n";
        listeners.removeIf(listener -> !listener.offer(message));
    }

    /**
     * Passes on everything that is reported from now on, until the page has gone or everything ends.
     *
     * @throws IOException if the page has gone
     */
    void stream(OutputStream out) throws IOException, InterruptedException {
        BlockingQueue<String> messages = new LinkedBlockingQueue<>(MOST_UNHEARD);
        listeners.add(messages);
        try {
            send(out, "retry: 500\n\n");
            while (listeners.contains(messages)) {
                String message = messages.poll(SIGN_OF_LIFE.toMillis(), TimeUnit.MILLISECONDS);
                if (END.equals(message)) {
                    return;
                }
                send(out, message == null ? ":\n\n" : message);
            }
        } finally {
            listeners.remove(messages);
        }
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        listeners.forEach(listener -> listener.offer(END));
    }
}
