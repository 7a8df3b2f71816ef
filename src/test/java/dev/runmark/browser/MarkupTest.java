package dev.runmark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Holds each kind of page against the W3C's HTML checker. It needs no browser. */
class MarkupTest {

    static final java.util.List<String> PAGES = java.util.stream.Stream.concat(
                    AccessibilityTest.PAGES.stream(), java.util.stream.Stream.of("old/trouble.html"))
            .toList();

    private static Sites sites;

    @BeforeAll
    static void build() {
        sites = Sites.build();
    }

    @AfterAll
    static void close() {
        sites.close();
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void theCheckerFindsNothing(String page) throws Exception {
        Path file = sites.every().folder().resolve(page);
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.TEXT);
        String found = validator.validate(Files.newInputStream(file));
        assertThat(found.lines().filter(line -> line.startsWith("error") || line.contains(": error")))
                .isEmpty();
    }
}
