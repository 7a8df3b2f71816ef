package dev.runmark.example.judge;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Example;
import dev.runmark.example.claim.Expectation;
import dev.runmark.example.claim.Timeline;
import dev.runmark.example.claim.Words;
import dev.runmark.example.fact.Run;
import dev.runmark.site.Fence;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Warns where a page asks for a picture of a run, and there is no run that was recorded. */
final class Undrawn {

    private static final Pattern WORD = Pattern.compile("(?<=\\s)timeline(?=\\s|$)");

    private Undrawn() {}

    /** The warning about one block of a composition, if there is one. What is wrong anyway has an error, which says more. */
    static List<Problem> warned(Composition composition, Proof proof) {
        boolean isRecorded = proof.shown().flatMap(Run::recording).isPresent();
        return isAsked(proof.example().words(), composition) && !isRecorded && proof.verdict() != Verdict.FAILED
                ? List.of(warning(proof))
                : List.of();
    }

    /** Words that contradict that of the picture are an error. */
    private static boolean isAsked(Words words, Composition composition) {
        return words.timeline()
                && composition.given().timeline() != Timeline.ELSEWHERE
                && !words.place().isUnseen()
                && !words.place().hidden()
                && !(words.expectation() instanceof Expectation.Compiles)
                && !(words.expectation() instanceof Expectation.FailsToCompile);
    }

    private static Problem warning(Proof proof) {
        Example block = proof.example();
        Matcher word = WORD.matcher(block.fence().info());
        return Problem.warning(
                        Rule.TIMELINE_MISSING,
                        block.source(),
                        place(block.fence(), word.find() ? word.start() : 0),
                        "timeline".length(),
                        "there is no picture of this example: " + reason(proof.verdict()))
                .withHelp(help(proof.verdict()));
    }

    private static Location place(Fence fence, int offset) {
        Location start = fence.infoLocation();
        return new Location(start.path(), start.line(), start.column() + offset);
    }

    private static String reason(Verdict verdict) {
        return switch (verdict) {
            case COMPILED_IN_PART -> "something is left out of it, so that it is not run";
            case PROVED, RECORDED -> "the run that was to be recorded ran into a limit, or left nothing behind";
            default -> "it is not run";
        };
    }

    private static String help(Verdict verdict) {
        return switch (verdict) {
            case PROVED, RECORDED ->
                "let it end without `halt`, give it more time, as with timeout=60s, or take the word out";
            default -> "let the example run, or take the word out";
        };
    }
}
