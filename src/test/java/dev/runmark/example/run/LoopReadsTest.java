package dev.runmark.example.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.javac.ClassFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;

/** Which loops go on for ever if a field is always found the same, and which end all the same. */
class LoopReadsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (!stop) { }",
                "long rounds = 0; while (!stop) rounds++;",
                "int rounds = 0; while (!stop) rounds++;",
                "while (!stop) all++;",
                "int n = 0; do { n = n + 2; } while (!stop);",
                "for (; ; ) { if (stop) return; }",
                "boolean seen; do { seen = stop; } while (!seen);"
            })
    void goOnForEver(String loop, @TempDir Path folder) throws IOException {
        LoopReads loops = loopsOf(loop, folder);

        assertThat(loops.isEndless("run()V", 1) || loops.isEndless("run()V", 2)).isEqualTo(!loop.contains("seen"));
        assertThat(loops.someEnd()).isEqualTo(loop.contains("seen"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "long n = 0; while (!stop && n < 500) n++;",
                "int n = 0; while (!stop && n < 500) n++;",
                "int n = 0; while (!stop && n++ < 500) { }",
                "for (int n = 500; n > 0 && !stop; n--) { }",
                "int n = 0; while (!stop) { n++; if (n == 7) return; }",
                "all = 0; while (!stop && all < 9) all++;",
                "int n = 0; while (!stop) { if (n == 0) n = 1; else return; }",
                "long n = 0; while (!stop) { if ((n = n + 1) > 9) break; }"
            })
    void endSomeDay(String loop, @TempDir Path folder) throws IOException {
        LoopReads loops = loopsOf(loop, folder);

        assertThat(loops.isEndless("run()V", 1)).isFalse();
        assertThat(loops.someEnd()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (!stop) Thread.onSpinWait();",
                "while (!stop) { synchronized (this) { } }",
                "while (!ordered) { }",
                "if (!stop) all++;",
                "for (int i = 0; i < 9; i++) all++;"
            })
    void leaveACompilerNothingToReadOnce(String loop, @TempDir Path folder) throws IOException {
        LoopReads loops = loopsOf(loop, folder);

        assertThat(loops.isEndless("run()V", 1)).isFalse();
        assertThat(loops.someEnd()).isFalse();
    }

    private static LoopReads loopsOf(String loop, Path folder) throws IOException {
        Path source = Files.writeString(
                folder.resolve("Loop.java"),
                "class Loop { boolean stop; int all; volatile boolean ordered; void run() { " + loop + " } }");
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", folder.toString(), source.toString());
        assertThat(status).isZero();
        byte[] bytes = Files.readAllBytes(folder.resolve("Loop.class"));
        return LoopReads.in(new ClassReader(bytes), CodeFacts.of(List.of(new ClassFile("Loop", bytes))));
    }
}
