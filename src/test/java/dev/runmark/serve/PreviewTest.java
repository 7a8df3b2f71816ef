package dev.runmark.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.text.Rule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewTest {

    private static final String PAGE = "content/java/pools/executors.md";
    private static final String ADDRESS = "java/pools/executors";
    private static final String EXAMPLE = "```java\nSystem.out.println(6 * 7); // => 42\n```\n";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Workplace place;

    PreviewTest(@TempDir Path folder) throws IOException {
        place = new Workplace(folder);
        place.write(PAGE, Workplace.HEAD.formatted("Executors") + "First prose.\n");
        place.write(
                "content/java/pools/later.md",
                Workplace.HEAD.formatted("Later").replace("---\nt", "---\ndraft: true\nt"));
        place.start();
    }

    @AfterEach
    void close() throws IOException {
        place.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'',                           200, text/html; charset=utf-8",
        "java/,                        200, text/html; charset=utf-8",
        "java/pools/executors,         200, text/html; charset=utf-8",
        "java/pools/executors.html,    200, text/html; charset=utf-8",
        "java/pools/executors.json,    200, application/json; charset=utf-8",
        "java/pools/executors.md,      200, text/markdown; charset=utf-8",
        "assets/site.css,              200, text/css; charset=utf-8",
        "search/start.js,              200, text/javascript; charset=utf-8",
        "assets/icon.svg,              200, image/svg+xml",
        "java/pools/nothing,           404, text/html; charset=utf-8",
        "content/java/pools/executors.md, 404, text/html; charset=utf-8",
        ".runmark/nothing,             404, text/plain; charset=utf-8",
    })
    void servesTheSite(String path, int status, String type) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains(type);
        assertThat(answer.body()).isNotEmpty();
    }

    @Test
    void writesNothing() throws Exception {
        get(ADDRESS);

        assertThat(place.root().resolve("site")).doesNotExist();
    }

    @Test
    void aFolderIsSeenFromInside() throws Exception {
        HttpResponse<String> answer = get("java/pools?difficulty=hard");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/java/pools/?difficulty=hard");
    }

    @Test
    void theHeadOfAPageIsThatOfThePage() throws Exception {
        HttpResponse<String> whole = get(ADDRESS);
        HttpResponse<String> head = client.send(
                request(ADDRESS)
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : List.of("Content-Type", "Content-Length", "ETag")) {
            assertThat(head.headers().firstValue(name))
                    .as(name)
                    .isPresent()
                    .isEqualTo(whole.headers().firstValue(name));
        }
    }

    @Test
    void whatTheBrowserHasIsNotSentAgain() throws Exception {
        String tag = get("assets/site.css").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> answer = client.send(
                request("assets/site.css").header("If-None-Match", tag).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"})
    void nothingCanBeDoneButReading(String method) throws IOException {
        assertThat(raw(method + " /" + ADDRESS + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405 ")
                .contains("Allow: GET, HEAD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: evil.example\r\n", "Host: localhost.evil.example:80\r\n", "Host: 10.0.0.1\r\n", ""})
    void doesNotAnswerToAnotherName(String host) throws IOException {
        String answer = raw("GET /" + ADDRESS + " HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 403 ").doesNotContain("First prose");
        assertThat(raw("GET /.runmark/problems HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../../../etc/passwd",
                "/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
                "/..%2f..%2f..%2fetc%2fpasswd",
                "/%252e%252e/etc/passwd",
                "/..\\..\\etc\\passwd",
                "/..%5c..%5cetc%5cpasswd",
                "/java/pools/executors.md%00.html",
                "//etc/passwd",
                "/content/java/pools/executors.md",
                "/.runmark/../content/site.yaml",
                "/.runmark/..%2fpreview.js",
                "http://evil.example/java/pools/executors",
            })
    void noPathLeadsOut(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .matches("(?s)HTTP/1.1 (?:400|404) .*|HTTP/1.1 200 OK.*data-path=\"java/pools/executors.html\".*");
        assertThat(answer).doesNotContain("root:").doesNotContain("description: What");
    }

    @Test
    void slowAndVanishedClientsHarmNobody() throws Exception {
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Socket slow = new Socket("localhost", place.port());
            slow.getOutputStream().write("GET /java".getBytes(StandardCharsets.US_ASCII));
            sockets.add(slow);
            Socket listening = new Socket("localhost", place.port());
            listening
                    .getOutputStream()
                    .write("GET /.runmark/events HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            sockets.add(listening);
            Socket vanished = new Socket("localhost", place.port());
            vanished.getOutputStream()
                    .write("GET /assets/site.css HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            vanished.setSoLinger(true, 0);
            vanished.close();
        }
        for (int i = 0; i < 50; i++) {
            place.write(PAGE, Workplace.HEAD.formatted("Executors") + "Prose number " + i + ".\n");
        }

        Workplace.await(() -> get(ADDRESS).body(), body -> body.contains("Prose number 49."));
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Test
    void aTakenPortLeadsToTheNext() throws IOException {
        try (ServerSocket taken = new ServerSocket(0);
                Workplace other = new Workplace(place.root()).start(taken.getLocalPort())) {
            assertThat(other.port()).isNotEqualTo(taken.getLocalPort());
            assertThat(other.port()).isBetween(taken.getLocalPort() + 1, taken.getLocalPort() + 20);
        }
    }

    @Test
    void draftsAreShownAndMarked() throws Exception {
        assertThat(get("java/pools/later").body()).contains("data-path=\"java/pools/later.html\" data-draft>");
        assertThat(get(ADDRESS).body()).doesNotContain("data-draft");
        assertThat(get(".runmark/drafts").body()).isEqualTo("java/pools/later");
        assertThat(get("java/pools/").body()).contains("later.html");
    }

    @Test
    void aSavedTextIsServedAtOnceAndTold() throws Exception {
        BlockingQueue<String> events = listen();
        place.write(PAGE, Workplace.HEAD.formatted("Executors") + "Second prose.\n");

        await(events, "event: changed");
        Workplace.await(() -> get(ADDRESS).body(), body -> body.contains("Second prose."));
    }

    @Test
    void aSaveThroughATemporaryFileIsASave() throws Exception {
        Path temporary =
                place.write("content/java/pools/.executors.md.tmp", Workplace.HEAD.formatted("New") + "Other.\n");
        Files.move(
                temporary,
                place.root().resolve(PAGE),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);

        Workplace.await(() -> get(ADDRESS).body(), body -> body.contains("Other.") && body.contains("<h1>New</h1>"));
        Workplace.await(() -> get("java/pools/").body(), body -> body.contains(">New</a>"));
    }

    @Test
    void pagesComeMoveAndGo() throws Exception {
        place.write("content/spring/beans/scopes.md", Workplace.HEAD.formatted("Scopes") + "New page.\n");
        Workplace.await(() -> get("spring/beans/scopes").body(), body -> body.contains("New page."));

        Files.move(place.root().resolve("content/spring/beans"), place.root().resolve("content/spring/context"));
        Workplace.await(() -> get("spring/context/scopes").statusCode(), status -> status == 200);
        Workplace.await(() -> get("spring/beans/scopes").statusCode(), status -> status == 404);

        Files.delete(place.root().resolve("content/spring/context/scopes.md"));
        Workplace.await(() -> get("spring/context/scopes").statusCode(), status -> status == 404);
    }

    @Test
    void manyChangesAreOne() throws Exception {
        BlockingQueue<String> events = listen();
        for (int i = 0; i < 200; i++) {
            place.write("content/java/pools/p" + i + ".md", Workplace.HEAD.formatted("Page " + i) + "New.\n");
        }

        await(events, "event: changed");
        Workplace.await(() -> get("java/pools/p199").statusCode(), status -> status == 200);
        assertThat(events).doesNotContain("event: changed");
    }

    @Test
    void templatesAndSettingsAndAssetsAreSeen() throws Exception {
        place.write("content/site.yaml", "title: My docs\n");
        Workplace.await(() -> get(ADDRESS).body(), body -> body.contains("My docs</title>"));

        place.write("templates/assets/site.css", "main { color: red }");
        Workplace.await(() -> get("assets/site.css").body(), body -> body.equals("main { color: red }"));

        BlockingQueue<String> events = listen();
        place.write("templates/assets/site.css", "main { color: blue }");
        await(events, "data: assets/site.css");
        assertThat(get("assets/site.css").body()).isEqualTo("main { color: blue }");
    }

    @Test
    void examplesAreProvedInTheBackground() throws Exception {
        place.write(PAGE, Workplace.HEAD.formatted("Executors") + EXAMPLE);
        Workplace.await(() -> get(ADDRESS).body(), body -> body.contains("✓ ran on Java"));

        place.write(PAGE, Workplace.HEAD.formatted("Executors") + EXAMPLE.replace("=> 42", "=> 43"));
        Workplace.await(
                () -> get(ADDRESS).body(),
                body -> body.contains("✗ failed: <span>this line prints 42, the page says 43</span>"));
        Workplace.await(place::problems, problems -> problems.size() == 1);
        assertThat(get(".runmark/problems?" + ADDRESS + ".html").body())
                .contains("<p>1 error</p>")
                .contains("executors.md:7:")
                .contains("<i>7 | </i>System.out.println(6 * 7); // =&gt; 43");

        place.write(PAGE, Workplace.HEAD.formatted("Executors") + EXAMPLE);
        Workplace.await(place::problems, List::isEmpty);
    }

    @Test
    void aSaveGivesUpTheRunBefore() throws Exception {
        // Only without a sandbox can the example be seen from outside.
        place.write("content/site.yaml", "title: My docs\nexamples:\n  sandbox: off\n");
        Workplace.await(() -> get(ADDRESS).body(), body -> body.contains("My docs"));
        Path started = place.root().resolve("started");
        String endless = "```java timeout=300s\nFiles.writeString(Path.of(\"" + started
                + "\"), \"\" + ProcessHandle.current().pid());\nThread.sleep(200_000);\n```\n";
        place.write(PAGE, Workplace.HEAD.formatted("Executors") + endless);
        assertThat(Workplace.await(() -> get(ADDRESS).body(), body -> body.contains("Thread")))
                .contains("running…");
        String pid =
                Workplace.await(() -> Files.exists(started) ? Files.readString(started) : "", text -> !text.isEmpty());

        place.write(PAGE, Workplace.HEAD.formatted("Executors") + EXAMPLE);

        Workplace.await(() -> get(ADDRESS).body(), body -> body.contains("✓ ran on Java"));
        Workplace.await(
                () -> ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive), alive -> alive.isEmpty());
    }

    @Test
    void anIncludedSourceIsSeen() throws Exception {
        place.write(
                "src/Sum.java",
                "class Sum {\n    public static void main(String[] a) {\n        System.out.println(1 + 1);\n    }\n}\n");
        place.write(
                PAGE, Workplace.HEAD.formatted("Executors") + "```java file=src/Sum.java\n```\n```output\n2\n```\n");
        Workplace.await(() -> get(ADDRESS).body(), body -> body.contains("✓ ran on Java"));

        place.write(
                "src/Sum.java",
                "class Sum {\n    public static void main(String[] a) {\n        System.out.println(1 + 20);\n    }\n}\n");
        Workplace.await(() -> get(ADDRESS).body(), body -> body.contains("20") && body.contains("✗ failed"));
    }

    @Test
    void theConfigurationOfTheProjectAndItsSetupAreSeen() throws Exception {
        place.write(
                PAGE, Workplace.HEAD.formatted("Executors") + "```java\nSystem.out.println(guests); // => 2\n```\n");
        Workplace.await(() -> get(ADDRESS).body(), body -> body.contains("✗ failed"));

        place.write("docs/Setup.java", "class Setup { static int guests = 3; }\n");
        place.write("runmark.yaml", "setup: docs/Setup.java\n");
        Workplace.await(() -> get(ADDRESS).body(), body -> body.contains("this line prints 3, the page says 2"));

        place.write("docs/Setup.java", "class Setup { static int guests = 2; }\n");
        Workplace.await(() -> get(ADDRESS).body(), body -> body.contains("✓ ran on Java"));
    }

    @Test
    void whatNeedsTheBlocksBeforeItIsProvedWithThem() throws Exception {
        place.write("runmark.yaml", "mode: auto\n");
        place.write(
                PAGE,
                Workplace.HEAD.formatted("Executors")
                        + "```java\nint guests = 2;\n```\n\n```java\nSystem.out.println(guests); // => 3\n```\n");
        Workplace.await(() -> get(ADDRESS).body(), body -> body.contains("this line prints 2, the page says 3"));
        Workplace.await(place::problems, problems -> problems.size() == 1);
    }

    @Test
    void theLastGoodPageStaysWhileThereIsNone() throws Exception {
        String good = get(ADDRESS).body();
        place.write(
                "templates/page.peb", "{% extends \"layout.peb\" %}{% block main %}{{ page.nothing }}{% endblock %}");
        Workplace.await(
                () -> {
                    get(ADDRESS);
                    return place.problems();
                },
                problems -> problems.stream().anyMatch(problem -> problem.rule() == Rule.TEMPLATE));
        assertThat(get(ADDRESS).body()).isEqualTo(good);

        place.write(PAGE, "---\ntitle: [\n---\nProse.\n");
        Workplace.await(
                place::problems, problems -> problems.stream().anyMatch(problem -> problem.rule() == Rule.BROKEN_YAML));
        assertThat(get(ADDRESS).body()).isEqualTo(good);
        assertThat(get(ADDRESS).statusCode()).isEqualTo(200);

        Files.delete(place.root().resolve("templates/page.peb"));
        place.write(PAGE, Workplace.HEAD.formatted("Executors") + "Mended.\n");
        Workplace.await(() -> get(ADDRESS).body(), body -> body.contains("Mended."));
        Workplace.await(place::problems, List::isEmpty);
        assertThat(place.failure()).isEmpty();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(place.address(path)));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", place.port())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private BlockingQueue<String> listen() throws Exception {
        place.awaitRead();
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        InputStream events = client.send(request(".runmark/events").build(), HttpResponse.BodyHandlers.ofInputStream())
                .body();
        Thread reader = new Thread(() -> {
            try (BufferedReader in = new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8))) {
                in.lines().forEach(lines::add);
            } catch (IOException | UncheckedIOException e) {
                // The preview has ended.
            }
        });
        reader.setDaemon(true);
        reader.start();
        await(lines, "retry: 500");
        return lines;
    }

    private static void await(BlockingQueue<String> lines, String wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < end) {
            String line = lines.poll(1, TimeUnit.SECONDS);
            if (wanted.equals(line)) {
                return;
            }
        }
        throw new AssertionError("not told: " + wanted);
    }
}
