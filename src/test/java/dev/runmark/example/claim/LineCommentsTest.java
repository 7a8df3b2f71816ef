package dev.runmark.example.claim;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LineCommentsTest {

    @Test
    void findsCommentsWithTheirPlaces() {
        assertThat(LineComments.in("int a; // one\n\n  // two"))
                .containsExactly(
                        new LineComments.LineComment(0, 7, " one"), new LineComments.LineComment(2, 2, " two"));
    }

    @Test
    void slashesInLiteralsAndBlockCommentsAreNoComments() {
        assertThat(LineComments.in("\"// no\" + '\"' + \"\\\" // no\" /* // no\n // no */ ;"))
                .isEmpty();
        assertThat(LineComments.in("\"\"\"\n // no \\\"\"\" // no\n\"\"\"; // yes"))
                .extracting(LineComments.LineComment::text)
                .containsExactly(" yes");
    }

    @Test
    void aQuoteThatIsNeverClosedEndsWithItsLine() {
        assertThat(LineComments.in("\"open // no\nint b; // yes"))
                .extracting(LineComments.LineComment::line)
                .containsExactly(1);
    }

    @Property(tries = 500)
    void readsAnyTextToItsEnd(@ForAll String text) {
        assertThat(LineComments.in(text)).allMatch(comment -> text.contains("//" + comment.text()));
    }
}
