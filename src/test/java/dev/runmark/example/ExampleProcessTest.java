package dev.runmark.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.claim.ExampleFinder;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.judge.Proofs;
import dev.runmark.text.Source;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What an example can see and what is left of it. */
class ExampleProcessTest {

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void leavesNoProcessBehindNotEvenAnOrphan() throws IOException, InterruptedException {
        assertThat(prove("""
                                new ProcessBuilder("/bin/sh", "-c", "sleep 86123 & sleep 86123").start();
                                Thread.sleep(200);
                                System.out.println("started");   // => started
                                """)).isEmpty();
        assertThat(commandLinesWith("86123")).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isStoppedWhenItStartsTooManyProcesses() throws IOException, InterruptedException {
        assertThat(prove("""
                                for (int i = 0; i < 40; i++) new ProcessBuilder("sleep", "86124").start();
                                Thread.sleep(9_000);
                                """))
                .singleElement()
                .asString()
                .contains("this example was stopped: it had more than 32 processes at once");
        assertThat(commandLinesWith("86124")).isEmpty();
    }

    @Test
    void seesNoEnvironmentNoInputAndAnEmptyFolderInEveryRun() throws IOException, InterruptedException {
        Source source = Source.of("page.md", """
                ```java
                System.out.println(System.getenv("PATH"));
                System.out.println(System.in.read());
                System.out.println(new File(".").list().length);
                Files.writeString(Path.of("left.txt"), "here");
                Files.createTempFile("left", ".tmp");
                System.out.println(new File(System.getProperty("java.io.tmpdir")).list().length);
                System.out.println(Locale.getDefault() + " " + ZoneId.systemDefault());
                Thread thread = new Thread(() -> {});
                thread.start();
                ```
                """);
        Proofs proofs = Prover.prove(Fences.examples(source), ProvingSettings.of(Duration.ofSeconds(20)));

        assertThat(proofs.problems()).isEmpty();
        assertThat(proofs.all().iterator().next().runs())
                .hasSizeGreaterThan(1)
                .allSatisfy(run -> assertThat(run.text(Printed.Stream.OUT)).isEqualTo("""
                        null
                        -1
                        0
                        1
                        en_US UTC
                        """));
    }

    @Test
    void cannotUseTheClassesOfTheGenerator() throws IOException, InterruptedException {
        assertThat(prove("System.out.println(dev.runmark.text.Location.class);\n"))
                .singleElement()
                .asString()
                .contains("package dev.runmark.text does not exist");
    }

    private static List<String> prove(String code) throws IOException, InterruptedException {
        Source source = Source.of("page.md", "```java\n" + code + "```\n");
        ExampleFinder.Found found = Fences.examples(source);
        return Prover.prove(found, ProvingSettings.of(Duration.ofSeconds(20))).problems().stream()
                .map(Object::toString)
                .toList();
    }

    private static List<String> commandLinesWith(String argument) {
        return ProcessHandle.allProcesses()
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains("sleep " + argument))
                .toList();
    }
}
