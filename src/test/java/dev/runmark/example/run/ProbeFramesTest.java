package dev.runmark.example.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.fact.Printed;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProbeFramesTest {

    private static final String TRACE = """
            java.lang.IllegalStateException: boom
            \tat Example.main(page.md:3)
            """;
    private static final String BENEATH = """
            \tat java.base/jdk.internal.reflect.DirectMethodHandleAccessor.invoke(DirectMethodHandleAccessor.java:104)
            \tat java.base/java.lang.reflect.Method.invoke(Method.java:565)
            \tat dev.runmark.probe.Launcher.call(Launcher.java:61)
            \tat dev.runmark.probe.Launcher.main(Launcher.java:42)
            """;

    @Test
    void cutsWhatStandsBeneathMain() {
        assertThat(ProbeFrames.cutFrom(TRACE + BENEATH + "\t... 3 more\n")).isEqualTo(TRACE + "\t... 3 more\n");
    }

    @Test
    void keepsTheReadersOwnReflection() {
        String own =
                TRACE + "\tat java.base/java.lang.reflect.Method.invoke(Method.java:565)\n\tat Other.main(page.md:9)\n";
        assertThat(ProbeFrames.cutFrom(own + BENEATH)).isEqualTo(own);
    }

    @Test
    void cutsTracesPrintedLineByLineByOneOfSeveralThreads() {
        List<Printed> prints = Stream.concat((TRACE + BENEATH).lines(), Stream.of("after"))
                .map(line -> new Printed(Printed.Stream.ERR, line + "\n", "main", 0, List.of()))
                .toList();
        assertThat(ProbeFrames.cutFrom(prints))
                .extracting(Printed::text)
                .containsExactly(
                        "java.lang.IllegalStateException: boom\n", "\tat Example.main(page.md:3)\n", "after\n");
    }
}
