package dev.runmark.render.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.claim.Claim;
import dev.runmark.example.claim.Example;
import dev.runmark.example.claim.Expectation;
import dev.runmark.example.claim.JdkRange;
import dev.runmark.example.claim.Words;
import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Run;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Verdict;
import dev.runmark.site.Fence;
import dev.runmark.site.FenceLine;
import dev.runmark.text.Location;
import dev.runmark.text.Source;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TwinOutputTest {

    private static final Location PLACE = new Location("page.md", 2, 1);

    @Test
    void isWhatWasPrinted() {
        assertThat(TwinOutput.of(proof(List.of(), "b", "a"))).isEqualTo("b\na\n");
        assertThat(TwinOutput.of(proof(List.of()))).isEmpty();
    }

    @Test
    void anOrderThatThePageLeavesOpenIsTheSameInEveryBuild() {
        List<Claim> atLine = List.of(new Claim.AtLine(PLACE, "a, b", true, 1, ""));
        assertThat(TwinOutput.of(proof(atLine, "b", "a"))).isEqualTo(TwinOutput.of(proof(atLine, "a", "b")));
        List<Claim> output = List.of(claimed(true, "a", "b"));
        assertThat(TwinOutput.of(proof(output, "b", "a"))).isEqualTo("a\nb\n");
    }

    @Test
    void whatVariesIsToldAsThePageTellsIt() {
        assertThat(TwinOutput.of(proof(List.of(claimed(false, "took [..] ms")), "took 3 ms")))
                .isEqualTo("took [..] ms\n");
        List<Claim> sample = List.of(new Claim.Sample(PLACE, PLACE, List.of("17"), Printed.Stream.OUT));
        assertThat(TwinOutput.of(proof(sample, "23"))).isEqualTo("17\n");
        List<Claim> outcomes = List.of(new Claim.Outcomes(PLACE, PLACE, List.of()));
        assertThat(TwinOutput.of(proof(outcomes, "23"))).isEmpty();
    }

    @Test
    void aClaimThatNobodyCheckedIsNoOutput() {
        Example example = proof(List.of(claimed(false, "1"))).example();
        Proof unproved = new Proof(example, Verdict.NOT_RUN_HERE, "", List.of(), List.of(), List.of());
        assertThat(TwinOutput.of(unproved)).isEmpty();
    }

    private static Claim claimed(boolean unordered, String... lines) {
        return new Claim.Output(PLACE, PLACE, List.of(lines), unordered, Printed.Stream.OUT);
    }

    private static Proof proof(List<Claim> claims, String... lines) {
        Fence fence = new Fence("java", PLACE, PLACE, List.of(new FenceLine("run();", 3, 1)), false);
        Words words = new Words(
                new Expectation.Ends(), JdkRange.ANY, Optional.empty(), Optional.empty(), List.of(), "", Set.of());
        Example example = new Example(Source.of("page.md", ""), fence, words, claims);
        List<Printed> printed = Arrays.stream(lines)
                .map(line -> new Printed(Printed.Stream.OUT, line + "\n", "main", 0, List.of(3)))
                .toList();
        Jdk jdk = new Jdk(Path.of("jdk"), 17, "17");
        Run run = new Run(jdk, printed, Map.of(), new Ending.Exited(0), Duration.ZERO, false);
        return new Proof(example, Verdict.PROVED, "", List.of(), List.of(run), List.of());
    }
}
