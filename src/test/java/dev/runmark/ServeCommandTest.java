package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServeCommandTest {

    private static final Pattern ADDED = Pattern.compile("<script src=\"/\\.runmark/preview\\.js\"[^>]*></script>");
    private static final Pattern GREETING = Pattern.compile("http://localhost:(\\d+)/ shows ");
    private static final String PAGE = """
            ---
            title: Pools
            description: How a pool of threads takes work, runs it and gives back what came of it.
            updated: 2026-11-22
            ---
            """;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Project project;
    private final Path said;
    private final List<Process> started = new ArrayList<>();
    private List<String> program = List.of("-cp", System.getProperty("java.class.path"), Main.class.getName());

    ServeCommandTest(@TempDir Path folder) throws IOException {
        project = new Project(Files.createDirectories(folder.toRealPath().resolve("project")));
        said = folder.resolve("said.txt");
    }

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "serve --port x                     | Invalid value for option '--port'",
                "serve --port 70000                 | --port needs a number from 0 to 65535: 70000",
                "serve --source no/such/folder      | there is no folder `no/such/folder` (--source)",
                "serve --runs 0                     | --runs needs a number from 1: 0",
                "serve --seed often                 | is neither a whole number nor",
                "serve --strict                     | Unknown option",
                "serve --por 80                     | --port",
            })
    void aCommandLineThatWillNotDo(String line, String message) {
        Ran ran = Ran.runmark(line.split(" ", -1));

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains(message);
    }

    @Test
    void aHostThatIsNone() {
        Ran ran = Ran.runmark("serve", "--source", project.folder().toString(), "--host", "no.such.host.invalid");

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err()).contains("there is no host `no.such.host.invalid`");
    }

    @Test
    void verboseSaysWhatExamplesRunWithAndHowEachWasRun() throws Exception {
        project.with("content/java/pools/pools.md", PAGE + "\n```java\nSystem.out.println(1);  // => 1\n```\n")
                .with("content/java/index.md", PAGE)
                .with("content/java/pools/index.md", PAGE);
        String address = serve(Map.of("--verbose", ""));

        get(address + "java/pools/pools.html");

        awaitSaid("content/java/pools/pools.md:7:1: run once on Java "
                + Runtime.version().feature());
        assertThat(Files.readString(said)).contains("every example runs with the time zone UTC, ");
    }

    @Test
    void servesWhatABuildPublishes() throws Exception {
        project.copyOf(Path.of("src/test/resources/reader"));
        Ran built = Ran.runmarkWithCache("build", "--source", project.folder().toString());
        assertThat(built.status()).as(built.err()).isZero();
        SortedMap<String, String> expected = project.site();
        assertThat(expected.remove(".runmark")).isNotEmpty();
        String address = serve(Map.of());

        // Only a page that was looked at is proved, and others say how much of it is.
        List<String> pages = expected.keySet().stream()
                .filter(path -> path.endsWith(".html"))
                .toList();
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        SortedMap<String, String> served = served(address, expected.keySet());
        while (!served.equals(expected) && System.nanoTime() < end) {
            Thread.sleep(500);
            served = served(address, expected.keySet());
        }

        assertThat(pages).hasSizeGreaterThan(8);
        for (String path : expected.keySet()) {
            assertThat(served.get(path)).as(path).isEqualTo(expected.get(path));
        }
    }

    @Test
    void saysTheSameAsCheckAboutTheSame() throws Exception {
        project.with("content/java/pools/one.md", PAGE + """
                [nowhere](two.md)

                ```java
                System.out.println(1 + 1); // => 3
                ```

                ![](one.md)
                """);
        saysTheSameAsCheck("the page says 3");
    }

    @Test
    void saysTheSameAsCheckAboutPagesWhereRunmarkMakesOne() throws Exception {
        project.with("content/java/pools/one.md", PAGE)
                .with("content/practice.md", PAGE)
                .with("content/proof.md", PAGE);

        saysTheSameAsCheck("two files of the site would be `proof.html`");
    }

    private void saysTheSameAsCheck(String last) throws Exception {
        Ran checked = Ran.runmarkWithCache("check", "--source", project.folder().toString());
        assertThat(checked.status()).isEqualTo(1);
        String address = serve(Map.of());
        get(address + "java/pools/one");

        awaitSaid(last);
        for (String part : checked.err().strip().split("\n\n", -1)) {
            awaitSaid(part);
        }
    }

    @Test
    void aTakenPortIsToldAndTheNextIsOffered() throws Exception {
        project.with("content/java/pools/one.md", PAGE);
        try (ServerSocket taken = new ServerSocket(0)) {
            String address = serve(Map.of("--port", Integer.toString(taken.getLocalPort())));

            assertThat(Files.readString(said))
                    .contains("port " + taken.getLocalPort() + " is taken: this is "
                            + URI.create(address).getPort());
            assertThat(get(address).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anOpenHostIsWarnedOf() throws Exception {
        project.with("content/java/pools/one.md", PAGE);
        start(Map.of("--host", "0.0.0.0"));

        awaitSaid("warning: other machines can read this site and its drafts (--host 0.0.0.0)");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void itEndsAtOnceWithAllItsExamples() throws Exception {
        Path running = project.folder().resolve("pid");
        project.with(
                "content/java/pools/one.md",
                PAGE + "```java timeout=600s\njava.nio.file.Files.writeString(java.nio.file.Path.of(\"" + running
                        + "\"), \"\" + ProcessHandle.current().pid());\nThread.sleep(500_000);\n```\n");
        String address = serve(Map.of("--sandbox", "off"));
        get(address + "java/pools/one");
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while ((!Files.exists(running) || Files.size(running) == 0) && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        ProcessHandle example =
                ProcessHandle.of(Long.parseLong(Files.readString(running))).orElseThrow();
        assertThat(example.isAlive()).isTrue();

        Process preview = started.get(0);
        new ProcessBuilder("kill", "-INT", Long.toString(preview.pid())).start().waitFor();

        assertThat(preview.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(preview.descendants()).isEmpty();
        assertThat(example.isAlive()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "KILL"})
    @DisabledOnOs(OS.WINDOWS)
    void theJarRunsItselfInAProcessThatEndsWithIt(String signal, @TempDir Path temp) throws Exception {
        project.with("content/java/pools/one.md", PAGE);
        program = List.of("-jar", jar(temp).toString());
        String address = serve(Map.of());
        Process starter = started.get(0);
        List<ProcessHandle> own = starter.children().toList();
        assertThat(get(address + "java/pools/one").statusCode()).isEqualTo(200);
        assertThat(own).hasSize(1);
        assertThat(own.get(0).info().arguments().orElseThrow()).contains("-XX:TieredStopAtLevel=1", "serve");

        new ProcessBuilder("kill", "-" + signal, Long.toString(starter.pid()))
                .start()
                .waitFor();

        assertThat(starter.waitFor(30, TimeUnit.SECONDS)).isTrue();
        own.get(0).onExit().get(30, TimeUnit.SECONDS);
        assertThat(own.get(0).isAlive()).isFalse();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theJarEndsWithTheStatusOfItsProcess(@TempDir Path temp) throws Exception {
        program = List.of("-jar", jar(temp).toString());
        start(Map.of("--port", "70000"));

        assertThat(started.get(0).waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(started.get(0).exitValue()).isEqualTo(2);
        assertThat(Files.readString(said)).contains("--port needs a number from 0 to 65535: 70000");
    }

    private SortedMap<String, String> served(String address, Iterable<String> paths) throws Exception {
        SortedMap<String, String> files = new TreeMap<>();
        for (String path : paths) {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address + path)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            String text = new String(answer.body(), StandardCharsets.ISO_8859_1);
            files.put(path, ADDED.matcher(text).replaceFirst(""));
        }
        return files;
    }

    private HttpResponse<String> get(String address) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private String serve(Map<String, String> options) throws Exception {
        Map<String, String> all = new TreeMap<>(options);
        all.putIfAbsent("--port", "0");
        start(all);
        Matcher greeting = GREETING.matcher(awaitSaid("Ctrl-C ends it"));
        assertThat(greeting.find()).isTrue();
        return "http://localhost:" + greeting.group(1) + "/";
    }

    private void start(Map<String, String> options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(program);
        command.addAll(List.of("serve", "--source", project.folder().toString()));
        options.forEach((name, value) -> command.addAll(value.isEmpty() ? List.of(name) : List.of(name, value)));
        started.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start());
    }

    /** A jar that runs what is tested. */
    private static Path jar(Path folder) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Main-Class", Main.class.getName());
        manifest.getMainAttributes()
                .putValue(
                        "Class-Path",
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                                .map(entry -> Path.of(entry).toUri().toString())
                                .collect(Collectors.joining(" ")));
        Path jar = folder.resolve("runmark.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }

    private String awaitSaid(String text) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (System.nanoTime() < end) {
            if (Files.exists(said) && Files.readString(said).contains(text)) {
                return Files.readString(said);
            }
            Thread.sleep(50);
        }
        throw new AssertionError("not said: " + text + "\n" + Files.readString(said));
    }
}
