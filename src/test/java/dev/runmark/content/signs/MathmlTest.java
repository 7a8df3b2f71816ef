package dev.runmark.content.signs;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MathmlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    \\mathbb{R}   | <mi>ℝ</mi>
                    \\mathbb{A}   | <mi>𝔸</mi>
                    \\mathcal{BF} | <mi>ℬ</mi><mi>ℱ</mi>
                    \\mathbf{x1}  | <mn>𝟏</mn>
                    \\mathtt{a}   | <mi>𝚊</mi>
                    \\mathsf{Z}   | <mi>𝖹</mi>
                    \\mathfrak{C} | <mi>ℭ</mi>
                    a < b         | <mo>&lt;</mo>
                    """)
    void lettersOfOtherAlphabetsAreCharactersOfTheirOwn(String tex, String html) {
        assertThat(Mathml.of(tex, false).html()).contains(html).doesNotContain("mathvariant=\"d", "mathvariant=\"b");
    }

    @Test
    void theSameFormulaIsTheSameWhateverCameBefore() {
        String html = Mathml.of("\\binom{n}{k}", true).html();
        Mathml.of("\\gdef\\binom{x}", false);
        Mathml.of("{".repeat(3_000), false);

        assertThat(Mathml.of("\\binom{n}{k} ", true).html()).contains(html.substring(html.indexOf("<mrow>"), 60));
    }

    @Test
    void whatIsLongerThanAFormulaIsRefused() {
        assertThat(Mathml.of("x".repeat(10_001), false).mistake())
                .contains(new Mathml.Mistake("it has more than 10000 characters", -1));
    }

    @Property(tries = 200)
    void whateverIsWrittenIsShownOrRefused(
            @ForAll
                    @StringLength(max = 12)
                    @Chars({'\\', '{', '}', '^', '_', '&', '%', '#', ' '})
                    @CharRange(from = 'a', to = 'f')
                    String tex) {
        Mathml made = Mathml.of(tex, true);

        assertThat(made.html().isEmpty()).isEqualTo(made.mistake().isPresent());
    }
}
