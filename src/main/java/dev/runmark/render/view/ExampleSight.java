package dev.runmark.render.view;

import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.Run;
import dev.runmark.example.judge.Alike;
import dev.runmark.example.judge.Proof;
import dev.runmark.render.code.SeenLines;
import dev.runmark.render.version.JavaChoice;
import dev.runmark.render.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is seen of an example on some versions of Java.
 *
 * @param versions the versions, where others show something else; empty if there is nothing to choose
 * @param named the same to be read; empty likewise
 * @param output what it printed, if that needs to be shown
 * @param trace the stack trace that it ended with; empty if it ended otherwise
 */
public record ExampleSight(
        String versions, String named, @Nullable OutputView output, String trace) {

    /** Each JDK has its own lines: nobody needs to choose between them. */
    private static final Pattern LINE_OF_FRAME = Pattern.compile("(\\w\\.java):\\d+\\)");

    /** An object's identity and the class of a lambda, as {@code toString} has them: each JVM has its own. */
    private static final Pattern IDENTITY =
            Pattern.compile("(?<=[\\w\\];…]@)[0-9a-f]{5,8}(?!\\w|\\.\\w)|(?<=\\$\\$Lambda)(?:\\$\\d+)?(?=/)");

    /** What is seen of an example, at least one. */
    static List<ExampleSight> of(Proof proof, Words words) {
        List<Alike> alike = alike(proof, words);
        if (alike.size() == 1) {
            return List.of(new ExampleSight("", "", OutputView.of(proof, words).orElse(null), trace(proof)));
        }
        return alike.stream().map(some -> of(some, words)).toList();
    }

    private static ExampleSight of(Alike some, Words words) {
        String named = words.list(some.features().stream().map(String::valueOf).toList());
        return new ExampleSight(
                JavaChoice.attribute(some.features()),
                named,
                OutputView.of(some.proof(), words)
                        .map(output -> output.called(words.of("output.on", output.label(), named)))
                        .orElse(null),
                trace(some.proof()));
    }

    /** The versions of Java by what is seen on them. */
    static List<Alike> alike(Proof proof, Words words) {
        return Alike.of(proof, own -> key(own, words));
    }

    /**
     * What distinguishes what happened on a version of Java from what happened on others. Which thread printed a line does
     * not: that may be another in the next run.
     */
    public static Object key(Proof proof, Words words) {
        Optional<OutputView> output = OutputView.of(proof, words);
        return List.of(
                output.map(OutputView::label).orElse(""),
                inAnyJvm(output.map(OutputView::lines).orElse(List.of()).toString()),
                inAnyJvm(LINE_OF_FRAME.matcher(trace(proof)).replaceAll("$1)")),
                proof.messages().stream().map(CompilerMessage::text).toList());
    }

    private static String inAnyJvm(String text) {
        return IDENTITY.matcher(text).replaceAll("");
    }

    static String trace(Proof proof) {
        return proof.shown()
                .map(Run::ending)
                .filter(Ending.Threw.class::isInstance)
                .map(ending -> SeenLines.in(proof, ((Ending.Threw) ending).trace()))
                .orElse("");
    }
}
