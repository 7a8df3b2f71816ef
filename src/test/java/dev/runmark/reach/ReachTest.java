package dev.runmark.reach;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.runmark.content.ContentReader;
import dev.runmark.text.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReachTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger pauses = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);

    private final Path folder;
    private final HttpServer server;

    ReachTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
    }

    @BeforeEach
    void serve() {
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestMethod() + " " + path);
        int status =
                switch (path) {
                    case "/gone" -> 410;
                    case "/missing" -> 404;
                    case "/private" -> 403;
                    case "/moved" -> 301;
                    case "/endless" -> 302;
                    case "/get-only" -> exchange.getRequestMethod().equals("HEAD") ? 405 : 200;
                    default -> 200;
                };
        if (path.equals("/slow")) {
            await();
        }
        if (status / 100 == 3) {
            exchange.getResponseHeaders().add("Location", path.equals("/moved") ? "/ok" : "/endless");
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String at(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    private List<Problem> problems(String body) throws IOException, InterruptedException {
        return problems(body, Duration.ofSeconds(10));
    }

    private List<Problem> problems(String body, Duration limit) throws IOException, InterruptedException {
        Path page = folder.resolve("content/imprint.md");
        Files.createDirectories(page.getParent());
        Files.writeString(page, "---\ntitle: Imprint\n---\n" + body + "\n");
        Reach reach =
                new Reach(Asking.within(limit), pauses::incrementAndGet, Optional.of(folder.resolve("links.txt")));
        return reach.problems(ContentReader.read(folder));
    }

    @Test
    void whatIsAnsweredIsInOrder() throws IOException, InterruptedException {
        assertThat(problems("[a](%s), <%s>, ![b](%s), [c][c]\n\n[c]: %s#part"
                        .formatted(at("/ok"), at("/moved"), at("/get-only"), at("/ok"))))
                .isEmpty();
        assertThat(asked).contains("HEAD /ok", "HEAD /moved", "HEAD /get-only", "GET /get-only");
    }

    @Test
    void whatIsGoneIsAnErrorAtItsPlace() throws IOException, InterruptedException {
        List<Problem> problems = problems("Text.\n\nSee [a](%s) and [b](%s).".formatted(at("/gone"), at("/missing")));

        assertThat(problems).hasSize(2).allMatch(Problem::isError);
        assertThat(problems.get(0).location().toString()).isEqualTo("content/imprint.md:6:9");
        assertThat(problems.get(0).message()).isEqualTo("this link leads to nothing: the answer is 410");
        assertThat(problems.get(1).message()).endsWith("404");
    }

    @Test
    void whatCannotBeKnownIsAWarning() throws IOException, InterruptedException {
        List<Problem> problems =
                problems("[a](%s) [b](%s) [c](http://localhost:1/)".formatted(at("/private"), at("/endless")));

        assertThat(problems).hasSize(3).noneMatch(Problem::isError);
        assertThat(problems.get(0).message()).endsWith("the answer is 403");
    }

    @Test
    void nobodyIsWaitedForWithoutEnd() throws IOException, InterruptedException {
        List<Problem> problems = problems("[a](%s)".formatted(at("/slow")), Duration.ofMillis(300));

        assertThat(problems).hasSize(1).noneMatch(Problem::isError);
        assertThat(problems.get(0).message()).contains("no answer within");
    }

    @Test
    void aHostIsAskedOnceForEachAddressAndLeftAloneBetween() throws IOException, InterruptedException {
        problems("[a](%s) [b](%s#x) [c](%s) [d](%s)".formatted(at("/1"), at("/1"), at("/2"), at("/3")));

        assertThat(asked).containsExactly("HEAD /1", "HEAD /2", "HEAD /3");
        assertThat(pauses).hasValue(2);
    }

    @Test
    void goodAnswersAreKeptForADayAndOthersAreNot() throws IOException, InterruptedException {
        String body = "[a](%s) [b](%s)".formatted(at("/ok"), at("/gone"));
        problems(body);
        asked.clear();

        assertThat(problems(body)).hasSize(1);
        assertThat(asked).containsExactly("HEAD /gone", "GET /gone");

        Path kept = folder.resolve("links.txt");
        long old = Instant.now().minus(GoodAddresses.KEPT).getEpochSecond() - 1;
        Files.writeString(kept, "no line of ours\n" + old + " " + at("/ok") + "\n");
        asked.clear();
        problems(body);
        assertThat(asked).contains("HEAD /ok");
    }
}
