package dev.runmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.text.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide's catalogue of problems, held against the rules that there are. */
class ProblemCatalogueTest {

    private static final Path PAGE = Path.of("content/runmark/reference/problems.md");

    /** The section of a rule: its name is its heading and its anchor, and its first paragraph follows. */
    private static final Pattern SECTION =
            Pattern.compile("^### ([a-z0-9-]+) \\{#\\1}\n\n(.+?)\n\n", Pattern.DOTALL | Pattern.MULTILINE);

    @Test
    void everyRuleHasASectionThatBeginsWithWhatItDemands() throws IOException {
        Map<String, String> sections = sections();

        assertThat(sections.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Rule.values()).map(Rule::toString).toList());
        for (Rule rule : Rule.values()) {
            assertThat(sections.get(rule.toString()))
                    .as("section " + rule + " of " + PAGE)
                    .startsWith(rule.demand());
        }
    }

    private static Map<String, String> sections() throws IOException {
        return SECTION.matcher(Files.readString(PAGE))
                .results()
                .collect(Collectors.toMap(
                        section -> section.group(1),
                        (Function<MatchResult, String>)
                                section -> section.group(2).replace('\n', ' '),
                        (one, other) -> one + other,
                        TreeMap::new));
    }
}
