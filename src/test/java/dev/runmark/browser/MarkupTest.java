package dev.runmark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.render.book.EpubCheck;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds each kind of page against the W3C's HTML checker. It needs no browser. */
class MarkupTest {

    static final List<String> PAGES = Stream.concat(AccessibilityTest.PAGES.stream(), Stream.of("old/trouble.html"))
            .toList();

    @ParameterizedTest
    @FieldSource("PAGES")
    void theCheckerFindsNothing(String page) throws Exception {
        assertThat(errors(Files.newInputStream(Sites.every(Sites.TARGET).resolve(page))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"java/text/text.epub", "java/threads/threads.epub"})
    void theCheckerOfBooksFindsNothing(String book) throws Exception {
        assertThat(EpubCheck.findings(Sites.every(Sites.TARGET).resolve(book))).isEmpty();
    }

    @Test
    void theCheckerWouldFindSomething() throws Exception {
        String wrong = "<!doctype html><html lang=en><title>x</title><p><div role=nobody></p>";
        assertThat(errors(new ByteArrayInputStream(wrong.getBytes(StandardCharsets.UTF_8))))
                .isNotEmpty();
    }

    static List<String> errors(InputStream html) throws Exception {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        try (html) {
            return validator
                    .validate(html)
                    .lines()
                    .filter(line -> line.contains("error"))
                    .toList();
        }
    }
}
