package dev.runmark.example.compile;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.javac.Compiled;
import dev.runmark.example.javac.Compiler;
import dev.runmark.example.javac.Equipment;
import dev.runmark.example.javac.Shape;
import dev.runmark.example.javac.Unit;
import dev.runmark.text.DaemonThread;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Compiles examples in a thread of its own, which is left alone as soon as the compiler does not come to an end with one
 * of them: a few lines with calls of generic methods in lambdas in each other keep javac busy for years, since it tries all
 * ways to type the inner ones for each way to type the outer one (JLS 18.5.2). The others are compiled without it.
 *
 * @param compilers what compiles
 * @param jdk whose compiler it is
 * @param equipment what examples have besides the JDK
 * @param limit how much processor time one example may take
 */
record BoundedCompilation(Compilers compilers, Jdk jdk, Equipment equipment, Duration limit) {

    private static final String KEY = "runmark.never.compiled";

    /** An example takes some hundredths of a second. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final Duration LEAST = Duration.ofSeconds(1);

    /** What is added for each example where it is not known which one the compiler is busy with. */
    private static final Duration EACH = Duration.ofMillis(500);

    private static final long LOOK_MILLIS = 1_000;

    /** Opens a compiler: one that does not come to an end cannot be used again. */
    interface Compilers {
        Compiler open() throws IOException;
    }

    static BoundedCompilation with(Compilers compilers, Jdk jdk, Equipment equipment) {
        return new BoundedCompilation(compilers, jdk, equipment, LIMIT);
    }

    /** What a thread was left with. */
    private static final class NeverCompiled extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Optional<Composition> composition;

        NeverCompiled(Optional<Composition> composition) {
            this.composition = composition;
        }
    }

    /**
     * What became of examples.
     *
     * @param compiled in the order of the examples
     * @param isLeft whether a thread goes on with one of them until the process ends
     */
    record Outcome(List<Compiled> compiled, boolean isLeft) {}

    /** Compiles examples. */
    Outcome compile(List<Composition> compositions) throws IOException, InterruptedException {
        Map<Composition, Compiled> given = new HashMap<>();
        boolean isLeft = false;
        List<Composition> rest = compositions;
        BoundedCompilation next = this;
        while (!rest.isEmpty()) {
            try {
                next.attempt(rest).forEach(compiled -> given.put(compiled.unit().composition(), compiled));
            } catch (NeverCompiled e) {
                isLeft = true;
                next.give(rest, e.composition, given);
                next = next.withLessTime();
            }
            rest = compositions.stream().filter(one -> !given.containsKey(one)).toList();
        }
        return new Outcome(compositions.stream().map(given::get).toList(), isLeft);
    }

    /** Says so of the one that never ended; where it is not known which of them that is, each is compiled by itself. */
    private void give(List<Composition> rest, Optional<Composition> never, Map<Composition, Compiled> given)
            throws IOException, InterruptedException {
        if (never.isPresent() || rest.size() == 1) {
            Composition one = never.orElse(rest.get(0));
            given.put(one, rejected(one));
            return;
        }
        BoundedCompilation next = withLessTime();
        for (Composition one : rest) {
            Outcome outcome = next.compile(List.of(one));
            given.put(one, outcome.compiled().get(0));
            next = outcome.isLeft() ? next.withLessTime() : next;
        }
    }

    /** Whoever has written one that does not end may have written hundreds, and all of them together are to end. */
    private BoundedCompilation withLessTime() {
        Duration half = limit.dividedBy(2);
        return half.compareTo(LEAST) < 0 ? this : new BoundedCompilation(compilers, jdk, equipment, half);
    }

    private List<Compiled> attempt(List<Composition> compositions)
            throws IOException, InterruptedException, NeverCompiled {
        Compiler compiler = compilers.open();
        FutureTask<List<Compiled>> work =
                new FutureTask<>(() -> Compilation.of(compiler, jdk, equipment, compositions));
        Thread thread = DaemonThread.start("compiler", work);
        List<Compiled> compiled = await(work, thread, compiler, EACH.multipliedBy(compositions.size()));
        compiler.close();
        return compiled;
    }

    private List<Compiled> await(FutureTask<List<Compiled>> work, Thread thread, Compiler compiler, Duration forAll)
            throws IOException, InterruptedException, NeverCompiled {
        Optional<Unit> last = Optional.empty();
        Duration since = Duration.ZERO;
        while (true) {
            try {
                return work.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                throw failure(e.getCause());
            } catch (TimeoutException e) {
                Optional<Unit> now = compiler.unitAtWork();
                Duration used = usedBy(thread);
                Duration allowed = now.isPresent() ? limit : limit.plus(forAll);
                if (!now.equals(last)) {
                    since = used;
                } else if (used.minus(since).compareTo(allowed) > 0) {
                    throw new NeverCompiled(now.map(Unit::composition));
                }
                last = now;
            }
        }
    }

    /** The processor time of a thread, which goes on however busy the machine is otherwise. */
    private static Duration usedBy(Thread thread) {
        return Duration.ofNanos(Math.max(0, ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId())));
    }

    private static IOException failure(@Nullable Throwable cause) {
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException failure ? failure : new IOException(cause);
    }

    private Compiled rejected(Composition composition) {
        String message =
                "the compiler did not come to an end with it in %d s of processor time".formatted(limit.toSeconds());
        return Compiled.rejected(
                Unit.of(composition, Shape.UNIT, 0),
                List.of(new CompilerMessage(KEY, message, composition.firstLine(), 1, 1)));
    }
}
