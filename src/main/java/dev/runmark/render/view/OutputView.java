package dev.runmark.render.view;

import com.vladsch.flexmark.util.sequence.Escaping;
import dev.runmark.example.claim.Claim;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Verdict;
import dev.runmark.render.code.SeenLines;
import dev.runmark.render.words.Words;
import dev.runmark.text.DirectionControls;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What an example printed, as it stands under its code.
 *
 * @param label what it is called
 * @param threads who printed; empty if it was one thread alone
 * @param text the lines
 * @param lines the same as plain text
 */
record OutputView(String label, List<ThreadView> threads, SafeString text, List<String> lines) {

    /**
     * A thread in an output's legend.
     *
     * @param mark the number that stands before its lines, from 1
     * @param colour the number of its colour, from 1 to 6
     * @param name its name
     */
    record ThreadView(int mark, int colour, String name) {}

    private static final int COLOURS = 6;

    OutputView {
        threads = List.copyOf(threads);
        lines = List.copyOf(lines);
    }

    /**
     * The output of an example; empty if there is none, or if other claims have said it all.
     *
     * <p>What is claimed in any order or with gaps differs from run to run, so that the page shows the claim, which does
     * not, instead of one run.
     */
    static Optional<OutputView> of(Proof proof, Words words) {
        List<Claim.Sample> samples = claims(proof, Claim.Sample.class);
        if (!samples.isEmpty()) {
            return Optional.of(of(words.of("output.sample"), sample(samples)));
        }
        List<Claim.Output> outputs = claims(proof, Claim.Output.class);
        if (outputs.stream().anyMatch(output -> output.fence()
                .equals(proof.example().fence().location()))) {
            // The example shows itself what it prints.
            return Optional.empty();
        }
        Transcript printed = Transcript.of(proof.printed().toList());
        if (proof.verdict() != Verdict.FAILED && !outputs.isEmpty()) {
            return Optional.of(claimed(proof, outputs, printed, words));
        }
        boolean explained = !claims(proof, Claim.Outcomes.class).isEmpty() || printed.isSaidAt(claimedLines(proof));
        return explained
                ? Optional.empty()
                : Optional.of(of(words.of("output.recorded"), printed.with(text -> SeenLines.in(proof, text))));
    }

    /** Whether the page says of each printed line what it is, one way or the other. */
    static boolean isAllClaimed(Proof proof) {
        Set<Printed.Stream> claimed = claims(proof, Claim.Output.class).stream()
                .map(Claim.Output::stream)
                .collect(Collectors.toSet());
        List<Printed> rest = proof.printed()
                .filter(print -> !claimed.contains(print.stream()))
                .toList();
        return Transcript.of(rest).isSaidAt(claimedLines(proof));
    }

    private static OutputView claimed(Proof proof, List<Claim.Output> outputs, Transcript printed, Words words) {
        boolean anyOrder = outputs.stream().anyMatch(Claim.Output::unordered);
        boolean literal = outputs.stream().allMatch(output -> printed.says(output.stream(), output.lines()));
        Transcript claimed = outputs.stream()
                .map(output -> Transcript.of(output.stream(), output.lines()))
                .reduce(new Transcript(List.of()), Transcript::and);
        String label = words.of(anyOrder ? "output.anyOrder" : "output");
        return of(
                proof.runs().isEmpty() ? words.of("output.claimed", label) : label,
                literal && !anyOrder && isAlwaysTheSame(proof) ? printed : claimed);
    }

    /** Whether each line came from the same thread in every run: otherwise a mark for the thread would say too much. */
    private static boolean isAlwaysTheSame(Proof proof) {
        return proof.runs().stream()
                        .map(run -> Transcript.of(run.printedByExample()))
                        .distinct()
                        .count()
                < 2;
    }

    private static Transcript sample(List<Claim.Sample> samples) {
        return samples.stream()
                .map(sample -> Transcript.of(sample.stream(), sample.lines()))
                .reduce(new Transcript(List.of()), Transcript::and);
    }

    private static OutputView of(String label, Transcript transcript) {
        List<String> names = transcript.threads();
        List<ThreadView> threads = names.size() < 2
                ? List.of()
                : IntStream.range(0, names.size())
                        .mapToObj(i -> new ThreadView(i + 1, i % COLOURS + 1, names.get(i)))
                        .toList();
        StringBuilder html = new StringBuilder();
        transcript.lines().forEach(line -> append(html, line, threads));
        return new OutputView(
                label,
                threads,
                new SafeString(html.toString()),
                transcript.lines().stream().map(Transcript.Line::text).toList());
    }

    /** The same with another label. */
    OutputView called(String other) {
        return new OutputView(other, threads, text, lines);
    }

    private static void append(StringBuilder html, Transcript.Line line, List<ThreadView> threads) {
        if (!threads.isEmpty()) {
            html.append(mark(line.thread(), threads));
        }
        String text = DirectionControls.shown(Escaping.escapeHtml(line.text(), false));
        html.append(line.stream() == Printed.Stream.ERR ? "<span class=\"err\">" + text + "</span>" : text);
        html.append('\n');
    }

    private static String mark(String name, List<ThreadView> threads) {
        return threads.stream()
                .filter(thread -> thread.name().equals(name))
                .map(thread -> "<b class=\"t" + thread.colour() + "\">" + thread.mark() + "</b> ")
                .findFirst()
                .orElse("<b class=\"t1\"> </b> ");
    }

    private static Set<Integer> claimedLines(Proof proof) {
        return claims(proof, Claim.AtLine.class).stream()
                .map(claim -> claim.location().line())
                .collect(Collectors.toSet());
    }

    /** Of what happened on one version of Java, what the page says of others is left out. */
    private static <C extends Claim> List<C> claims(Proof proof, Class<C> kind) {
        return proof.example().claims().stream()
                .filter(claim ->
                        proof.runs().isEmpty() || proof.runs().stream().anyMatch(run -> claim.isAbout(run.platform())))
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
