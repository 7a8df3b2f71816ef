package dev.runmark.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.runmark.site.Network;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.cipher.PlexusCipherException;

/** What a {@code settings.xml} says, with a repository on this machine that wants a password. */
class MavenSettingsTest {

    private static final String USER = "duke";
    private static final String PASSWORD = "s3cret";

    @TempDir
    private Path folder = Path.of("");

    private final List<String> requested = new CopyOnWriteArrayList<>();
    private TinyMaven maven = new TinyMaven(folder);
    private HttpServer server = unstarted();

    @BeforeEach
    void repository() throws IOException {
        maven = TinyMaven.in(folder);
        maven.publish("base", "1.0", "");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aMirrorGetsThePasswordOfItsServer() throws IOException {
        maven.settings(mirror() + server(PASSWORD));

        assertThat(maven.fetch("org.example:base:1.0").problems()).isEmpty();
    }

    @Test
    void anEncryptedPasswordIsDecryptedWithTheMasterPassword() throws IOException, PlexusCipherException {
        DefaultPlexusCipher cipher = new DefaultPlexusCipher();
        maven.settings(mirror() + server(cipher.encryptAndDecorate(PASSWORD, "master")));
        Files.writeString(
                folder.resolve("settings-security.xml"),
                "<settingsSecurity><master>" + cipher.encryptAndDecorate("master", "settings.security")
                        + "</master></settingsSecurity>");

        assertThat(maven.fetch("org.example:base:1.0").problems()).isEmpty();
    }

    @Test
    void aWrongPasswordIsReported() throws IOException {
        maven.settings(mirror() + server("guess"));

        assertThat(maven.told(maven.fetch("org.example:base:1.0")))
                .startsWith("command line:1:14: error: `org.example:base:1.0` cannot be fetched: ")
                .contains("status code: 401");
    }

    @Test
    void aProxyIsAskedInsteadOfTheRepository() throws IOException {
        maven.settings("<proxies><proxy><active>true</active><protocol>http</protocol><host>127.0.0.1</host><port>"
                + server.getAddress().getPort() + "</port><username>" + USER + "</username><password>" + PASSWORD
                + "</password></proxy></proxies><mirrors><mirror><id>all</id><mirrorOf>*</mirrorOf>"
                + "<url>http://repository.example/maven</url></mirror></mirrors>");

        maven.fetch("org.example:base:1.0");

        assertThat(requested)
                .anySatisfy(address -> assertThat(address).startsWith("http://repository.example/maven/org/"));
    }

    @Test
    void theRepositoryOfAnActiveProfileIsAsked() throws IOException {
        maven.settings("<profiles><profile><id>inside</id><repositories><repository><id>central</id><url>"
                + maven.remote().toUri() + "</url></repository></repositories></profile></profiles>"
                + "<activeProfiles><activeProfile>inside</activeProfile></activeProfiles>");

        assertThat(maven.fetch("org.example:base:1.0").problems()).isEmpty();
    }

    @Test
    void offlineNothingIsFetched() throws IOException {
        maven.settings(mirror() + server(PASSWORD));

        ClassPath found = maven.fetch(Network.FORBIDDEN, FetchListener.NONE, "org.example:base:1.0");

        assertThat(maven.told(found)).isEqualTo("""
                command line:1:14: error: there is no `org.example:base:1.0` in the local repository, and the network must not be used
                    1 | --dependency org.example:base:1.0
                      |              ^^^^^^^^^^^^^^^^^^^^
                  help: run once without --offline, or have Maven fetch it: `mvn dependency:resolve`
                """);
        assertThat(requested).isEmpty();
    }

    @Test
    void offlineWhatWasFetchedBeforeIsThere() throws IOException {
        maven.settings(mirror() + server(PASSWORD));
        maven.fetch("org.example:base:1.0");
        requested.clear();

        assertThat(maven.fetch(Network.FORBIDDEN, FetchListener.NONE, "org.example:base:1.0")
                        .problems())
                .isEmpty();
        assertThat(requested).isEmpty();
    }

    @Test
    void aRepositoryThatOnceDidNotAnswerIsNotAskedAgain() throws IOException {
        List<String> told = new CopyOnWriteArrayList<>();
        try (ServerSocket closed = new ServerSocket(0)) {
            maven.mirror("http://127.0.0.1:" + closed.getLocalPort());
        }

        ClassPath found = maven.fetch(
                Network.USED, (what, done, begun) -> told.add(what), "org.example:base:1.0", "org.example:tool:2.0");

        assertThat(told).containsExactly("base-1.0.pom from all");
        assertThat(found.problems()).hasSize(2).allSatisfy(problem -> assertThat(problem.message())
                .contains("refused"));
    }

    @Test
    void whatIsFetchedIsSaid() throws IOException {
        List<String> told = new CopyOnWriteArrayList<>();

        maven.fetch(Network.USED, (what, done, begun) -> told.add(what + " " + begun), "org.example:base:1.0");

        assertThat(told).containsExactly("base-1.0.pom from all 1", "base-1.0.jar from all 2");
    }

    private String mirror() {
        return "<mirrors><mirror><id>all</id><mirrorOf>*</mirrorOf><url>http://127.0.0.1:"
                + server.getAddress().getPort() + "</url></mirror></mirrors>";
    }

    private static String server(String password) {
        return "<servers><server><id>all</id><username>" + USER + "</username><password>" + password
                + "</password></server></servers>";
    }

    private void answer(HttpExchange exchange) throws IOException {
        URI address = exchange.getRequestURI();
        requested.add(address.toString());
        String expected =
                "Basic " + Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        Path file = maven.remote().resolve(address.getPath().substring(1));
        if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"tests\"");
            exchange.sendResponseHeaders(401, -1);
        } else if (Files.isRegularFile(file)) {
            byte[] bytes = Files.readAllBytes(file);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } else {
            exchange.sendResponseHeaders(404, -1);
        }
        exchange.close();
    }

    private static HttpServer unstarted() {
        try {
            return HttpServer.create();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
