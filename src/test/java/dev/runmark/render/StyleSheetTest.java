package dev.runmark.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StyleSheetTest {

    private static final double READABLE = 4.5;
    private static final Pattern COLOUR =
            Pattern.compile("--([a-z-]+): light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\);");
    private static final List<String> TEXT = List.of(
            "text", "quiet", "accent", "proved", "failed", "easy", "medium", "hard", "c", "s", "n", "k", "a", "t", "f");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyTextColourIsReadableOnEveryGround(String theme) throws IOException {
        ToIntFunction<String> colours = colours(theme);
        for (String text : TEXT) {
            for (String ground : List.of("ground", "raised", "arrival")) {
                assertThat(contrast(colours.applyAsInt(text), colours.applyAsInt(ground)))
                        .as("%s on %s, %s", text, ground, theme)
                        .isGreaterThanOrEqualTo(READABLE);
            }
        }
        assertThat(contrast(colours.applyAsInt("proved"), colours.applyAsInt("proved-ground")))
                .isGreaterThanOrEqualTo(READABLE);
        for (String code : List.of("text", "c", "s", "n", "k", "a", "t", "f")) {
            assertThat(contrast(colours.applyAsInt(code), colours.applyAsInt("mark")))
                    .as("%s in a marked line, %s", code, theme)
                    .isGreaterThanOrEqualTo(READABLE);
        }
    }

    private static ToIntFunction<String> colours(String theme) throws IOException {
        String css = css();
        Map<String, Integer> colours = new HashMap<>();
        Matcher matcher = COLOUR.matcher(css);
        while (matcher.find()) {
            colours.put(matcher.group(1), Integer.parseInt(matcher.group(theme.equals("dark") ? 3 : 2), 16));
        }
        return name -> Objects.requireNonNull(colours.get(name), name);
    }

    private static String css() throws IOException {
        try (InputStream in = StyleSheetTest.class.getResourceAsStream("/templates/assets/site.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The contrast ratio as WCAG 2 defines it. */
    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * channel(colour >> 16) + 0.7152 * channel(colour >> 8) + 0.0722 * channel(colour);
    }

    private static double channel(int value) {
        double share = (value & 0xFF) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
