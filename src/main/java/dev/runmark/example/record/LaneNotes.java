package dev.runmark.example.record;

import dev.runmark.example.fact.Recording;
import dev.runmark.example.fact.Recording.End;
import dev.runmark.example.fact.Recording.Handed;
import dev.runmark.example.fact.Recording.Held;
import dev.runmark.example.fact.Recording.Task;
import dev.runmark.example.fact.Recording.Waited;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What was noted of one thread. */
final class LaneNotes {

    private final List<Task> tasks = new ArrayList<>();
    private final List<Waited> waits = new ArrayList<>();
    private final List<Held> holds = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<Integer, Deque<Long>> held = new HashMap<>();
    private String name = "";
    private boolean virtual;
    private int identity;

    /** What has begun and not ended: a task, or a wait that it is in. */
    private sealed interface Open {}

    private record OpenTask(long from, int line, Optional<Handed> handed, int identity) implements Open {}

    private record OpenWait(Waited waited, Supplier<List<End>> ends) implements Open {}

    void named(String now, boolean isVirtual, int number) {
        name = now;
        virtual = isVirtual;
        identity = number;
    }

    int identity() {
        return identity;
    }

    boolean hasRun() {
        return !tasks.isEmpty() || !open.isEmpty();
    }

    boolean hasOpen() {
        return !open.isEmpty() || held.values().stream().anyMatch(times -> !times.isEmpty());
    }

    void begin(long at, int line, Optional<Handed> handed, int task) {
        open.push(new OpenTask(at, line, handed, task));
    }

    /** The identities of what has ended: a task, and with the last one the thread. */
    List<Integer> end(long at) {
        goOn(at);
        if (open.poll() instanceof OpenTask task) {
            tasks.add(new Task(task.line(), task.from(), at, task.handed()));
            return open.isEmpty() ? List.of(task.identity(), identity) : List.of(task.identity());
        }
        return List.of();
    }

    /** A line says that nothing is waited for any more. One that stands in no task is one for itself. */
    void line(long at, int line) {
        goOn(at);
        if (!open.isEmpty()) {
            return;
        }
        Optional<Task> last = tasks.isEmpty() ? Optional.empty() : Optional.of(tasks.get(tasks.size() - 1));
        if (last.filter(task -> task.handed().isEmpty() && task.line() > 0).isPresent()) {
            Task before = tasks.remove(tasks.size() - 1);
            tasks.add(new Task(before.line(), before.from(), at, Optional.empty()));
        } else {
            tasks.add(new Task(line, at, at, Optional.empty()));
        }
    }

    /**
     * A wait begins.
     *
     * @param ends which ends it has waited for, once it is over
     */
    void wait(Waited wait, Supplier<List<End>> ends) {
        goOn(wait.from());
        open.push(new OpenWait(wait, ends));
    }

    /** What the wait was for is known as it ends. */
    void waitedFor(Supplier<List<End>> ends) {
        if (open.peek() instanceof OpenWait now) {
            open.pop();
            open.push(new OpenWait(now.waited(), ends));
        }
    }

    void goOn(long at) {
        while (open.peek() instanceof OpenWait now) {
            open.pop();
            Waited wait = now.waited();
            waits.add(new Waited(
                    wait.kind(),
                    wait.line(),
                    wait.call(),
                    wait.lock(),
                    now.ends().get(),
                    wait.from(),
                    at));
        }
    }

    void take(long at, int lock) {
        goOn(at);
        held.computeIfAbsent(lock, l -> new ArrayDeque<>()).push(at);
    }

    void free(long at, int lock) {
        Deque<Long> times = held.computeIfAbsent(lock, l -> new ArrayDeque<>());
        if (times.size() == 1) {
            holds.add(new Held(lock, times.element(), at));
        }
        times.poll();
    }

    /** All of it; what is open lasts to the end. */
    Recording.Lane lane(long end) {
        while (!open.isEmpty()) {
            end(end);
        }
        List.copyOf(held.keySet()).forEach(lock -> {
            Deque<Long> times = held.getOrDefault(lock, new ArrayDeque<>());
            if (!times.isEmpty()) {
                holds.add(new Held(lock, times.getLast(), end));
            }
        });
        tasks.sort(Comparator.comparingLong(Task::from));
        waits.sort(Comparator.comparingLong(Waited::from));
        holds.sort(Comparator.comparingLong(Held::from));
        return new Recording.Lane(name, virtual, tasks, waits, holds);
    }
}
