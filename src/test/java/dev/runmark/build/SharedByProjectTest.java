package dev.runmark.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.runmark.example.CacheKeys;
import dev.runmark.example.SharedCache;
import dev.runmark.site.Confinement;
import dev.runmark.site.ExampleScope;
import dev.runmark.site.Ignored;
import dev.runmark.site.Imports;
import dev.runmark.site.Libraries;
import dev.runmark.site.PlacedText;
import dev.runmark.site.Room;
import dev.runmark.terminal.Progress;
import dev.runmark.text.Severity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cache that a project names in its {@code runmark.yaml}: taken from, and believed no further than the file is. */
class SharedByProjectTest {

    private static final CacheKeys KEYS = CacheKeys.fresh();
    private static final CacheKeys STRANGE = CacheKeys.fresh();

    private final Map<String, byte[]> entries = new ConcurrentHashMap<>();
    private final HttpServer server;

    @TempDir
    private Path folder = Path.of("");

    SharedByProjectTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("PUT")) {
            entries.put(path, exchange.getRequestBody().readAllBytes());
        }
        byte[] known = entries.get(path);
        exchange.sendResponseHeaders(known == null ? 404 : 200, known == null ? -1 : known.length);
        if (known != null) {
            exchange.getResponseBody().write(known);
        }
        exchange.close();
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Test
    void whatAnotherMachineHasRunIsTakenFromWhereTheProjectSays() throws Exception {
        fill(KEYS);
        name(KEYS);

        assertThat(known("two", Optional.empty())).isOne();
        assertThat(entries).as("who has no key to sign with adds nothing").hasSize(1);
    }

    @Test
    void whatSomebodyElsesChangeTrustedIsNotBelievedOnceItIsGone() throws Exception {
        fill(STRANGE);
        name(STRANGE);
        int inTheirCheck = known("two", Optional.empty());
        entries.clear();
        name(KEYS);

        assertThat(inTheirCheck).isOne();
        assertThat(known("two", Optional.empty())).isZero();
    }

    @Test
    void theCommandLineHasTheFirstWord() throws Exception {
        fill(KEYS);
        name(STRANGE);

        assertThat(known("two", cache(KEYS))).isOne();
    }

    @Test
    void whereTheProjectMayWidenNothingItNamesNoneEither() throws Exception {
        name(KEYS);

        assertThat(Build.settings(project().examples(), options("two", Optional.empty(), Confinement.DEFAULT))
                        .shared())
                .isPresent();
        assertThat(Build.settings(project().examples(), options("two", Optional.empty(), closed()))
                        .shared())
                .isEmpty();
        assertThat(Build.settings(project().examples(), options("two", cache(KEYS), closed()))
                        .shared())
                .isPresent();
        assertThat(Build.settings(
                                project().examples(),
                                options("two", Optional.empty(), Confinement.DEFAULT)
                                        .withoutCache())
                        .shared())
                .as("who wants everything run again asks nobody")
                .isEmpty();
    }

    /** Another machine fills the cache. */
    private void fill(CacheKeys keys) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("README.md"), "```java\nSystem.out.println(6 * 7);  // => 42\n```\n");
        Files.writeString(folder.resolve("runmark.yaml"), "mode: standalone\n");
        known("one", cache(keys));
    }

    private void name(CacheKeys keys) throws IOException {
        Files.writeString(
                folder.resolve("runmark.yaml"),
                "mode: standalone\ncache: " + address() + "\ncacheKey: " + keys.trusted() + "\n");
    }

    private Optional<SharedCache> cache(CacheKeys keys) {
        return SharedCache.at(URI.create(address()), keys.trusted(), Optional.of(keys.own()));
    }

    private static Confinement closed() {
        return new Confinement(
                Optional.of(PlacedText.onCommandLine("--sandbox", "required")), Optional.empty(), List.of());
    }

    private PlainProject project() {
        return PlainProject.of(List.of(folder.resolve("README.md")), Optional.empty());
    }

    private Options options(String machine, Optional<SharedCache> shared, Confinement confinement) {
        ExampleScope scope =
                new ExampleScope(Path.of(""), Imports.FOUND, List.of(), Ignored.NOTHING, List.of(), confinement);
        return new Options(
                folder,
                Optional.empty(),
                Options.Examples.PROVE,
                new GivenOptions(Libraries.NONE, scope, Optional.empty(), Room.USUAL),
                Optional.empty(),
                Optional.empty(),
                Optional.of(folder.resolve("cache-" + machine)),
                shared,
                Severity.ERROR);
    }

    /** How much of what a machine proves is known before. */
    private int known(String machine, Optional<SharedCache> shared) throws IOException, InterruptedException {
        PlainCheck check = PlainCheck.of(project(), options(machine, shared, Confinement.DEFAULT), Progress.NONE);
        assertThat(check.problems()).isEmpty();
        return check.proofs().cacheUse().known();
    }
}
