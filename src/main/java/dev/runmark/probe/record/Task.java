package dev.runmark.probe.record;

import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A lambda expression or method reference of the example, which is known wherever it is run. Java promises nothing of the
 * identity and the class of what such an expression gives (JLS 15.27.4), so that another object can stand for it.
 */
class Task {

    private final int place;
    final int identity;

    private Task(int place, int identity) {
        this.place = place;
        this.identity = identity;
    }

    final void begin() {
        Recorder.lane().begin(place, identity);
    }

    static final class OfRunnable extends Task implements Runnable {

        private final Runnable code;

        OfRunnable(Runnable code, int place, int identity) {
            super(place, identity);
            this.code = code;
        }

        @Override
        public void run() {
            begin();
            try {
                code.run();
            } finally {
                Recorder.end();
            }
        }
    }

    static final class OfCallable<T> extends Task implements Callable<T> {

        private final Callable<T> code;

        OfCallable(Callable<T> code, int place, int identity) {
            super(place, identity);
            this.code = code;
        }

        @Override
        public T call() throws Exception {
            begin();
            try {
                return code.call();
            } finally {
                Recorder.end();
            }
        }
    }

    static final class OfSupplier<T> extends Task implements Supplier<T> {

        private final Supplier<T> code;

        OfSupplier(Supplier<T> code, int place, int identity) {
            super(place, identity);
            this.code = code;
        }

        @Override
        public T get() {
            begin();
            try {
                return code.get();
            } finally {
                Recorder.end();
            }
        }
    }

    static final class OfFunction<T, R> extends Task implements Function<T, R> {

        private final Function<T, R> code;

        OfFunction(Function<T, R> code, int place, int identity) {
            super(place, identity);
            this.code = code;
        }

        @Override
        public R apply(T given) {
            begin();
            try {
                return code.apply(given);
            } finally {
                Recorder.end();
            }
        }
    }

    static final class OfBiFunction<T, U, R> extends Task implements BiFunction<T, U, R> {

        private final BiFunction<T, U, R> code;

        OfBiFunction(BiFunction<T, U, R> code, int place, int identity) {
            super(place, identity);
            this.code = code;
        }

        @Override
        public R apply(T first, U second) {
            begin();
            try {
                return code.apply(first, second);
            } finally {
                Recorder.end();
            }
        }
    }

    static final class OfConsumer<T> extends Task implements Consumer<T> {

        private final Consumer<T> code;

        OfConsumer(Consumer<T> code, int place, int identity) {
            super(place, identity);
            this.code = code;
        }

        @Override
        public void accept(T given) {
            begin();
            try {
                code.accept(given);
            } finally {
                Recorder.end();
            }
        }
    }

    static final class OfBiConsumer<T, U> extends Task implements BiConsumer<T, U> {

        private final BiConsumer<T, U> code;

        OfBiConsumer(BiConsumer<T, U> code, int place, int identity) {
            super(place, identity);
            this.code = code;
        }

        @Override
        public void accept(T first, U second) {
            begin();
            try {
                code.accept(first, second);
            } finally {
                Recorder.end();
            }
        }
    }
}
