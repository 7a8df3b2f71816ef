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

/** The line of the summary about examples is true of each of them. */
class SummarySentencesTest {

    private static final Map<Verdict, String> PHRASES = new EnumMap<>(Map.of(
            Verdict.PROVED, "proved(?: on Java (?<versions>[\\d and]+))?",
            Verdict.RECORDED, "recorded",
            Verdict.COMPILED, "only compiled",
            Verdict.COMPILED_IN_PART, "compiled as far as (?:it goes|they go)",
            Verdict.REJECTED, "rejected as (?:it|they) should be",
            Verdict.IGNORED, "ignored",
            Verdict.NOT_RUN_HERE, "needs? Java.*",
            Verdict.NOT_PROVED, "not proved",
            Verdict.RUNNING, "running",
            Verdict.FAILED, "failed"));

    @Provide
    Arbitrary<List<Fate>> fates() {
        return Fate.some(3);
    }

    @Property
    void areTrueOfEachExample(@ForAll("fates") List<Fate> fates) {
        List<Fate> counted = fates.stream().filter(Fate::counts).toList();
        String line = Summary.examples(Fate.proofs(fates));
        if (counted.isEmpty()) {
            assertThat(line).isEqualTo("no examples");
            return;
        }

        assertThat(line).startsWith(counted.size() + (counted.size() == 1 ? " example: " : " examples: "));
        int sum = 0;
        for (String part : line.substring(line.indexOf(": ") + 2).split(", ", -1)) {
            sum += number(part, counted);
        }
        assertThat(sum).as(line).isEqualTo(counted.size());
    }

    /** The number that a part of the line names, once it is known to be right. */
    private static int number(String part, List<Fate> counted) {
        for (Map.Entry<Verdict, String> phrase : PHRASES.entrySet()) {
            Matcher matcher =
                    Pattern.compile("(?<number>\\d+) " + phrase.getValue()).matcher(part);
            if (matcher.matches()) {
                int number = Integer.parseInt(matcher.group("number"));
                String versions = phrase.getKey() == Verdict.PROVED ? matcher.group("versions") : null;
                assertThat(counted)
                        .filteredOn(fate -> fate.verdict() == phrase.getKey()
                                && (versions == null || versions.equals(fate.onJava())))
                        .as(part)
                        .hasSize(number);
                return number;
            }
        }
        throw new AssertionError("not understood: " + part);
    }
}
