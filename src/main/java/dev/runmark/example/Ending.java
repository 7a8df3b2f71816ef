package dev.runmark.example;

import java.time.Duration;
import java.util.List;

/** How a run ended. Every alternative is immutable and thread-safe. */
public sealed interface Ending {

    /**
     * By itself, with an exit status.
     *
     * @param status 0 after a normal end
     */
    record Exited(int status) implements Ending {}

    /**
     * The main thread ended with an exception.
     *
     * @param type the exception's class name
     * @param message its message; empty if it has none
     * @param trace the stack trace as Java prints it, without frames that are not the reader's business
     * @param lines the lines of the page in its stack, innermost first
     */
    record Threw(String type, String message, String trace, List<Integer> lines) implements Ending {

        public Threw {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The main thread had ended, but idle threads of executors that were never shut down kept the JVM alive.
     *
     * @param threads the idle threads
     */
    record NeverShutDown(List<ThreadStack> threads) implements Ending {

        public NeverShutDown {
            threads = List.copyOf(threads);
        }
    }

    /**
     * Every thread waited for something that no thread could bring.
     *
     * @param threads the waiting threads
     * @param deadlock whether some of them wait for each other's locks
     */
    record Stuck(List<ThreadStack> threads, boolean deadlock) implements Ending {

        public Stuck {
            threads = List.copyOf(threads);
        }
    }

    /**
     * Stopped when its time was over.
     *
     * @param limit the time that it had
     * @param threads its live threads; empty if the JVM no longer answered
     */
    record TimedOut(Duration limit, List<ThreadStack> threads) implements Ending {

        public TimedOut {
            threads = List.copyOf(threads);
        }
    }

    /**
     * Stopped because it went beyond a limit other than time.
     *
     * @param what the limit, such as {@code "printed more than 1 MiB"}
     */
    record LimitExceeded(String what) implements Ending {}
}
