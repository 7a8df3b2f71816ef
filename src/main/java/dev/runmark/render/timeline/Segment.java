package dev.runmark.render.timeline;

import dev.runmark.example.fact.Recording.Lane;
import dev.runmark.example.fact.Recording.Task;
import dev.runmark.example.fact.Recording.Waited;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A time in which a thread did one thing.
 *
 * @param line the line of the page where it was; 0 if it is on none
 * @param call what it waited in; empty if it ran
 * @param lock the number of the lock that it waited for
 */
record Segment(State state, int line, String call, Optional<Integer> lock, long from, long to) {

    /** With more of them nothing can be told apart any more. */
    private static final int MOST = 2_000;

    private static Segment of(Task task) {
        return new Segment(State.RUNNING, task.line(), "", Optional.empty(), task.from(), task.to());
    }

    private static Segment of(Waited wait) {
        return new Segment(State.of(wait.kind()), wait.line(), wait.call(), wait.lock(), wait.from(), wait.to());
    }

    private Segment between(long begin, long end) {
        return new Segment(state, line, call, lock, begin, end);
    }

    /** What a thread did, in order: at each moment the innermost of what it was in. Waits that nobody could see are left out. */
    static List<Segment> of(Lane lane, Scale scale) {
        List<Segment> all = new ArrayList<>();
        lane.tasks().forEach(task -> all.add(of(task)));
        lane.waits().stream()
                .filter(wait -> !scale.isTooShort(wait.from(), wait.to()))
                .limit(MOST)
                .forEach(wait -> all.add(of(wait)));
        all.sort(Comparator.comparingLong(Segment::from)
                .thenComparing(Comparator.comparingLong(Segment::to).reversed()));
        TreeSet<Long> moments = new TreeSet<>();
        all.forEach(each -> moments.addAll(List.of(each.from, each.to)));
        List<Segment> segments = new ArrayList<>();
        int next = 0;
        List<Segment> open = new ArrayList<>();
        for (long moment : moments) {
            open.removeIf(each -> each.to <= moment);
            for (; next < all.size() && all.get(next).from <= moment; next++) {
                open.add(all.get(next));
            }
            Long end = moments.higher(moment);
            if (!open.isEmpty() && end != null) {
                add(segments, open.get(open.size() - 1).between(moment, end));
            }
        }
        return segments;
    }

    private static void add(List<Segment> segments, Segment more) {
        Segment last = segments.isEmpty() ? more : segments.get(segments.size() - 1);
        boolean goesOn = !segments.isEmpty() && last.to == more.from && last.equals(more.between(last.from, last.to));
        if (goesOn) {
            segments.set(segments.size() - 1, last.between(last.from, more.to));
        } else {
            segments.add(more);
        }
    }
}
