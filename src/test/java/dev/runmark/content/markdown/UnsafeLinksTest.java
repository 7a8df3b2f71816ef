package dev.runmark.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsafeLinksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:x",
                "JAVASCRIPT:x",
                " javascript:x",
                "\u0001javascript:x",
                "java\tscr\nipt:x",
                "javascript\r:x",
                "vbscript:x",
                "data:text/html,x",
                "data:image/svg+xml,x",
                "file:///x",
            })
    void spellingSavesNone(String url) {
        assertThat(UnsafeLinks.scheme(url, /* picture= */ true)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript.md", "a/javascript:x", "#data:", "https://example.org/file:x", "mailto:a@b.c"})
    void othersStay(String url) {
        assertThat(UnsafeLinks.scheme(url, /* picture= */ false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"data:image/png;base64,AA", "DATA:image/webp,x"})
    void aPictureMayStandInItsAddress(String url) {
        assertThat(UnsafeLinks.scheme(url, /* picture= */ true)).isEmpty();
        assertThat(UnsafeLinks.scheme(url, /* picture= */ false)).isPresent();
    }
}
