package dev.runmark.example.compile;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.javac.Compiled;
import dev.runmark.example.javac.Processing;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A compiler that runs the annotation processors of libraries, which are anybody's code: one may never end, or end its
 * process. Then all that needs no processor is compiled without them, and the rest one by one, so that the examples at
 * which it happens are named and the others keep their verdicts.
 *
 * @param process where they run
 * @param limit how long they may take for some examples, besides what each adds
 */
record ProcessingCompiler(CompilerProcess process, Duration limit) implements ExampleCompiler {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration EACH = Duration.ofMillis(200);

    /** How often it may happen before all that is left is taken to be concerned: each time may cost the limit. */
    private static final int DEATHS = 3;

    static ProcessingCompiler of(CompilerProcess process) {
        return new ProcessingCompiler(process, LIMIT);
    }

    @Override
    public List<Compiled> compile(List<Composition> compositions) throws IOException, InterruptedException {
        if (compositions.isEmpty()) {
            return List.of();
        }
        CompilerProcess.Answer answer = process.compile(compositions, Processing.ON, limitFor(compositions.size()));
        return answer instanceof CompilerProcess.Answer.Done done ? done.compiled() : oneByOne(compositions, answer);
    }

    private List<Compiled> oneByOne(List<Composition> compositions, CompilerProcess.Answer first)
            throws IOException, InterruptedException {
        CompilerProcess.Answer last = first;
        int deaths = 1;
        List<Compiled> results = new ArrayList<>();
        for (Compiled plain : new ForeignCompiler(process).compile(compositions)) {
            Composition composition = plain.unit().composition();
            if (plain.report().isWhole() && !mayBeProcessed(composition)) {
                results.add(plain);
                continue;
            }
            if (deaths < DEATHS) {
                last = process.compile(List.of(composition), Processing.ON, limitFor(1));
            }
            if (last instanceof CompilerProcess.Answer.Died died) {
                deaths++;
                results.add(Compiled.rejected(plain.unit(), List.of(message(composition, died))));
            } else if (last instanceof CompilerProcess.Answer.Done done) {
                results.addAll(done.compiled());
                last = first;
            }
        }
        return results;
    }

    private static boolean mayBeProcessed(Composition composition) {
        return composition.lines().stream().anyMatch(line -> line.text().contains("@"))
                || composition.given().setups().stream()
                        .anyMatch(setup -> setup.text().contains("@"));
    }

    private Duration limitFor(int examples) {
        return limit.plus(EACH.multipliedBy(examples));
    }

    private static CompilerMessage message(Composition composition, CompilerProcess.Answer.Died died) {
        String said = died.said().strip();
        String last = said.substring(said.lastIndexOf('\n') + 1);
        return new CompilerMessage(
                "compiler.processor",
                "with the annotation processors of its libraries, the compiler " + died.how()
                        + (last.isEmpty() ? "" : "\nit printed last: " + last),
                composition.firstLine(),
                1,
                1);
    }
}
