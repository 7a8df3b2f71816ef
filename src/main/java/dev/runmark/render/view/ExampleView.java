package dev.runmark.render.view;

import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Verdict;
import dev.runmark.render.code.ApiLinks;
import dev.runmark.render.code.CodeLines;
import dev.runmark.render.code.HighlightedCode;
import dev.runmark.render.code.NotedLines;
import dev.runmark.render.timeline.Timeline;
import dev.runmark.render.version.JavaChoice;
import dev.runmark.render.words.Words;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code example.peb} shows of one example.
 *
 * @param number its place among the page's examples, from 1
 * @param state a class for the style sheet: how far it is proved
 * @param title its heading; empty if it has none
 * @param code its code
 * @param files links to the files that it reads
 * @param seen what was seen of it, on each version of Java that shows something else
 * @param elsewhere the versions that the page speaks of and that it was not tried on
 * @param outcomes the results that it may have, where the page lists them
 * @param timeline what its threads did, if that is drawn
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
        List<ExampleSight> seen,
        @Nullable ElsewhereView elsewhere,
        List<OutcomesView> outcomes,
        @Nullable Timeline timeline,
        @Nullable ProgramView program,
        @Nullable SafeString whole,
        String proof,
        String problem)
        implements View {

    public ExampleView {
        seen = List.copyOf(seen);
        files = List.copyOf(files);
        outcomes = List.copyOf(outcomes);
    }

    /**
     * The view of an example.
     *
     * @param apiLinks where its names lead
     * @param number its place among the page's examples, from 1
     * @param notes which of its lines a list explains
     * @param files links to the files that it reads
     * @param choice the versions of Java that the page lets readers choose from, if it does
     * @param words what the site says of it
     */
    public static ExampleView of(
            Proof proof,
            ApiLinks apiLinks,
            int number,
            NotedLines notes,
            List<LinkView> files,
            Optional<JavaChoice> choice,
            Words words) {
        ProofLine line = ProofLine.of(proof, words);
        return new ExampleView(
                number,
                state(proof.verdict()),
                proof.example().words().title(),
                new SafeString(CodeLines.html(proof, apiLinks, notes)),
                files,
                ExampleSight.of(proof, words),
                ElsewhereView.of(proof, choice),
                OutcomesView.of(proof, words),
                Timeline.of(proof, words).orElse(null),
                ProgramView.of(proof),
                whole(proof),
                line.said(),
                line.problem());
    }

    /**
     * Versions of Java that a page speaks of and that one of its examples was not tried on.
     *
     * @param versions the versions, as the page's elements have them
     * @param needed those that the example is for
     */
    record ElsewhereView(String versions, String needed) {

        static @Nullable ElsewhereView of(Proof proof, Optional<JavaChoice> choice) {
            List<Integer> others = proof.features().isEmpty()
                    ? List.of()
                    : choice.map(any -> any.without(proof.features())).orElse(List.of());
            String needed = proof.example().words().jdks().toString();
            return others.isEmpty() ? null : new ElsewhereView(JavaChoice.attribute(others), needed);
        }
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
}
