package dev.runmark.example.fact;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * What the threads of a run did, step by step. Times are nanoseconds since the start of the example.
 *
 * <p>Immutable and thread-safe.
 *
 * @param processors how many the run had
 * @param from when it begins
 * @param to when it ends; what had not ended then goes on until there
 * @param complete whether everything was noted up to the end
 * @param lanes its threads, in the order in which they were first seen to do something
 * @param locks the names of its locks, as far as the code has one for them
 * @param steps the lines that were executed, in order; those of a long run only at its beginning
 * @param prints who printed, in order
 */
public record Recording(
        int processors,
        long from,
        long to,
        boolean complete,
        List<Lane> lanes,
        List<String> locks,
        List<Step> steps,
        List<Print> prints) {

    public Recording {
        lanes = List.copyOf(lanes);
        locks = List.copyOf(locks);
        steps = List.copyOf(steps);
        prints = List.copyOf(prints);
    }

    /** What a thread waits for. */
    public enum Wait {
        /** What another thread does: a result, a signal, an element. */
        WAITING,
        /** A time. */
        SLEEPING,
        /** A lock. */
        BLOCKED,
        /** A permit of {@code LockSupport}. */
        PARKED
    }

    /**
     * A thread.
     *
     * @param name its name; empty if it has none
     * @param virtual whether it is a virtual thread
     * @param tasks what it executed of the example's code, in order; between them it executed none
     * @param waits where it waited in the meantime, in order
     * @param holds what it held
     */
    public record Lane(String name, boolean virtual, List<Task> tasks, List<Waited> waits, List<Held> holds) {

        public Lane {
            tasks = List.copyOf(tasks);
            waits = List.copyOf(waits);
            holds = List.copyOf(holds);
        }

        private Lane between(long from, long to) {
            return new Lane(
                    name,
                    virtual,
                    within(from, to, tasks, Task::from, Task::to)
                            .map(each ->
                                    new Task(each.line, Math.max(from, each.from), Math.min(to, each.to), each.handed))
                            .toList(),
                    within(from, to, waits, Waited::from, Waited::to)
                            .map(each -> new Waited(
                                    each.kind,
                                    each.line,
                                    each.call,
                                    each.lock,
                                    each.ends,
                                    Math.max(from, each.from),
                                    Math.min(to, each.to)))
                            .toList(),
                    within(from, to, holds, Held::from, Held::to)
                            .map(each -> new Held(each.lock, Math.max(from, each.from), Math.min(to, each.to)))
                            .toList());
        }
    }

    /**
     * A stretch of the example's code that a thread executed.
     *
     * @param line the line of the page that it is named by; 0 if it is on none
     * @param handed who had given it to this thread, if that was seen
     */
    public record Task(int line, long from, long to, Optional<Handed> handed) {}

    /**
     * The moment when something was given to those who were to run it.
     *
     * @param lane the number of the thread that did so, from 0
     * @param line the line of the page
     */
    public record Handed(int lane, int line, long at) {}

    /**
     * A time in which a thread waited.
     *
     * @param line the line of the page
     * @param call what it had called, as in {@code Future.get}
     * @param lock the number of the lock, from 0; empty if it waited for none
     * @param ends the ends of the tasks that it waited for, as far as they are known
     */
    public record Waited(Wait kind, int line, String call, Optional<Integer> lock, List<End> ends, long from, long to) {

        public Waited {
            ends = List.copyOf(ends);
        }
    }

    /**
     * The moment when a task had come to its end.
     *
     * @param lane the number of the thread that had executed it, from 0
     */
    public record End(int lane, long at) {}

    /**
     * A time in which a thread held a lock.
     *
     * @param lock the number of the lock, from 0
     */
    public record Held(int lock, long from, long to) {}

    /**
     * A line that was about to be executed.
     *
     * @param lane the number of the thread, from 0
     * @param line the line of the page
     */
    public record Step(long at, int lane, int line) {}

    /**
     * Something that was printed at the very time of {@link Printed#nanos}.
     *
     * @param lane the number of the thread, from 0
     */
    public record Print(long at, int lane) {}

    /** The number of the thread that printed something; empty if it was not seen. */
    public Optional<Integer> laneOf(Printed printed) {
        List<Integer> found = prints.stream()
                .filter(print -> print.at == printed.nanos())
                .map(Print::lane)
                .toList();
        return found.stream()
                .filter(lane -> lanes.get(lane).name().equals(printed.thread()))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    /** The part of it between two moments. */
    public Recording between(long begin, long end) {
        return new Recording(
                processors,
                begin,
                Math.min(to, end),
                complete,
                lanes.stream().map(lane -> lane.between(begin, end)).toList(),
                locks,
                steps.stream().filter(step -> begin <= step.at && step.at < end).toList(),
                prints.stream()
                        .filter(print -> begin <= print.at && print.at < end)
                        .toList());
    }

    private static <T> Stream<T> within(
            long from, long to, List<T> all, ToLongFunction<T> begin, ToLongFunction<T> end) {
        return all.stream().filter(each -> begin.applyAsLong(each) < to && end.applyAsLong(each) > from);
    }
}
