package dev.runmark.render.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.render.SomeCode;
import dev.runmark.text.DirectionControls;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LanguagesTest {

    @Property(tries = 2000)
    void withoutItsTagsTheHtmlIsTheText(@ForAll("languages") String language, @ForAll("code") String code) {
        String html = HighlightedCode.of(language, code).html();
        String text = html.replaceAll("<span class=\"[a-z]\">|</span>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
        assertThat(text).isEqualTo(DirectionControls.shown(code));
    }

    @Property
    void aCutAnywhereLosesNothing(@ForAll("languages") String language, @ForAll("code") String code) {
        HighlightedCode highlighted = HighlightedCode.of(language, code);
        int middle = code.length() / 2;
        String halves = highlighted.html(0, middle) + highlighted.html(middle, code.length());
        assertThat(halves.replaceAll("</?span[^>]*>", ""))
                .isEqualTo(highlighted.html().replaceAll("</?span[^>]*>", ""));
    }

    @Test
    void xmlIsColoured() {
        assertThat(HighlightedCode.of("xml", "<a b=\"c\">d</a>").html())
                .contains("<span class=\"k\">a</span>")
                .contains("<span class=\"s\">&quot;c&quot;</span>");
    }

    @Test
    void stateRunsOnFromLineToLine() {
        assertThat(HighlightedCode.of("xml", "<!-- a\nb -->").html()).contains("<span class=\"c\">b --&gt;</span>");
    }

    @Test
    void aNameIsKnownInCapitalsToo() {
        assertThat(HighlightedCode.of("YAML", "a: \"b\"").tokens()).isNotEmpty();
    }

    @Test
    void anUnknownLanguageStaysPlain() {
        assertThat(HighlightedCode.of("klingon", "if <x>").html()).isEqualTo("if &lt;x&gt;");
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of(Languages.names());
    }

    @Provide
    Arbitrary<String> code() {
        return SomeCode.texts();
    }
}
