package dev.runmark.content.javadoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.runmark.site.FenceLine;
import dev.runmark.text.Source;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is written into a comment is read there again, and nothing else of the line has changed. */
class WrittenCodeTest {

    /** Ways of showing the code {@code int a; // => 1 {}} on its second line. */
    private static final List<String> FILES = List.of(
            "/**\n * <pre>{@code int a; // => 1 {}}</pre> after\n */",
            "/**\n * <pre><code>int a; // =&gt; 1 {}</code></pre> after\n */",
            "/**\n \t* {@snippet : int a; // => 1 {} }\n */",
            "/**\n {@snippet : int a; // \\u003d> 1 {} }\n */",
            "/// ```java\n/// int a; // => 1 {}\n/// ```");

    @Property(tries = 500)
    void whatIsWrittenIsRead(@ForAll("files") String java, @ForAll("texts") String text) {
        Source source = Source.of("A.java", java);
        FenceLine line = JavaText.of(source).fences().get(0).lines().get(0);
        int from = line.text().indexOf("1");
        String old = source.line(line.line());

        Optional<String> changed = line.changed(old, from, from + 1, text);

        assumeThat(changed).isPresent();
        Source written = Source.of("A.java", java.replace(old, changed.get()));
        FenceLine read = JavaText.of(written).fences().get(0).lines().get(0);
        assertThat(read.text()).isEqualTo(line.text().replace("1", text));
        assertThat(changed.get()).startsWith(old.substring(0, line.columnAt(from) - 1));
        assertThat(changed.get()).endsWith(old.substring(line.columnAt(from + 1) - 1));
        assertThat(read.columnAt(from)).isEqualTo(line.columnAt(from));
    }

    @Property(tries = 200)
    void aPlaceIsThatOfItsCharacter(@ForAll("files") String java) {
        FenceLine line =
                JavaText.of(Source.of("A.java", java)).fences().get(0).lines().get(0);

        for (int i = 0; i < line.text().length(); i++) {
            assertThat(line.offsetAt(line.columnAt(i))).isEqualTo(i);
        }
    }

    @Property(tries = 20)
    void whatWouldEndTheTagOrTheCommentIsNotWritten(@ForAll("breaking") String text) {
        Source source = Source.of("A.java", FILES.get(0));
        FenceLine line = JavaText.of(source).fences().get(0).lines().get(0);

        assertThat(line.changed(source.line(2), 0, 1, text)).isEmpty();
    }

    @Provide
    Arbitrary<String> files() {
        return Arbitraries.of(FILES);
    }

    /** Trailing blanks, and what looks like an escape, are none that a claim can have. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("ab{}<>&;@*/ \"'=ü𝄞")
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(text -> text.equals(text.strip()));
    }

    @Provide
    Arbitrary<String> breaking() {
        return Arbitraries.of("}", "{", "}{", "*/", "a } b", "{ */ }");
    }
}
