package dev.runmark.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.claim.ExampleFinder;
import dev.runmark.example.judge.Proofs;
import dev.runmark.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunCacheTest {

    private static final String PAGE = """
            ```java
            Thread thread = new Thread(() -> System.out.println("hi"));   // => hi
            thread.start();
            int n = 2;   // => 2
            ```
            ```java throws=IllegalStateException
            throw new IllegalStateException("boom");
            ```
            ```java compile-error
            int x = "";
            ```
            ```java
            new java.util.concurrent.CountDownLatch(1).await();
            ```
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatIsKnownIsJudgedTheSameAndNotRun() throws IOException, InterruptedException {
        Proofs first = prove(PAGE);
        Proofs second = prove(PAGE);
        assertThat(first.cacheUse().known()).isZero();
        assertThat(second.cacheUse().known()).isEqualTo(4);
        assertThat(second.all()).usingRecursiveComparison().isEqualTo(first.all());
        assertThat(second.problems()).hasSize(1).isEqualTo(first.problems());
    }

    @Test
    void aChangedExampleIsRunAgain() throws IOException, InterruptedException {
        prove(PAGE);
        assertThat(prove(PAGE.replace("int n = 2", "int n = 1 + 1")).cacheUse().known())
                .isEqualTo(3);
    }

    @Test
    void aChangedClaimAboutTheWholeOutputIsJudgedWithoutARun() throws IOException, InterruptedException {
        String page = "```java\nSystem.out.println(1);\n```\n```output\n1\n```\n";
        assertThat(prove(page).problems()).isEmpty();
        Proofs lying = prove(page.replace("\n1\n", "\n2\n"));
        assertThat(lying.cacheUse().known()).isEqualTo(1);
        assertThat(lying.problems()).hasSize(1);
    }

    @Test
    void whatIsWrittenAboveMovesWhatIsKnown() throws IOException, InterruptedException {
        prove(PAGE);
        String lower = "Two lines\nof prose.\n\n" + PAGE;
        Proofs moved = prove(lower);
        Proofs fresh = Prover.prove(
                Fences.examples(Source.of("page.md", lower)),
                ProvingSettings.of(Duration.ofSeconds(20)).times(2));

        // The second example ends with a stack trace, in which the number of its line stands.
        assertThat(moved.cacheUse().known()).isEqualTo(3);
        assertThat(moved.problems()).hasSize(1).isEqualTo(fresh.problems());
        assertThat(moved.all())
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*\\.(?:nanos|elapsed)")
                .isEqualTo(fresh.all());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.out.println(new Throwable().getStackTrace()[0].getLineNumber());",
                "StackWalker.getInstance().forEach(frame -> System.out.println(frame.getLineNumber()));",
                "new Exception(\"seen\").printStackTrace();",
                "Thread.dumpStack();",
                "System.out.println(\"page.md:2\");",
            })
    void whatShowsItsLinesIsRunAgainElsewhere(String statement) throws IOException, InterruptedException {
        String page = "```java\n" + statement + "\n```\n";
        prove(page);

        assertThat(prove(page).cacheUse().known()).isOne();
        assertThat(prove("Prose.\n\n" + page).cacheUse().known()).isZero();
    }

    @Test
    void aDamagedEntryIsAMiss() throws IOException, InterruptedException {
        prove(PAGE);
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.toList()) {
                byte[] bytes = Files.readAllBytes(entry);
                bytes[bytes.length / 2] ^= 1;
                Files.write(entry, bytes);
            }
        }
        assertThat(prove(PAGE).cacheUse().known()).isZero();
        assertThat(prove(PAGE).cacheUse().known()).isEqualTo(4);
    }

    @Test
    void anEmptyEntryIsAMiss() throws IOException, InterruptedException {
        prove(PAGE);
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.toList()) {
                Files.write(entry, new byte[0]);
            }
        }
        assertThat(prove(PAGE).cacheUse().known()).isZero();
    }

    @Test
    void whatRanIntoALimitIsTriedAgain() throws IOException, InterruptedException {
        String page = "```java timeout=300ms\nwhile (true) Thread.onSpinWait();\n```\n";
        prove(page);
        assertThat(prove(page).cacheUse().known()).isZero();
    }

    private Proofs prove(String page) throws IOException, InterruptedException {
        Source source = Source.of("page.md", page);
        ExampleFinder.Found found = Fences.examples(source);
        return Prover.prove(
                found, ProvingSettings.of(Duration.ofSeconds(20)).times(2).keptIn(folder));
    }

    @Test
    void twoBuildsAtOnceDoNotDisturbEachOther() throws InterruptedException {
        List<Thread> builds = Stream.generate(() -> new Thread(() -> {
                    try {
                        prove(PAGE);
                    } catch (IOException | InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .limit(2)
                .toList();
        builds.forEach(Thread::start);
        for (Thread build : builds) {
            build.join();
        }
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".tmp"));
    }
}
