package dev.runmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleNamesTest {

    /** The name of a rule where a problem is made, or a constant that holds one. */
    private static final Pattern RULE = Pattern.compile(
            "(?:\\b(?:error|warning|ofFile|atFence|atLine)\\(|\\b(?:RULE|WRONG_VALUE|ATTRIBUTE) =|Severity\\.(?:ERROR|WARNING),)\\s*\"([a-z0-9-]+)\"[,;]");

    @Test
    void everyRuleIsDescribed() throws IOException {
        assertThat(rules()).contains("claim-false", "redirect", "example-threw");
        assertThat(rules())
                .as("rules without a sentence in rules.properties")
                .allMatch(rule -> !RuleNames.describe(rule).equals(rule.replace('-', ' ')));
    }

    @Test
    void aRuleWithoutASentenceSpeaksForItself() {
        assertThat(RuleNames.describe("never-heard-of")).isEqualTo("never heard of");
    }

    private static SortedSet<String> rules() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> RULE.matcher(read(file)).results())
                    .map(match -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
