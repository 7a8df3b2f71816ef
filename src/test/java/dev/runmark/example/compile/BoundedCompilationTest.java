package dev.runmark.example.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.Fences;
import dev.runmark.example.claim.Composition;
import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.javac.Compiled;
import dev.runmark.example.javac.Compiler;
import dev.runmark.example.javac.Equipment;
import dev.runmark.example.javac.Processing;
import dev.runmark.text.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps the compiler busy for long, so that its thread is left: here for half a minute, so that it does end. */
class BoundedCompilationTest {

    private static final int DEPTH = 13;
    private static final String LONG = "x(() -> ".repeat(DEPTH) + "1" + ")".repeat(DEPTH) + ";";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatNeverEndsIsNamedAndTheOthersAreCompiled() throws IOException, InterruptedException {
        BoundedCompilation.Outcome outcome = compile("int n = 1;", "Object o = " + LONG, "int m = 2;");

        assertThat(outcome.isLeft()).isTrue();
        assertThat(outcome.compiled())
                .extracting(one -> messages(one))
                .containsExactly(
                        List.of(),
                        List.of("the compiler did not come to an end with it in 0 s of processor time"),
                        List.of());
    }

    @Test
    void eachThatNeverEndsLeavesTheNextLessTime() throws IOException, InterruptedException {
        String never = "Object o = " + LONG;

        BoundedCompilation.Outcome outcome = compile(Duration.ofSeconds(2), never, never, "int n = 1;", never);

        assertThat(outcome.compiled())
                .extracting(one -> messages(one))
                .containsExactly(
                        List.of("the compiler did not come to an end with it in 2 s of processor time"),
                        List.of("the compiler did not come to an end with it in 1 s of processor time"),
                        List.of(),
                        List.of("the compiler did not come to an end with it in 1 s of processor time"));
    }

    @Test
    void soIsWhatNeverEndsWhereItIsTakenApart() throws IOException, InterruptedException {
        BoundedCompilation.Outcome outcome = compile("int n = 1;", "void a() {}\n" + LONG + "\nint a = 1;\nint a = 2;");

        assertThat(outcome.compiled().get(0).report().isWhole()).isTrue();
        assertThat(messages(outcome.compiled().get(1)))
                .singleElement()
                .asString()
                .startsWith("the compiler did not");
    }

    @Test
    void nothingIsLeftOfWhatEnds() throws IOException, InterruptedException {
        BoundedCompilation.Outcome outcome = compile("int n = 1;", "int n = x;");

        assertThat(outcome.isLeft()).isFalse();
        assertThat(outcome.compiled().get(0).report().isWhole()).isTrue();
        assertThat(messages(outcome.compiled().get(1))).containsExactly("cannot find symbol");
    }

    private BoundedCompilation.Outcome compile(String... examples) throws IOException, InterruptedException {
        return compile(Duration.ofMillis(300), examples);
    }

    private BoundedCompilation.Outcome compile(Duration limit, String... examples)
            throws IOException, InterruptedException {
        String page = "```java\n" + String.join("\n```\n\n```java\n", examples) + "\n```\n";
        List<Composition> compositions = Fences.examples(Source.of("page.md", page)).examples().stream()
                .<Composition>map(Composition::of)
                .toList();
        BoundedCompilation.Compilers compilers = () -> Compiler.open(folder, Equipment.NONE, Processing.OFF);
        return new BoundedCompilation(compilers, Jdk.current(), Equipment.NONE, limit).compile(compositions);
    }

    private static List<String> messages(Compiled compiled) {
        return compiled.report().errors().stream()
                .map(CompilerMessage::text)
                .map(text -> text.lines().findFirst().orElse(""))
                .toList();
    }
}
