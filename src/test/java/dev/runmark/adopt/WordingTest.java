package dev.runmark.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.adopt.Wording.Mark;
import dev.runmark.adopt.Wording.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private static final String CODE = "System.out.println(sum);";

    @ParameterizedTest
    @CsvSource({
        "42,                    NONE,   42",
        "=> 42,                 ARROW,  42",
        "-> 42,                 ARROW,  42",
        "→ 42,                  ARROW,  42",
        "prints 42,             PRINTS, 42",
        "Prints: 42,            PRINTS, 42",
        "it will print 42,      PRINTS, 42",
        "Output: 42,            PRINTS, 42",
        "output is 42,          PRINTS, 42",
        "OUTPUT - 42,           PRINTS, 42",
        "prints => 42,          PRINTS, 42",
        "输出：42,                PRINTS, 42",
        "O/P: 42,               PRINTS, 42",
        "O/P: returns 42,       PRINTS, 42",
        "printing 42,           NONE,   printing 42",
        "'e.g., 42',            EXAMPLE, 42",
        "prints e.g. 42,        EXAMPLE, 42",
        "~42,                   EXAMPLE, 42",
        "maybe 42,              EXAMPLE, 42",
        "returns 42,            IS,     42",
        "Result: 42,            IS,     42",
        "is 42,                 IS,     42",
        "sum = 42,              NAME,   42",
        "sum == 42,             NAME,   42",
        "sum is 42,             NAME,   42",
        "other = 42,            NONE,   other = 42",
        "printer,               NONE,   printer",
        "issue 42,              NONE,   issue 42",
    })
    void aMarkStandsBeforeWhatIsClaimed(String comment, Mark mark, String claimed) {
        Wording wording = Wording.of(" " + comment, CODE);

        assertThat(wording.mark()).isEqualTo(mark);
        assertThat(wording.readings().get(0).text()).isEqualTo(claimed);
        assertThat((" " + comment).substring(wording.readings().get(0).start())).isEqualTo(claimed);
    }

    @ParameterizedTest
    @CsvSource({
        "false — because it is empty,   because it is empty",
        "false -- because it is empty,  because it is empty",
        "false because it is empty,     because it is empty",
        "false (because it is empty),   because it is empty",
        "'false, because it is empty',  because it is empty",
        "'false, it is empty',          it is empty",
        "false; it is empty,            it is empty",
        "false. It is empty,            It is empty",
        "false. Only some are in,       Only some are in",
    })
    void anExplanationIsSetOff(String comment, String explanation) {
        assertThat(Wording.of(comment, CODE).readings()).contains(new Reading("false", 0, explanation, true));
    }

    @ParameterizedTest
    @CsvSource({
        "true if it is empty",
        "true (if it is empty)",
        "true or false",
        "true - when empty",
        "'true, unless full'"
    })
    void aConditionMakesNoClaim(String comment) {
        assertThat(Wording.of(comment, CODE).readings())
                .extracting(Reading::text)
                .doesNotContain("true");
    }

    @Test
    void wordsThatNothingSetsOffAreLoose() {
        assertThat(Wording.of("5 years", CODE).readings()).contains(new Reading("5", 0, "years", false));
        assertThat(Wording.of("5 years", CODE).isPlain()).isFalse();
    }

    @Test
    void aMarkAloneClaimsWhatFollowsOnOtherLines() {
        Wording wording = Wording.of(" Output:", CODE);

        assertThat(wording.mark()).isEqualTo(Mark.PRINTS);
        assertThat(wording.readings()).isEmpty();
    }

    @Test
    void aCommentOfASlashIsNone() {
        assertThat(Wording.of("/ documentation", CODE).readings()).isEmpty();
        assertThat(Wording.of("", CODE).readings()).isEmpty();
    }
}
