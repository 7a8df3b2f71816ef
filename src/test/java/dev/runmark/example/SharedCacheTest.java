package dev.runmark.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.runmark.example.judge.Proofs;
import dev.runmark.site.PlacedText;
import dev.runmark.site.SiteConfig;
import dev.runmark.text.Source;
import dev.runmark.text.Spot;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server may do what it likes: it costs time, and never says what an example does. */
class SharedCacheTest {

    private static final byte[] CONTENT = "what happened".getBytes(StandardCharsets.UTF_8);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final CacheKeys KEYS = CacheKeys.fresh();

    private final Map<String, byte[]> entries = new ConcurrentHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpServer server;
    private HttpHandler behaviour = this::honest;

    @TempDir
    private Path folder = Path.of("");

    SharedCacheTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            synchronized (asked) {
                asked.add(exchange.getRequestMethod());
            }
            behaviour.handle(exchange);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    private void honest(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("PUT")) {
            entries.put(path, exchange.getRequestBody().readAllBytes());
            answer(exchange, 201, new byte[0]);
        } else {
            byte[] known = entries.get(path);
            answer(exchange, known == null ? 404 : 200, known == null ? new byte[0] : known);
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/runs");
    }

    private SharedCache writer() {
        return SharedCache.at(address(), KEYS.trusted(), Optional.of(KEYS.own()), LONG)
                .orElseThrow();
    }

    private SharedCache reader() {
        return SharedCache.at(address(), KEYS.trusted(), Optional.empty(), LONG).orElseThrow();
    }

    @Test
    void whatOneMachineKeepsAnotherFinds() {
        writer().keep("a1", CONTENT);

        assertThat(reader().find("a1")).hasValue(CONTENT);
        assertThat(reader().find("a2")).isEmpty();
        assertThat(entries).containsOnlyKeys("/runs/a1");
    }

    @Test
    void whoOnlyReadsWritesNothing() {
        reader().keep("a1", CONTENT);

        assertThat(asked).isEmpty();
    }

    @Test
    void whatIsChangedRenamedOrSignedByAnotherIsMissing() {
        writer().keep("a1", CONTENT);
        byte[] changed = Objects.requireNonNull(entries.get("/runs/a1")).clone();
        changed[changed.length - 1]++;
        CacheKeys others = CacheKeys.fresh();
        SharedCache stranger = SharedCache.at(address(), others.trusted(), Optional.of(others.own()), LONG)
                .orElseThrow();

        entries.put("/runs/changed", changed);
        entries.put("/runs/renamed", entries.get("/runs/a1"));
        entries.put("/runs/cut", Arrays.copyOf(entries.get("/runs/a1"), 40));
        entries.put("/runs/unsigned", CONTENT);
        stranger.keep("strange", CONTENT);

        assertThat(List.of("changed", "renamed", "cut", "unsigned", "strange"))
                .allSatisfy(name -> assertThat(reader().find(name)).isEmpty());
        assertThat(stranger.find("strange")).hasValue(CONTENT);
    }

    @Test
    void aServerThatHangsIsAskedOnce() {
        behaviour = exchange -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        SharedCache cache = SharedCache.at(address(), KEYS.trusted(), Optional.empty(), Duration.ofMillis(500))
                .orElseThrow();

        assertThat(cache.find("a1")).isEmpty();
        assertThat(cache.find("a2")).isEmpty();
        assertThat(asked).hasSize(1);
    }

    @Test
    void anAnswerThatNeverEndsIsCutOff() {
        behaviour = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] much = new byte[1 << 16];
            while (over.getCount() > 0) {
                exchange.getResponseBody().write(much);
            }
        };
        SharedCache cache = reader();

        assertThat(cache.find("a1")).isEmpty();
        assertThat(cache.find("a2")).isEmpty();
        assertThat(asked).hasSize(1);
    }

    @Test
    void aServerThatFailsIsNotAskedAgain() {
        behaviour = exchange -> answer(exchange, 500, CONTENT);
        SharedCache cache = reader();
        cache.find("a1");
        cache.find("a2");

        assertThat(asked).hasSize(1);
    }

    @Test
    void nobodyIsFollowedElsewhere() {
        writer().keep("a1", CONTENT);
        behaviour = exchange -> {
            if (exchange.getRequestURI().getPath().endsWith("moved")) {
                exchange.getResponseHeaders().add("Location", "/runs/a1");
                answer(exchange, 302, new byte[0]);
            } else {
                honest(exchange);
            }
        };

        assertThat(reader().find("moved")).isEmpty();
    }

    @Test
    void aFullServerStillGives() {
        writer().keep("a1", CONTENT);
        behaviour = exchange -> {
            if (exchange.getRequestMethod().equals("PUT")) {
                answer(exchange, 507, new byte[0]);
            } else {
                honest(exchange);
            }
        };
        SharedCache cache = writer();
        cache.keep("a2", CONTENT);
        cache.keep("a3", CONTENT);

        assertThat(cache.find("a1")).hasValue(CONTENT);
        assertThat(asked).containsExactly("PUT", "PUT", "GET");
    }

    @Test
    void aServerThatIsNotThereCostsNothing() {
        URI nobody = address();
        server.stop(0);
        SharedCache cache = SharedCache.at(nobody, KEYS.trusted(), Optional.of(KEYS.own()), LONG)
                .orElseThrow();

        cache.keep("a1", CONTENT);
        assertThat(cache.find("a1")).isEmpty();
    }

    @Test
    void keysThatAreNoneOrNoPairAreRefused() {
        assertThat(SharedCache.at(address(), "nonsense", Optional.empty())).isEmpty();
        assertThat(SharedCache.at(address(), KEYS.trusted(), Optional.of("nonsense")))
                .isEmpty();
        assertThat(SharedCache.at(
                        address(), KEYS.trusted(), Optional.of(CacheKeys.fresh().own())))
                .isEmpty();
    }

    @Test
    void aProjectWhoseKeyIsNoPairWithThatOfTheEnvironmentFailsAndWritesNothing() throws Exception {
        CacheKeys others = CacheKeys.fresh();
        PlacedText key = PlacedText.of(others.trusted(), Source.of("runmark.yaml", "cacheKey: A\n"), spotOfKey());
        SharedCache cache = SharedCache.of(
                new SiteConfig.SharedStore(address(), key), Map.of("RUNMARK_CACHE_SIGNING_KEY", KEYS.own()));

        Proofs proofs = prove("one", cache);
        cache.keep("a1", CONTENT);

        assertThat(proofs.problems()).singleElement().hasToString("""
                        runmark.yaml:1:11: error: this and RUNMARK_CACHE_SIGNING_KEY of the environment are no pair of Ed25519 keys in Base64
                            1 | cacheKey: A
                              |           ^
                          help: who only reads needs none there: unset it, or set it to the private key of this one""");
        assertThat(asked).isEmpty();
    }

    private static Spot spotOfKey() {
        return Spot.of(Source.of("runmark.yaml", "cacheKey: A\n"), 10, 11);
    }

    @Test
    void anotherMachineRunsNothingThatIsKnown() throws Exception {
        Proofs first = prove("one", writer());
        Proofs second = prove("two", reader());
        int answers = asked.size();
        Proofs third = prove("two", reader());

        assertThat(first.cacheUse().known()).isZero();
        assertThat(second.cacheUse().known()).isEqualTo(2);
        assertThat(second.all()).usingRecursiveComparison().isEqualTo(first.all());
        assertThat(third.cacheUse().known()).isEqualTo(2);
        assertThat(asked).as("what was fetched is kept here, too").hasSize(answers);
    }

    @Test
    void aLyingServerChangesNoVerdict() throws Exception {
        Proofs honest = prove("one", writer());
        entries.replaceAll((path, entry) -> {
            byte[] lie = entry.clone();
            lie[lie.length / 2]++;
            return lie;
        });
        Proofs lied = prove("two", reader());

        assertThat(lied.cacheUse().known()).isZero();
        assertThat(lied.problems()).isEqualTo(honest.problems());
    }

    private Proofs prove(String machine, SharedCache cache) throws IOException, InterruptedException {
        return Prover.prove(
                Fences.examples(Source.of("page.md", """
                        ```java
                        System.out.println(1 + 1);  // => 2
                        ```
                        ```java
                        System.out.println(1 + 1);  // => 3
                        ```
                        """)),
                ProvingSettings.of(Duration.ofSeconds(20))
                        .times(2)
                        .keptIn(folder.resolve(machine))
                        .sharing(cache));
    }
}
