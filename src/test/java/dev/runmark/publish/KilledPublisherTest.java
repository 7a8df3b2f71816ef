package dev.runmark.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills real processes at any moment of publishing, in ways that they cannot notice. */
class KilledPublisherTest {

    private static final int KILLS = 20;
    private static final int FILES = 20;

    private final Path project;

    KilledPublisherTest(@TempDir Path project) {
        this.project = project;
    }

    /** Publishes one site after another, each with its number in every file, until it is killed. */
    static final class Endless {

        private Endless() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] args) throws IOException {
            Target target = Target.of(Path.of(args[0]), Path.of(args[0], "site"));
            for (int number = 0; ; number++) {
                try (Publisher publisher = Publisher.into(target)) {
                    for (int i = 0; i < FILES; i++) {
                        publisher.write(i % 3 + "/" + i + ".html", bytes("site " + number));
                    }
                    publisher.swap();
                }
                System.out.println(number);
            }
        }
    }

    /** Begins to publish, and waits. */
    static final class Waiting {

        private Waiting() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] args) throws IOException {
            Target target = Target.of(Path.of(args[0]), Path.of(args[0], "site"));
            try (Publisher publisher = Publisher.into(target)) {
                publisher.write("index.html", bytes("begun"));
                System.out.println("begun");
                System.in.read();
            }
        }
    }

    @Test
    void anInterruptedPublisherLeavesNothing() throws Exception {
        Process child = start(Waiting.class);
        try (BufferedReader output = output(child)) {
            assertThat(output.readLine()).isEqualTo("begun");

            // SIGTERM, which the JVM treats as it does Ctrl-C.
            child.destroy();
            child.waitFor();
        }

        assertThat(names(project)).isEmpty();
    }

    @Test
    void anotherProcessIsKeptOutUntilThisOneIsDead() throws Exception {
        Process child = start(Waiting.class);
        try (BufferedReader output = output(child)) {
            assertThat(output.readLine()).isEqualTo("begun");
            assertThatIOException()
                    .isThrownBy(() -> Publisher.into(target()))
                    .withMessageStartingWith("another build is publishing into");
            assertThat(names(project)).hasSize(2);
        } finally {
            child.destroyForcibly().waitFor();
        }

        Publisher.into(target()).close();
        assertThat(names(project)).isEmpty();
    }

    @Test
    void theTargetIsAlwaysOneWholeSite() throws Exception {
        Random random = new Random(20261122);
        for (int kill = 0; kill < KILLS; kill++) {
            killAfter(1 + random.nextInt(3), random.nextInt(3_000_000));
            Publisher.into(target()).close();

            assertThat(names(project)).containsExactly("site");
            assertThat(textsOfTheSite()).hasSize(FILES);
            assertThat(textsOfTheSite().stream().distinct()).hasSize(1);
        }
    }

    private void killAfter(int sites, int moreNanos) throws IOException, InterruptedException {
        Process child = start(Endless.class);
        try (BufferedReader output = output(child)) {
            for (int i = 0; i < sites; i++) {
                assertThat(output.readLine()).as("the child publishes").isNotNull();
            }
            // Chooses the moment of the kill only; what is asserted does not depend on it.
            long start = System.nanoTime();
            while (System.nanoTime() - start < moreNanos) {
                Thread.onSpinWait();
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private Process start(Class<?> main) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        project.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static BufferedReader output(Process child) {
        return new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
    }

    private List<String> textsOfTheSite() throws IOException {
        try (Stream<Path> files = Files.walk(project.resolve("site"))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(KilledPublisherTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Target target() throws IOException {
        return Target.of(project, project.resolve("site"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
