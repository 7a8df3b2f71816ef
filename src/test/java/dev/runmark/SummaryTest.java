package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.judge.Fate;
import dev.runmark.example.judge.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The line that a command ends with is true of each example. */
class SummaryTest {

    private static final Map<Verdict, String> WORDS = new EnumMap<>(Map.of(
            Verdict.PROVED, "proved",
            Verdict.RECORDED, "recorded",
            Verdict.REJECTED, "rejected as (?:it|they) should be",
            Verdict.COMPILED, "only compiled",
            Verdict.COMPILED_IN_PART, "compiled as far as (?:it goes|they go)",
            Verdict.IGNORED, "ignored",
            Verdict.NOT_RUN_HERE, "needs? Java .*",
            Verdict.NOT_PROVED, "not proved",
            Verdict.RUNNING, "running",
            Verdict.FAILED, "failed"));

    private static final Pattern PART = Pattern.compile("(\\d+) (.+?)(?: on Java (\\d+(?: and \\d+)*))?");

    @Provide
    Arbitrary<List<Fate>> fates() {
        return Fate.some(3);
    }

    @Property
    void isTrueOfEachExample(@ForAll("fates") List<Fate> fates) {
        List<Fate> counted = fates.stream().filter(Fate::counts).toList();
        String line = Summary.examples(Fate.proofs(fates));
        if (counted.isEmpty()) {
            assertThat(line).isEqualTo("no examples");
            return;
        }
        assertThat(line).startsWith(counted.size() + (counted.size() == 1 ? " example: " : " examples: "));
        int sum = 0;
        for (String text : line.substring(line.indexOf(": ") + 2).split(", ", -1)) {
            Matcher part = PART.matcher(text);
            assertThat(part.matches()).as(text).isTrue();
            int number = Integer.parseInt(part.group(1));
            assertThat(counted.stream()
                            .filter(fate -> part.group(2).matches(WORDS.getOrDefault(fate.verdict(), "")))
                            .filter(fate ->
                                    part.group(3) == null || part.group(3).equals(fate.onJava()))
                            .count())
                    .as(text + " in " + line)
                    .isEqualTo(number);
            sum += number;
        }
        assertThat(sum).as(line).isEqualTo(counted.size());
    }
}
