package dev.runmark.render.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.fact.Printed;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TranscriptTest {

    @Test
    void piecesOfALineAreJoined() {
        Transcript transcript = Transcript.of(List.of(out("main", "a"), out("main", "b\nc\n\n")));
        assertThat(texts(transcript)).containsExactly("ab", "c", "");
    }

    @Test
    void anUnfinishedLineComesLast() {
        Transcript transcript = Transcript.of(List.of(out("main", "open"), err("error\n")));
        assertThat(texts(transcript)).containsExactly("error", "open");
    }

    @Test
    void aLineBelongsToTheThreadThatBeganIt() {
        Transcript transcript = Transcript.of(List.of(out("first", "a"), out("second", "b\n")));
        assertThat(transcript.threads()).containsExactly("first");
    }

    @Test
    void whatNobodyKnownPrintedNamesNoThread() {
        assertThat(Transcript.of(List.of(out("", "a\n"))).threads()).isEmpty();
    }

    @Test
    void saysATextOnlyLineForLineAndStreamByStream() {
        Transcript transcript = Transcript.of(List.of(out("main", "a\nb\n"), err("c\n")));
        assertThat(transcript.says(Printed.Stream.OUT, List.of("a", "b"))).isTrue();
        assertThat(transcript.says(Printed.Stream.ERR, List.of("c"))).isTrue();
        assertThat(transcript.says(Printed.Stream.OUT, List.of("b", "a"))).isFalse();
        assertThat(transcript.says(Printed.Stream.OUT, List.of("a", "b", "c"))).isFalse();
    }

    @Test
    void isToldByTheLinesOfThePageOnlyIfEachLineIs() {
        Transcript transcript = Transcript.of(List.of(at(3, "a\n"), at(4, "b\n")));
        assertThat(transcript.isSaidAt(Set.of(3, 4))).isTrue();
        assertThat(transcript.isSaidAt(Set.of(3))).isFalse();
    }

    private static List<String> texts(Transcript transcript) {
        return transcript.lines().stream().map(Transcript.Line::text).toList();
    }

    private static Printed out(String thread, String text) {
        return new Printed(Printed.Stream.OUT, text, thread, 0, List.of());
    }

    private static Printed err(String text) {
        return new Printed(Printed.Stream.ERR, text, "main", 0, List.of());
    }

    private static Printed at(int line, String text) {
        return new Printed(Printed.Stream.OUT, text, "main", 0, List.of(line));
    }
}
