package dev.runmark.example.javac;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.util.Optional;
import java.util.function.Function;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * The unit that javac is busy with. javac has no limit of its own and cannot be interrupted: whoever waits for it can
 * find out here what it does not come to an end with.
 *
 * <p>Thread-safe.
 */
final class UnitAtWork {

    private volatile @Nullable Unit unit;

    /** The unit; empty where javac is busy with none or with all of them. */
    Optional<Unit> get() {
        return Optional.ofNullable(unit);
    }

    /**
     * What javac tells what it does.
     *
     * @param owners the unit of a file
     */
    TaskListener listener(Function<JavaFileObject, Optional<Unit>> owners) {
        return new TaskListener() {
            @Override
            public void started(TaskEvent event) {
                unit = Optional.ofNullable(event.getSourceFile())
                        .flatMap(owners)
                        .orElse(null);
            }

            @Override
            public void finished(TaskEvent event) {
                unit = null;
            }
        };
    }
}
