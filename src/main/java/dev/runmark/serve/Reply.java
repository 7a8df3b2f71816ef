package dev.runmark.serve;

import com.sun.net.httpserver.HttpExchange;
import dev.runmark.text.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The answer to one request, as HTTP has it (RFC 9110): what a browser has already is not sent again, and to {@code HEAD}
 * goes the head alone.
 *
 * @param exchange the request; whoever gives it closes it
 */
record Reply(HttpExchange exchange) {

    static final int OK = 200;
    static final int FOUND = 302;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int NOT_ALLOWED = 405;
    static final int FAILED = 500;
    private static final int NOT_MODIFIED = 304;

    /** Writes the body of an answer for as long as somebody reads it. */
    interface Body {

        void writeTo(OutputStream out) throws IOException, InterruptedException;
    }

    /** An answer that nobody keeps without asking again, and that no other site can use. */
    static Reply to(HttpExchange exchange) {
        return new Reply(exchange)
                .with("X-Content-Type-Options", "nosniff")
                .with("Cross-Origin-Resource-Policy", "same-origin")
                .with("Cache-Control", "no-cache");
    }

    /** Sets a field of the head. */
    Reply with(String name, String value) {
        exchange.getResponseHeaders().set(name, value);
        return this;
    }

    void text(int status, String text) throws IOException {
        bytes(status, MediaTypes.of(".txt"), text.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(int status, String type, byte[] bytes) throws IOException {
        String tag = "\"" + HexFormat.of().formatHex(Sha256.of(bytes), 0, 16) + "\"";
        with("Content-Type", type);
        if (status == OK) {
            with("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(NOT_MODIFIED, -1);
                return;
            }
        }
        if (isHead()) {
            with("Content-Length", Integer.toString(bytes.length));
        }
        exchange.sendResponseHeaders(status, isHead() || bytes.length == 0 ? -1 : bytes.length);
        if (!isHead() && bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    void stream(String type, Body body) throws IOException, InterruptedException {
        with("Content-Type", type).with("Cache-Control", "no-store");
        exchange.sendResponseHeaders(OK, isHead() ? -1 : 0);
        if (!isHead()) {
            try (OutputStream out = exchange.getResponseBody()) {
                body.writeTo(out);
            }
        }
    }

    private boolean isHead() {
        return exchange.getRequestMethod().equals("HEAD");
    }
}
