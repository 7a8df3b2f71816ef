package dev.runmark.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A shared cache on what people have: nginx with WebDAV, set up as the guide says. Without nginx the test is skipped; with
 * {@code RUNMARK_NGINX=required} it fails.
 */
class SharedCacheOnNginxTest {

    private static final List<String> PLACES = List.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx");
    private static final CacheKeys KEYS = CacheKeys.fresh();
    private static final byte[] CONTENT = "what happened".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder = Path.of("");

    private Optional<Process> nginx = Optional.empty();
    private int port;

    @BeforeEach
    void choosePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    /**
     * Starts it.
     *
     * @param further what else its server is told
     */
    private void start(String further) throws Exception {
        Optional<String> program = PLACES.stream()
                .filter(place -> Files.isExecutable(Path.of(place)))
                .findFirst();
        if (!"required".equals(System.getenv("RUNMARK_NGINX"))) {
            assumeThat(program).as("this machine has no nginx").isPresent();
        }
        Path store = Files.createDirectories(folder.resolve("store"));
        Files.createDirectories(folder.resolve("logs"));
        Path config = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                master_process off;
                pid nginx.pid;
                error_log stderr;
                events {}
                http {
                  access_log off;
                  client_body_temp_path body;
                  proxy_temp_path proxy;
                  fastcgi_temp_path fastcgi;
                  uwsgi_temp_path uwsgi;
                  scgi_temp_path scgi;
                  server {
                    listen 127.0.0.1:%d;
                    %s
                    %s
                  }
                }
                """.formatted(
                        port, further, location().replace("/srv/runmark", store.toString())));
        nginx = Optional.of(
                new ProcessBuilder(program.orElseThrow(), "-p", folder + "/", "-c", config.toString(), "-e", "stderr")
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("said").toFile())
                        .start());
        awaitAnswer();
    }

    /** What the guide tells people to write. */
    private static String location() throws IOException {
        String page = Files.readString(Path.of("content/runmark/guide/ci.md"));
        int start = page.indexOf("```nginx\n") + "```nginx\n".length();
        return page.substring(start, page.indexOf("```", start));
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < end && nginx.orElseThrow().isAlive()) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(socket.isConnected()).isTrue();
                return;
            } catch (IOException notYet) {
                Thread.onSpinWait();
            }
        }
        throw new IOException("nginx does not answer: " + Files.readString(folder.resolve("said")));
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (nginx.isPresent()) {
            nginx.get().destroy();
            nginx.get().waitFor();
        }
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + port + "/runmark/");
    }

    private SharedCache writer() {
        return SharedCache.at(address(), KEYS.trusted(), Optional.of(KEYS.own()))
                .orElseThrow();
    }

    private SharedCache reader() {
        return SharedCache.at(address(), KEYS.trusted(), Optional.empty()).orElseThrow();
    }

    private Path stored(String name) {
        return folder.resolve("store").resolve(name);
    }

    @Test
    void itGivesWhatItWasGiven() throws Exception {
        start("");

        writer().keep("a1", CONTENT);

        assertThat(reader().find("a1")).hasValue(CONTENT);
        assertThat(reader().find("a2")).isEmpty();
        try (Stream<Path> files = Files.list(folder.resolve("store"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("a1");
        }
    }

    @Test
    void whatSomebodyHasChangedOrMovedOnItIsMissing() throws Exception {
        start("");
        for (String name : List.of("a1", "a2", "a3")) {
            writer().keep(name, CONTENT);
        }
        byte[] changed = Files.readAllBytes(stored("a1"));
        changed[changed.length - 1] ^= 1;
        Files.write(stored("a1"), changed);
        Files.copy(stored("a2"), stored("b2"));
        Files.write(stored("a3"), new byte[0]);

        assertThat(List.of("a1", "b2", "a3"))
                .allSatisfy(name -> assertThat(reader().find(name)).isEmpty());
        assertThat(reader().find("a2")).hasValue(CONTENT);
    }

    @Test
    void whereItIsTooSlowNothingIsKnown() throws Exception {
        start("");
        writer().keep("a1", CONTENT);
        stop();
        start("limit_rate 1;");
        SharedCache cache = SharedCache.at(address(), KEYS.trusted(), Optional.empty(), Duration.ofMillis(300))
                .orElseThrow();

        assertThat(cache.find("a1")).isEmpty();
        assertThat(cache.find("a2")).isEmpty();
    }

    @Test
    void whereItHasNoRoomItStillGives() throws Exception {
        start("");
        writer().keep("a1", CONTENT);
        stop();
        start("if ($request_method = PUT) { return 507; }");
        SharedCache cache = writer();

        cache.keep("a2", CONTENT);

        assertThat(stored("a2")).doesNotExist();
        assertThat(cache.find("a1")).hasValue(CONTENT);
    }
}
