package dev.runmark.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.runmark.text.DaemonThread;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A site in the browser while it is written. Every file is made when it is asked for, as a build would make it; to pages
 * a script is added that shows changes, verdicts and problems as they come.
 *
 * <p>Thread-safe.
 */
public final class Preview implements AutoCloseable {

    /** What the preview serves besides the site; no file of a site has a name that begins with a dot. */
    static final String OWN = "/.runmark/";

    private static final String HTML = ".html";
    private static final String HOME = "index.html";
    private static final String NOTHING = "There is nothing here.\n";
    private static final int FIRST_PAGE_SECONDS = 2;
    private static final int UNTIL_DRAWN_MILLIS = 700;
    private static final int UNTIL_ASKED_MILLIS = 50;
    private static final int PORTS_TRIED = 20;

    static {
        // The server reads these once. Without the first, small answers wait 40 ms for an acknowledgement.
        // The second, in seconds, frees the thread of a client that never ends its request.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxReqTime", "20");
    }

    private final PreviewSettings settings;
    private final Hosts hosts;
    private final PreviewListener listener;
    private final HttpServer server;
    private final ExecutorService threads;
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch shown = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CompletableFuture<LiveProject> opened = new CompletableFuture<>();

    private Preview(PreviewSettings settings, PreviewListener listener) throws IOException {
        this.settings = settings;
        this.listener = listener;
        this.hosts = new Hosts(settings.host());
        this.server = bound(settings);
        this.threads = Executors.newCachedThreadPool(task -> DaemonThread.of("preview-request", task));
    }

    /**
     * Starts a preview, and reads the project as far as its first page needs it. A browser takes its time to ask, so that
     * it is told the address first.
     *
     * @throws IOException if it cannot listen, the project cannot be read, or the system has no means to watch it
     */
    public static Preview start(PreviewSettings settings, PreviewListener listener) throws IOException {
        // Setting up a server takes about as long as finding the files.
        BackgroundTask<LiveProject> reading = BackgroundTask.begin(() -> LiveProject.open(settings, listener));
        Preview preview;
        try {
            preview = listen(settings, listener);
        } catch (IOException | RuntimeException e) {
            reading.result().close();
            throw e;
        }
        try {
            preview.opened.complete(reading.result());
        } catch (IOException | RuntimeException e) {
            preview.opened.completeExceptionally(e);
            preview.stop();
            throw e;
        }
        preview.threads.execute(preview::makeReady);
        preview.threads.execute(preview::readAll);
        return preview;
    }

    private static Preview listen(PreviewSettings settings, PreviewListener listener) throws IOException {
        Preview preview = new Preview(settings, listener);
        preview.server.setExecutor(preview.threads);
        preview.server.createContext("/", preview::handle);
        preview.server.start();
        listener.listening(preview);
        return preview;
    }

    private LiveProject project() {
        return opened.join();
    }

    private static HttpServer bound(PreviewSettings settings) throws IOException {
        for (int i = 0; ; i++) {
            int port = settings.port() == 0 ? 0 : settings.port() + i;
            InetSocketAddress address = new InetSocketAddress(settings.host(), port);
            if (address.isUnresolved()) {
                throw new IOException("there is no host `" + settings.host() + "`");
            }
            try {
                return HttpServer.create(address, 0);
            } catch (BindException taken) {
                if (i == PORTS_TRIED) {
                    throw taken;
                }
            }
        }
    }

    /** The port that it listens at. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** The address of the site's first page. */
    public String address() {
        return "http://" + (hosts.isOpen() ? settings.host() : "localhost") + ":" + port() + "/";
    }

    /** Whether other machines can reach it. */
    public boolean isOpen() {
        return hosts.isOpen();
    }

    /** Waits until it is closed. */
    public void await() throws InterruptedException {
        closed.await();
    }

    /** Ends at once, with all examples that are running. */
    @Override
    public void close() throws IOException {
        project().tabs().close();
        stop();
        project().close();
        closed.countDown();
    }

    private void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** Has Java load what any page needs, while the browser is on its way; if it is there already, it comes first. */
    private void makeReady() {
        try {
            if (!asked.await(UNTIL_ASKED_MILLIS, TimeUnit.MILLISECONDS)) {
                project().site().file(HOME);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            // Whoever asks for this page sees it.
        }
    }

    /** The first page, and the browser that draws it, have all cores to themselves, unless nobody asks for it soon. */
    private void readAll() {
        try {
            if (shown.await(FIRST_PAGE_SECONDS, TimeUnit.SECONDS)) {
                Thread.sleep(UNTIL_DRAWN_MILLIS);
            }
            if (closed.getCount() > 0) {
                project().readAll();
                listener.read();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            listener.failed(e);
        }
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            answer(exchange);
        } catch (IOException e) {
            // The client has gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (CompletionException e) {
            // The project could not be read, and the preview ends.
        }
    }

    private void answer(HttpExchange exchange) throws IOException, InterruptedException {
        Reply reply = Reply.to(exchange);
        if (!hosts.accepts(exchange.getRequestHeaders().getFirst("Host"))) {
            reply.text(Reply.FORBIDDEN, "This preview does not answer to that name. See --host.\n");
            return;
        }
        if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
            reply.with("Allow", "GET, HEAD").text(Reply.NOT_ALLOWED, "A preview can be read and nothing else.\n");
            return;
        }
        String path = Objects.requireNonNullElse(exchange.getRequestURI().getRawPath(), "");
        String query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
        if (path.startsWith(OWN)) {
            answerOwn(reply, path.substring(OWN.length()), query);
        } else {
            answerFile(reply, path, query);
        }
    }

    private void answerOwn(Reply reply, String name, String query) throws IOException, InterruptedException {
        switch (name) {
            case "preview.js", "preview.css" -> reply.bytes(Reply.OK, MediaTypes.of(name), resource(name));
            case "problems" -> {
                String html = new ProblemPanel(settings.root())
                        .html(project().problems(), project().site().sourceOf(query));
                reply.bytes(Reply.OK, MediaTypes.of(HTML), html.getBytes(StandardCharsets.UTF_8));
            }
            case "drafts" ->
                reply.text(Reply.OK, String.join("\n", project().site().drafts()));
            case "events" -> reply.stream("text/event-stream", project().tabs()::stream);
            default -> reply.text(Reply.NOT_FOUND, NOTHING);
        }
    }

    private void answerFile(Reply reply, String rawPath, String query) throws IOException {
        LiveSite site = project().site();
        Optional<RequestedPath> address = RequestedPath.of(rawPath, site.basePath(), site::has);
        Optional<String> moved = address.flatMap(RequestedPath::moved);
        if (moved.isPresent()) {
            reply.with("Location", moved.get() + (query.isEmpty() ? "" : "?" + query))
                    .text(Reply.FOUND, "");
            return;
        }
        String path = address.map(RequestedPath::path).orElse("404.html");
        asked.countDown();
        try {
            Optional<LiveSite.Served> file = site.file(path);
            if (path.endsWith(HTML)) {
                shown.countDown();
                project().made();
            }
            sendFile(reply, address.isPresent() && file.isPresent() ? Reply.OK : Reply.NOT_FOUND, path, file);
        } catch (IOException | RuntimeException e) {
            listener.failed(e);
            byte[] page = Decoration.added(notMade(path), path, /* draft= */ false);
            reply.bytes(Reply.FAILED, MediaTypes.of(HTML), page);
        }
    }

    private static byte[] notMade(String path) {
        return ("<!doctype html><html lang=\"en\"><head><title>Not yet</title></head><body><p>"
                        + Html.escaped(path)
                        + " cannot be made as its sources are now. It appears here as soon as they are mended.</p>"
                        + "</body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void sendFile(Reply reply, int status, String path, Optional<LiveSite.Served> file)
            throws IOException {
        if (file.isEmpty()) {
            reply.text(Reply.NOT_FOUND, NOTHING);
            return;
        }
        byte[] bytes = file.get().bytes();
        boolean page = path.endsWith(HTML);
        reply.bytes(
                status,
                MediaTypes.of(path),
                page ? Decoration.added(bytes, path, file.get().draft()) : bytes);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Preview.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }
}
