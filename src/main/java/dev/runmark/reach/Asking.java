package dev.runmark.reach;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;

/**
 * Asks a server whether something stands at an address: for its head and, as some servers know no such question, for the
 * whole, of which nothing is read.
 *
 * <p>Immutable and thread-safe.
 *
 * @param client follows redirects
 * @param limit how long one answer may take
 */
record Asking(HttpClient client, Duration limit) {

    private static final int FIRST_OF_FAILURES = 400;

    static Asking within(Duration limit) {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(limit)
                .build();
        return new Asking(client, limit);
    }

    Answer ask(URI address) throws InterruptedException {
        try {
            int head = status(address, "HEAD");
            return Answer.of(head >= FIRST_OF_FAILURES ? status(address, "GET") : head);
        } catch (HttpTimeoutException late) {
            return Answer.none("there was no answer within " + limit.toSeconds() + " s");
        } catch (ConnectException refused) {
            return isUnknownHost(refused) ? Answer.unknownHost() : Answer.none("nobody could be reached");
        } catch (IOException | IllegalArgumentException failed) {
            return Answer.none(String.valueOf(failed.getMessage()));
        }
    }

    private int status(URI address, String method) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(limit)
                .header("User-Agent", "Runmark link check")
                .build();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        response.body().close();
        return response.statusCode();
    }

    private static boolean isUnknownHost(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
                return true;
            }
        }
        return false;
    }
}
