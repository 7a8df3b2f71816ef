package dev.runmark.example.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.Fences;
import dev.runmark.text.Source;
import java.util.regex.Matcher;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordReaderTest {

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars(" ab\"\\'=[.]{}:n`").ofMaxLength(12);
    }

    @Property
    void anyTextCanBeAValue(@ForAll @From("texts") String text) {
        String escaped = text.replaceAll("[\"\\\\]", Matcher.quoteReplacement("\\") + "$0");
        WordReader.Result read = read("title=\"" + escaped + "\" mark=1");
        assertThat(read.problems()).isEmpty();
        assertThat(read.words().title()).isEqualTo(text);
        assertThat(read.words().marked()).containsExactly(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            title="C:\\new"         | C:\\new
            title="C:\\" mark=1     | C:\\
            title="a"mark=1        | a
            title=a"b              | a"b
            """)
    void whatWasWrittenBeforeThereWereEscapesIsReadAsBefore(String info, String title) {
        WordReader.Result read = read(info);
        assertThat(read.problems()).isEmpty();
        assertThat(read.words().title()).isEqualTo(title);
    }

    private static WordReader.Result read(String info) {
        Source source = Source.of("p.md", "```java " + info + "\nint a;\n```\n");
        return WordReader.read(source, Fences.of(source).get(0));
    }
}
