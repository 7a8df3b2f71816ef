package dev.runmark.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runmark.example.judge.Edit;
import dev.runmark.text.Location;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void aNewLineEndsAsTheOneWhosePlaceItTakes(String ending) {
        String text = "a" + ending + "b  " + ending + "c" + ending;

        assertThat(changed(text, edit(2, "-b  ", "+B"))).isEqualTo("a" + ending + "B" + ending + "c" + ending);
    }

    @Test
    void mixedEndingsStayWhereTheyAre() {
        assertThat(changed("a\r\nb\nc\rd", edit(1, "-a", " b", "-c", "+C"))).isEqualTo("b\nC\rd");
    }

    @Test
    void anAddedLineEndsAsTheOneBeforeIt() {
        assertThat(changed("a\r\nb\n", edit(2, "+x", "+y"))).isEqualTo("a\r\nx\r\ny\r\nb\n");
        assertThat(changed("a\r\nb\n", edit(1, "+x"))).isEqualTo("x\r\na\r\nb\n");
    }

    @Test
    void moreLinesThanBeforeAndFewer() {
        assertThat(changed("a\nb\r\nc\n", edit(2, "-b", "+x", "+y"))).isEqualTo("a\nx\r\ny\r\nc\n");
        assertThat(changed("a\nb\r\nc\n", edit(1, "-a", "-b", "+x"))).isEqualTo("x\nc\n");
        assertThat(changed("a\nb\nc\n", edit(2, "-b"))).isEqualTo("a\nc\n");
    }

    @Test
    void aFileWithoutAnEndingAtItsEndStaysOne() {
        assertThat(changed("a\r\nb", edit(3, "+c"))).isEqualTo("a\r\nb\r\nc");
        assertThat(changed("a\r\nb", edit(2, "-b", "+x", "+y"))).isEqualTo("a\r\nx\r\ny");
        assertThat(changed("a", edit(2, "+b"))).isEqualTo("a\nb");
    }

    @Test
    void theByteOrderMarkIsNoPartOfTheFirstLine() {
        assertThat(changed("\uFEFFa\nb\n", edit(1, "-a", "+x"))).isEqualTo("\uFEFFx\nb\n");
    }

    @Test
    void noEditMovesTheLinesOfAnother() {
        assertThat(changed("a\nb\nc\n", edit(1, "-a", "+1", "+2"), edit(3, "-c", "+3"), edit(2, "-b")))
                .isEqualTo("1\n2\n3\n");
    }

    @Test
    void anotherTextIsRefused() {
        assertThatThrownBy(() -> changed("a\nb\n", edit(2, "-c", "+d"))).hasMessage("page.md has another line 2");
        assertThatThrownBy(() -> changed("a\nb\n", edit(2, " b ", "+d"))).hasMessage("page.md has another line 2");
        assertThatThrownBy(() -> changed("a", edit(2, "-b", "+d"))).hasMessage("page.md has another line 2");
    }

    @Property(tries = 300)
    void withoutEditsEveryTextIsAsItWas(@ForAll("texts") String text) {
        assertThat(RawText.of(text).with(List.of())).hasToString(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab\n\r\t \uFEFFé").ofMaxLength(12);
    }

    private static String changed(String text, Edit... edits) {
        return RawText.of(text).with(List.of(edits)).toString();
    }

    private static Edit edit(int line, String... lines) {
        List<Edit.Line> changes = Arrays.stream(lines)
                .map(text -> new Edit.Line(
                        switch (text.charAt(0)) {
                            case '+' -> Edit.Kind.ADDED;
                            case '-' -> Edit.Kind.REMOVED;
                            default -> Edit.Kind.KEPT;
                        },
                        text.substring(1)))
                .toList();
        return new Edit(new Location("page.md", line, 1), changes);
    }
}
