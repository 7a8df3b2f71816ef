package dev.runmark.site.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ThemeTest {

    private static Colour colour(String text) {
        return Colour.of(text).orElseThrow();
    }

    @Test
    void contrastsAreThoseOfTheGuidelines() {
        assertThat(colour("#000").contrastTo(colour("#fff"))).isEqualTo(21);
        assertThat(colour("777").contrastTo(colour("#FFFFFF"))).isCloseTo(4.48, within(0.01));
        assertThat(colour("#2b4a8b").contrastTo(colour("#2b4a8b"))).isEqualTo(1);
    }

    @Test
    void onlyHexadecimalDigitsAreColours() {
        assertThat(Colour.of("red")).isEqualTo(Optional.empty());
        assertThat(Colour.of("#12345")).isEqualTo(Optional.empty());
        assertThat(Colour.of("#１２３")).isEqualTo(Optional.empty());
        assertThat(colour("#0fa").css()).isEqualTo("#00ffaa");
    }

    @Test
    void theGroundsAreThoseOfTheStyleSheet() throws IOException {
        String sheet = Files.readString(Path.of("templates/assets/site.css"));
        assertThat(sheet)
                .contains("--ground: light-dark(" + Theme.LIGHT.ground().css() + ", "
                        + Theme.DARK.ground().css() + ")");
        assertThat(sheet)
                .contains("--raised: light-dark(" + Theme.LIGHT.raised().css() + ", "
                        + Theme.DARK.raised().css() + ")");
    }

    @Test
    void theColoursOfBrowsersAreThoseOfThePage() throws IOException {
        String layout = Files.readString(Path.of("templates/layout.peb"));
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            assertThat(layout)
                    .contains("<meta name=\"theme-color\" content=\""
                            + theme.ground().css() + "\" media=\"(prefers-color-scheme: " + theme.label() + ")\">");
        }
    }

    /** Mixed with white alone, a dark green would be a grey. */
    @Test
    void inTheDarkThemeAnAccentKeepsItsColour() {
        for (String text : List.of("#0b5d3b", "#7a2e0b", "#0b3d8c", "#6b0f1a")) {
            Colour light = colour(text);
            Colour dark = Accent.of(light).dark();
            assertThat(saturation(dark)).as(text + " and " + dark.css()).isGreaterThan(0.3);
            assertThat(Theme.DARK.contrast(dark)).isGreaterThanOrEqualTo(7);
        }
        assertThat(saturation(Accent.of(colour("#333")).dark())).isZero();
        assertThat(Accent.of(colour("#000")).dark()).isNotEqualTo(colour("#000"));
    }

    private static double saturation(Colour colour) {
        int most = Math.max(colour.red(), Math.max(colour.green(), colour.blue()));
        int least = Math.min(colour.red(), Math.min(colour.green(), colour.blue()));
        return (double) (most - least) / most;
    }

    @Property
    void aProposalAlwaysHasEnoughContrast(
            @ForAll @IntRange(max = 255) int red,
            @ForAll @IntRange(max = 255) int green,
            @ForAll @IntRange(max = 255) int blue) {
        Colour any = new Colour(red, green, blue);
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            Colour proposed = theme.nearest(any, Theme.LEAST_CONTRAST);
            assertThat(theme.contrast(proposed)).isGreaterThanOrEqualTo(Theme.LEAST_CONTRAST);
            boolean enough = theme.contrast(any) >= Theme.LEAST_CONTRAST;
            assertThat(proposed.equals(any)).isEqualTo(enough);
        }
    }
}
