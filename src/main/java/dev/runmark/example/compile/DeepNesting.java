package dev.runmark.example.compile;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Example;
import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.site.FenceLine;
import java.util.List;

/** Names the place of what is nested deeper than a compiler can follow. */
final class DeepNesting {

    /** Nobody can follow so many; a compiler takes some thousands. */
    private static final int DEEP = 250;

    private static final String KEY = "runmark.nested.too.deep";
    private static final String TEXT = "what is nested here is too deep for the compiler";

    private DeepNesting() {}

    /** Throws what has another cause on; the compiler's own door wraps what ends it. */
    static void throwOther(Throwable thrown) {
        if (thrown instanceof RuntimeException other && !(thrown.getCause() instanceof StackOverflowError)) {
            throw other;
        }
    }

    /** What is to be said of it: at the bracket with which it becomes too deep, or else at the first line. */
    static CompilerMessage messageIn(Composition composition) {
        int depth = 0;
        for (Example block : composition.blocks()) {
            for (FenceLine line : block.code().lines()) {
                for (int i = 0; i < line.text().length(); i++) {
                    char letter = line.text().charAt(i);
                    depth += "([{".indexOf(letter) >= 0 ? 1 : ")]}".indexOf(letter) >= 0 ? -1 : 0;
                    if (depth > DEEP) {
                        return message(line, i);
                    }
                }
            }
        }
        List<FenceLine> lines = composition.blocks().get(0).code().lines();
        return message(lines.get(0), 0);
    }

    private static CompilerMessage message(FenceLine line, int index) {
        return new CompilerMessage(KEY, TEXT, line.line(), line.column() + index, 1);
    }
}
