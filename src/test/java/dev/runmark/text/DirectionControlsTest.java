package dev.runmark.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DirectionControlsTest {

    @Test
    void whatTurnsTextIsShown() {
        assertThat(DirectionControls.shown("a\u202eb\u2066c\u200fd\u061ce"))
                .isEqualTo("a\\u202eb\\u2066c\\u200fd\\u061ce");
    }

    @Test
    void inProseMarksStay() {
        assertThat(DirectionControls.shownInProse("a\u202eb\u2069c\u200fd\u061ce"))
                .isEqualTo("a\\u202eb\\u2069c\u200fd\u061ce");
    }

    @Test
    void allElseStays() {
        String arabic = "\u0627\u0644\u0639\u0631\u0628\u064a\u0629 \ud83d\ude00\u200d\u2065";
        assertThat(DirectionControls.shown(arabic)).isEqualTo(arabic);
    }
}
