package dev.runmark.render.machine;

import dev.runmark.example.claim.Claim;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.judge.Proof;
import dev.runmark.render.view.Transcript;
import java.util.List;
import java.util.stream.Stream;

/**
 * The standard output of an example for machines: the same in every build, as far as the page leaves nothing open. What
 * differs from run to run is shown as the page shows it.
 */
final class TwinOutput {

    private TwinOutput() {}

    static String of(Proof proof) {
        List<Claim> claims = proof.example().claims().stream()
                .filter(claim -> proof.runs().stream().anyMatch(run -> claim.isAbout(run.platform())))
                .toList();
        if (proof.runs().isEmpty() || claims.stream().anyMatch(Claim.Outcomes.class::isInstance)) {
            return "";
        }
        List<String> printed = Transcript.of(proof.printed().toList()).lines().stream()
                .filter(line -> line.stream() == Printed.Stream.OUT)
                .map(Transcript.Line::text)
                .toList();
        boolean anyOrder = claims.stream().anyMatch(claim -> claim instanceof Claim.AtLine line && line.anyOrder());
        return claims.stream()
                .flatMap(claim -> saidInstead(claim, printed))
                .findFirst()
                .orElseGet(() -> text(anyOrder ? printed.stream().sorted().toList() : printed));
    }

    private static Stream<String> saidInstead(Claim claim, List<String> printed) {
        if (claim instanceof Claim.Sample sample && sample.stream() == Printed.Stream.OUT) {
            return Stream.of(text(sample.lines()));
        }
        if (claim instanceof Claim.Output output && output.stream() == Printed.Stream.OUT) {
            boolean asPrinted = !output.unordered() && output.lines().equals(printed);
            return asPrinted ? Stream.empty() : Stream.of(text(output.lines()));
        }
        return Stream.empty();
    }

    private static String text(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
