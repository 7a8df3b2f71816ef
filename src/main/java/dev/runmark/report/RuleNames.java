package dev.runmark.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** What the rules that a {@link dev.runmark.text.Problem} names demand, in a sentence each. */
final class RuleNames {

    private static final String RESOURCE = "rules.properties";

    private static final Properties SENTENCES = read();

    private RuleNames() {}

    /** The sentence for a rule; its own words if it has none. */
    static String describe(String rule) {
        return SENTENCES.getProperty(rule, rule.replace('-', ' '));
    }

    private static Properties read() {
        Properties sentences = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(RuleNames.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8)) {
            sentences.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }
}
