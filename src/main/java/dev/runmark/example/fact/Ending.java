package dev.runmark.example.fact;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a run ended. Every alternative is immutable and thread-safe. */
public sealed interface Ending {

    /** What happened, to be read after "it". */
    String inWords();

    /**
     * By itself, with an exit status.
     *
     * @param status 0 after a normal end
     */
    record Exited(int status) implements Ending {

        @Override
        public String inWords() {
            return status == 0 ? "ended normally" : "ended with exit status " + status;
        }
    }

    /**
     * The main thread ended with an exception.
     *
     * @param type the exception's class name
     * @param message its message; empty if it has none
     * @param trace the stack trace as Java prints it, without frames that are not the reader's business
     * @param lines the lines of the page in its stack, innermost first
     */
    record Threw(String type, String message, String trace, List<Integer> lines) implements Ending {

        /** What Java puts before the name of a class among statements. */
        private static final Pattern LOCAL = Pattern.compile(".*\\$\\d+(?=[^\\d$])");

        public Threw {
            lines = List.copyOf(lines);
        }

        /** The exception's class as its users write it. */
        public String simpleType() {
            String name = LOCAL.matcher(type).replaceFirst("");
            return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
        }

        /** Whether a name stands for its class: the whole name, or as much of its end as code there has to write. */
        public boolean isNamed(String name) {
            return Stream.of(type, simpleType())
                    .anyMatch(known -> ("." + known.replace('$', '.')).endsWith("." + name));
        }

        /** The exception in a line of text. */
        public String brief() {
            String line = message.lines().findFirst().orElse("");
            return line.isEmpty() ? simpleType() : simpleType() + ": " + Shown.line(line);
        }

        /** The exception with all of its message, as {@code throws} names it. */
        public String inFull() {
            return message.isEmpty() ? brief() : simpleType() + ": " + Shown.line(message.replace("\n", "\\n"));
        }

        @Override
        public String inWords() {
            return "threw " + brief();
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

        @Override
        public String inWords() {
            return "waited for work and never ended";
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

        @Override
        public String inWords() {
            return deadlock ? "was in a deadlock" : "was stuck";
        }
    }

    /**
     * A thread went on reading a value that another had written over long before, which nothing forbids (JLS 17.3,
     * 17.4.5).
     *
     * @param threads the thread
     */
    record NeverSees(List<ThreadStack> threads) implements Ending {

        public NeverSees {
            threads = List.copyOf(threads);
        }

        @Override
        public String inWords() {
            return "read an old value for ever";
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

        @Override
        public String inWords() {
            return "did not end in time";
        }
    }

    /**
     * Stopped because it went beyond a limit other than time.
     *
     * @param what the limit, such as {@code "printed more than 1 MiB"}
     */
    record LimitExceeded(String what) implements Ending {

        @Override
        public String inWords() {
            return what;
        }
    }

    /**
     * A block that was not even started: it needs a variable as an earlier block would have left it, and that one did
     * not end by itself.
     *
     * @param block the number of the earlier block, from 0
     * @param variable the name of the variable
     */
    record Withheld(int block, String variable) implements Ending {

        @Override
        public String inWords() {
            return "could not be run";
        }
    }
}
