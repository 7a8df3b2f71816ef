package dev.runmark.example.compile;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.javac.Compiled;
import dev.runmark.example.javac.Processing;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * The compiler of another JDK. With what it does not come to an end, it says so itself.
 *
 * @param process where it runs
 */
record ForeignCompiler(CompilerProcess process) implements ExampleCompiler {

    private static final Duration NO_LIMIT = Duration.ofDays(1);

    @Override
    public List<Compiled> compile(List<Composition> compositions) throws IOException, InterruptedException {
        if (compositions.isEmpty()) {
            return List.of();
        }
        CompilerProcess.Answer answer = process.compile(compositions, Processing.OFF, NO_LIMIT);
        if (answer instanceof CompilerProcess.Answer.Done done) {
            return done.compiled();
        }
        CompilerProcess.Answer.Died died = (CompilerProcess.Answer.Died) answer;
        throw new IOException("the compiler of Java " + process.jdk().feature() + " in "
                + process.jdk().home() + " failed: it " + died.how() + "; "
                + died.said().strip());
    }
}
