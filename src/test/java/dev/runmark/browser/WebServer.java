package dev.runmark.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** Serves a folder, compressed as usual, and takes down what was asked of it. */
final class WebServer implements AutoCloseable {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html",
            "css", "text/css",
            "js", "text/javascript",
            "svg", "image/svg+xml",
            "png", "image/png",
            "json", "application/json",
            "xml", "application/xml");

    /**
     * An answer.
     *
     * @param path what was asked for
     * @param bytes how many bytes the answer's body had as it was sent
     */
    record Answer(String path, int bytes) {}

    private final Path folder;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Answer> answers = new CopyOnWriteArrayList<>();

    private WebServer(Path folder, HttpServer server) {
        this.folder = folder.toAbsolutePath().normalize();
        this.server = server;
    }

    static WebServer of(Path folder) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        WebServer web = new WebServer(folder, server);
        server.setExecutor(web.threads);
        server.createContext("/", web::answer);
        server.start();
        return web;
    }

    Path folder() {
        return folder;
    }

    /** The address of a file over HTTP. */
    String http(String path) {
        return "http://localhost:" + server.getAddress().getPort() + "/" + path;
    }

    /** The address of a file on the disk. */
    String file(String path) {
        return "file://" + folder + "/" + path;
    }

    /** What was asked since the last time that this was called. */
    List<Answer> answersSince() {
        List<Answer> since = List.copyOf(answers);
        answers.clear();
        return since;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1))
                    .normalize();
            boolean there = file.startsWith(folder) && Files.isRegularFile(file);
            String name = file.getFileName().toString();
            byte[] body = there ? gzip(Files.readAllBytes(file)) : new byte[0];
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders()
                    .set(
                            "Content-Type",
                            TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain")
                                    + "; charset=utf-8");
            exchange.sendResponseHeaders(there ? 200 : 404, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            answers.add(new Answer(exchange.getRequestURI().getPath(), body.length));
        }
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
