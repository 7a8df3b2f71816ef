package dev.runmark.render.view;

import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.Run;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Verdict;
import dev.runmark.render.code.ApiLinks;
import dev.runmark.render.code.CodeLines;
import dev.runmark.render.code.HighlightedCode;
import dev.runmark.render.code.NotedLines;
import dev.runmark.render.code.SeenLines;
import dev.runmark.render.timeline.Timeline;
import dev.runmark.render.words.Words;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code example.peb} shows of one example.
 *
 * @param number its place among the page's code blocks, from 1
 * @param state a class for the style sheet: how far it is proved
 * @param title its heading; empty if it has none
 * @param code its code
 * @param files links to the files that it reads
 * @param output what it printed, if that needs to be shown
 * @param outcomes the results that it may have, where the page lists them
 * @param timeline what its threads did, if that is drawn
 * @param trace the stack trace that it ended with; empty if it ended otherwise
 * @param program what surrounds the code in the whole program, if anything does
 * @param whole the whole program, where the page shows only a part of it
 * @param proof the one line about what is known of it
 * @param problem what is wrong with it, in English; empty if nothing is
 */
public record ExampleView(
        int number,
        String state,
        String title,
        SafeString code,
        List<LinkView> files,
        @Nullable OutputView output,
        List<OutcomesView> outcomes,
        @Nullable Timeline timeline,
        String trace,
        @Nullable ProgramView program,
        @Nullable SafeString whole,
        String proof,
        String problem)
        implements View {

    public ExampleView {
        files = List.copyOf(files);
        outcomes = List.copyOf(outcomes);
    }

    /**
     * The view of an example.
     *
     * @param apiLinks where its names lead
     * @param number its place among the page's code blocks, from 1
     * @param notes which of its lines a list explains
     * @param files links to the files that it reads
     * @param words what the site says of it
     */
    public static ExampleView of(
            Proof proof, ApiLinks apiLinks, int number, NotedLines notes, List<LinkView> files, Words words) {
        ProofLine line = ProofLine.of(proof, words);
        return new ExampleView(
                number,
                state(proof.verdict()),
                proof.example().words().title(),
                new SafeString(CodeLines.html(proof, apiLinks, notes)),
                files,
                OutputView.of(proof, words).orElse(null),
                OutcomesView.of(proof, words),
                Timeline.of(proof, words).orElse(null),
                trace(proof),
                ProgramView.of(proof),
                whole(proof),
                line.said(),
                line.problem());
    }

    @Override
    public String template() {
        return "example";
    }

    private static String state(Verdict verdict) {
        return switch (verdict) {
            case PROVED, REJECTED -> "proved";
            case RECORDED -> "recorded";
            case FAILED -> "failed";
            case COMPILED, COMPILED_IN_PART, IGNORED, NOT_RUN_HERE, NOT_PROVED -> "open";
            case RUNNING -> "running";
        };
    }

    /** A group's program has other blocks in it, some of them perhaps hidden; an excerpt leaves out the rest of its file. */
    private static @Nullable SafeString whole(Proof proof) {
        boolean partial = proof.example().code().isExcerpt()
                || proof.example().words().place().group().isPresent();
        return partial
                ? new SafeString(HighlightedCode.of(proof.example().language().word(), proof.program())
                        .html())
                : null;
    }

    static String trace(Proof proof) {
        return proof.shown()
                .map(Run::ending)
                .filter(Ending.Threw.class::isInstance)
                .map(ending -> SeenLines.in(proof, ((Ending.Threw) ending).trace()))
                .orElse("");
    }
}
