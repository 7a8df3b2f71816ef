package dev.runmark.render;

import com.vladsch.flexmark.util.sequence.Escaping;
import dev.runmark.content.Fence;
import dev.runmark.content.FenceLine;
import dev.runmark.example.Claim;
import dev.runmark.example.Printed;
import dev.runmark.example.Proof;
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
 */
record OutputView(String label, List<ThreadView> threads, SafeString text) {

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
    }

    /**
     * The output of an example; empty if there is none, or if the claims at its lines have told it all.
     *
     * @param told the {@code output} fences that follow the example
     */
    static Optional<OutputView> of(Proof proof, List<Fence> told) {
        if (proof.runs().isEmpty()) {
            return told.isEmpty() ? Optional.empty() : Optional.of(claimed(told));
        }
        Transcript transcript = Transcript.of(proof.printed().toList()).without(ExampleView.trace(proof));
        if (transcript.isEmpty() || (told.isEmpty() && transcript.isSaidAt(claimedLines(proof)))) {
            return Optional.empty();
        }
        return Optional.of(of(label(proof, told), transcript));
    }

    /** What the page says that an example prints, where nothing was run that could bear it out. */
    private static OutputView claimed(List<Fence> told) {
        List<String> lines = told.stream()
                .flatMap(fence -> fence.lines().stream())
                .map(FenceLine::text)
                .toList();
        return of("Output, as the page claims", Transcript.ofText(lines));
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
        return new OutputView(label, threads, new SafeString(html.toString()));
    }

    private static void append(StringBuilder html, Transcript.Line line, List<ThreadView> threads) {
        if (!threads.isEmpty()) {
            html.append(mark(line.thread(), threads));
        }
        String text = Escaping.escapeHtml(line.text(), false);
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

    private static String label(Proof proof, List<Fence> told) {
        boolean anyOrder = proof.example().claims().stream()
                .anyMatch(claim -> claim instanceof Claim.Output output && output.unordered());
        if (anyOrder) {
            return "Output of one run, the lines in any order";
        }
        return proof.example().claims().isEmpty() || told.isEmpty() ? "Output, as recorded" : "Output";
    }

    private static Set<Integer> claimedLines(Proof proof) {
        return proof.example().claims().stream()
                .filter(Claim.AtLine.class::isInstance)
                .map(claim -> claim.location().line())
                .collect(Collectors.toSet());
    }
}
