package dev.runmark.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.runmark.example.Prover;
import dev.runmark.render.machine.Cards;
import dev.runmark.site.Site;
import dev.runmark.site.SiteConfig;
import dev.runmark.text.Problem;
import dev.runmark.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
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
    private static final int FIRST_PAGE_SECONDS = 2;
    private static final int UNTIL_DRAWN_MILLIS = 700;
    private static final int UNTIL_ASKED_MILLIS = 50;
    private static final int PORTS_TRIED = 20;
    private static final int OK = 200;
    private static final int FOUND = 302;
    private static final int NOT_MODIFIED = 304;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int FAILED = 500;

    static {
        // The server reads these once. Without the first, small answers wait 40 ms for an acknowledgement.
        // The second, in seconds, frees the thread of a client that never ends its request.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxReqTime", "20");
    }

    private final Settings settings;
    private final Hosts hosts;
    private final Listener listener;
    private final HttpServer server;
    private final ExecutorService threads;
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch shown = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CompletableFuture<LiveProject> opened = new CompletableFuture<>();

    /**
     * What is shown, and where.
     *
     * @param root the project folder, absolute
     * @param baseUrl where the site will stand, if not where {@code site.yaml} says
     * @param proving how examples are proved
     * @param check what is looked for on finished pages
     * @param cards draws the pictures that go with links to pages
     * @param kept a folder for what saves the next start work; empty if there is to be none
     * @param host the name or address to listen at
     * @param port the port to listen at; if it is taken, the next that is free; 0 for any
     */
    public record Settings(
            Path root,
            Optional<String> baseUrl,
            Proving proving,
            PageCheck check,
            Cards cards,
            Optional<Path> kept,
            String host,
            int port) {

        Site configured(Site site) {
            return baseUrl.map(site::withBaseUrl).orElse(site);
        }
    }

    /** Says how examples are proved. Implementations are thread-safe. */
    public interface Proving {

        /** The settings for what {@code site.yaml} says of examples; empty if they are not to be proved. */
        Optional<Prover.Settings> settings(SiteConfig.Examples examples);
    }

    /** Looks for mistakes on finished pages. Implementations are thread-safe. */
    public interface PageCheck {

        /**
         * What is wrong with some pages.
         *
         * @param paths the paths of all files of the site; one that two files would have occurs twice
         * @param baseUrl where it will stand; empty if not known
         * @param pages some of its pages, by path
         */
        Collection<Problem> problems(Collection<String> paths, String baseUrl, Map<String, String> pages);
    }

    /** Is told what its user should know. Implementations are thread-safe. */
    public interface Listener {

        /** Its address can be asked from now on; answers come when the project is read. */
        void listening(Preview preview);

        /** What is wrong has changed: this is all of it, in reading order, possibly nothing. */
        void problems(List<Problem> problems);

        /** The machine failed at something; the preview goes on. */
        void failed(Exception failure);
    }

    private Preview(Settings settings, Listener listener) throws IOException {
        this.settings = settings;
        this.listener = listener;
        this.hosts = new Hosts(settings.host());
        this.server = bound(settings);
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "preview-request");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts a preview, and reads the project as far as its first page needs it. A browser takes its time to ask, so that
     * it is told the address first.
     *
     * @throws IOException if it cannot listen, the project cannot be read, or the system has no means to watch it
     */
    public static Preview start(Settings settings, Listener listener) throws IOException {
        // To set up a server takes about as long as to find the files.
        Aside<LiveProject> reading = Aside.begin(() -> LiveProject.open(settings, listener));
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

    private static Preview listen(Settings settings, Listener listener) throws IOException {
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

    private static HttpServer bound(Settings settings) throws IOException {
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
        settings.cards().tidy();
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
            // Whoever asks for this page is told.
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
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Cross-Origin-Resource-Policy", "same-origin");
        exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        if (!hosts.accepts(exchange.getRequestHeaders().getFirst("Host"))) {
            sendText(exchange, FORBIDDEN, "This preview does not answer to that name. See --host.\n");
            return;
        }
        if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            sendText(exchange, NOT_ALLOWED, "A preview can be read and nothing else.\n");
            return;
        }
        String path = Objects.requireNonNullElse(exchange.getRequestURI().getRawPath(), "");
        if (path.startsWith(OWN)) {
            answerOwn(exchange, path.substring(OWN.length()));
        } else {
            answerFile(exchange, path);
        }
    }

    private void answerOwn(HttpExchange exchange, String name) throws IOException, InterruptedException {
        switch (name) {
            case "preview.js", "preview.css" -> send(exchange, OK, MediaTypes.of(name), resource(name));
            case "problems" -> {
                String path =
                        Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
                String html = new ProblemPanel(settings.root())
                        .html(project().problems(), project().site().sourceOf(path));
                send(exchange, OK, MediaTypes.of(HTML), html.getBytes(StandardCharsets.UTF_8));
            }
            case "drafts" ->
                sendText(exchange, OK, String.join("\n", project().site().drafts()));
            case "events" -> stream(exchange);
            default -> sendText(exchange, NOT_FOUND, "There is nothing here.\n");
        }
    }

    private void stream(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(OK, isHead(exchange) ? -1 : 0);
        if (!isHead(exchange)) {
            try (OutputStream out = exchange.getResponseBody()) {
                project().tabs().stream(out);
            }
        }
    }

    private void answerFile(HttpExchange exchange, String rawPath) throws IOException {
        LiveSite site = project().site();
        Optional<Address> address = Address.of(rawPath, site.basePath(), site::has);
        Optional<String> moved = address.flatMap(Address::moved);
        if (moved.isPresent()) {
            String query = exchange.getRequestURI().getRawQuery();
            exchange.getResponseHeaders().set("Location", moved.get() + (query == null ? "" : "?" + query));
            sendText(exchange, FOUND, "");
            return;
        }
        String path = address.map(Address::path).orElse("404.html");
        asked.countDown();
        try {
            Optional<LiveSite.Served> file = site.file(path);
            if (path.endsWith(HTML)) {
                shown.countDown();
                project().made();
            }
            sendFile(exchange, address.isPresent() && file.isPresent() ? OK : NOT_FOUND, path, file);
        } catch (IOException | RuntimeException e) {
            listener.failed(e);
            byte[] page = Decoration.added(notMade(path), path, /* draft= */ false);
            send(exchange, FAILED, MediaTypes.of(HTML), page);
        }
    }

    private static byte[] notMade(String path) {
        return ("<!doctype html><html lang=\"en\"><head><title>Not yet</title></head><body><p>"
                        + Html.escaped(path)
                        + " cannot be made as its sources are now. It appears here as soon as they are mended.</p>"
                        + "</body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void sendFile(HttpExchange exchange, int status, String path, Optional<LiveSite.Served> file)
            throws IOException {
        if (file.isEmpty()) {
            sendText(exchange, NOT_FOUND, "There is nothing here.\n");
            return;
        }
        byte[] bytes = file.get().bytes();
        boolean page = path.endsWith(HTML);
        send(
                exchange,
                status,
                MediaTypes.of(path),
                page ? Decoration.added(bytes, path, file.get().draft()) : bytes);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Preview.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }

    private static void sendText(HttpExchange exchange, int status, String text) throws IOException {
        send(exchange, status, MediaTypes.of(".txt"), text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        String tag = "\"" + HexFormat.of().formatHex(Sha256.of(bytes), 0, 16) + "\"";
        exchange.getResponseHeaders().set("Content-Type", type);
        if (status == OK) {
            exchange.getResponseHeaders().set("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(NOT_MODIFIED, -1);
                return;
            }
        }
        if (isHead(exchange)) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(bytes.length));
        }
        exchange.sendResponseHeaders(status, isHead(exchange) || bytes.length == 0 ? -1 : bytes.length);
        if (!isHead(exchange) && bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static boolean isHead(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("HEAD");
    }
}
