package dev.runmark.example.record;

import dev.runmark.example.fact.Recording;
import dev.runmark.example.fact.Recording.End;
import dev.runmark.example.fact.Recording.Handed;
import dev.runmark.example.fact.Recording.Print;
import dev.runmark.example.fact.Recording.Step;
import dev.runmark.example.fact.Recording.Waited;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** Makes a {@link Recording} of what was noted, which comes in the order of time. */
final class Notes {

    /** What had not ended is seen to go on for so much of the whole. */
    private static final int REST = 12;

    private static final String UNNAMED = "lock";
    private static final String OWN = "this";

    /** What waits for all that it was given. */
    private static final String TOGETHER = ".invokeAll";

    private final IntUnaryOperator pageLine;
    private final int processors;
    private final List<LaneNotes> lanes = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Print> prints = new ArrayList<>();
    private final Map<Integer, Deque<Handed>> handed = new HashMap<>();
    private final Map<Integer, End> ends = new HashMap<>();
    private final Map<Integer, Integer> results = new HashMap<>();
    private final Map<Integer, List<Integer>> together = new HashMap<>();
    private final Map<Integer, Integer> lockNumbers = new HashMap<>();
    private final List<String> locks = new ArrayList<>();
    private boolean complete = true;
    private long first = Long.MAX_VALUE;
    private long last;

    /**
     * Nothing is noted yet.
     *
     * @param pageLine the line of the page of one of the compiled unit; 0 if it is none of the page
     */
    Notes(int processors, IntUnaryOperator pageLine) {
        this.processors = processors;
        this.pageLine = pageLine;
    }

    private LaneNotes at(int lane, long at) {
        first = Math.min(first, at);
        last = Math.max(last, at);
        return lanes.get(lane);
    }

    void appeared(int lane, int identity, boolean virtual, String name) {
        if (lane == lanes.size()) {
            lanes.add(new LaneNotes());
        }
        lanes.get(lane).named(name, virtual, identity);
    }

    void line(int lane, long at, Site site) {
        int line = pageLine.applyAsInt(site.line());
        if (line > 0) {
            at(lane, at).line(at, line);
            together.remove(lane);
            steps.add(new Step(at, lane, line));
        } else {
            at(lane, at).goOn(at);
        }
    }

    /** What begins first in a thread was given to it when that was started, if nobody gave it anything else. */
    void begun(int lane, long at, Site site, int task) {
        LaneNotes notes = at(lane, at);
        Optional<Handed> given = given(task);
        if (given.isEmpty() && !notes.hasRun()) {
            given = given(notes.identity());
        }
        notes.begin(at, pageLine.applyAsInt(site.line()), given, task);
    }

    private Optional<Handed> given(int identity) {
        return Optional.ofNullable(handed.get(identity)).flatMap(all -> Optional.ofNullable(all.poll()));
    }

    void ended(int lane, long at) {
        at(lane, at).end(at).forEach(identity -> ends.put(identity, new End(lane, at)));
    }

    void handsOver(int lane, long at, Site site, int identity) {
        at(lane, at).goOn(at);
        handed.computeIfAbsent(identity, any -> new ArrayDeque<>())
                .add(new Handed(lane, pageLine.applyAsInt(site.line()), at));
        together.computeIfAbsent(lane, any -> new ArrayList<>()).add(identity);
    }

    void gave(int task, int result) {
        results.put(result, task);
    }

    void waits(int lane, long at, Site site, int identity) {
        boolean isLock = identity != 0 && site.kind() == Recording.Wait.BLOCKED;
        Optional<Integer> number = isLock ? Optional.of(lock(identity, site)) : Optional.empty();
        int line = pageLine.applyAsInt(site.line());
        List<Integer> handedNow = Optional.ofNullable(together.remove(lane)).orElse(List.of());
        List<Integer> tasks = site.call().endsWith(TOGETHER) ? handedNow : List.of(identity);
        at(lane, at).wait(new Waited(site.kind(), line, site.call(), number, List.of(), at, at), () -> ends(tasks));
    }

    /** The ends that there are by now, of tasks, of threads, or of those whose results they are. */
    private List<End> ends(List<Integer> identities) {
        return identities.stream()
                .map(identity -> results.getOrDefault(identity, identity))
                .flatMap(task -> Optional.ofNullable(ends.get(task)).stream())
                .toList();
    }

    void came(int lane, int result) {
        lanes.get(lane).waitedFor(() -> ends(List.of(result)));
    }

    void goesOn(int lane, long at) {
        at(lane, at).goOn(at);
    }

    void took(int lane, long at, Site site, int lock) {
        at(lane, at).take(at, lock(lock, site));
    }

    void freed(int lane, long at, int lock) {
        LaneNotes notes = at(lane, at);
        Integer known = lockNumbers.get(lock);
        if (known != null) {
            notes.free(at, known);
        }
    }

    private int lock(int identity, Site site) {
        int number = lockNumbers.computeIfAbsent(identity, any -> {
            locks.add(site.lock());
            return locks.size() - 1;
        });
        if (site.kind() == Recording.Wait.BLOCKED) {
            locks.set(number, both(locks.get(number), site.lock()));
        }
        return number;
    }

    /** A lock that is called one thing here and another there has no name; what it calls itself is none. */
    private static String both(String known, String more) {
        return known.equals(OWN) || known.equals(more) ? more : more.equals(OWN) ? known : UNNAMED;
    }

    void printed(int lane, long at) {
        at(lane, at).goOn(at);
        prints.add(new Print(at, lane));
    }

    void full() {
        complete = false;
    }

    Recording recording() {
        long begin = Math.min(first, last);
        boolean goesOn = lanes.stream().anyMatch(LaneNotes::hasOpen);
        long end = goesOn ? last + Math.max(1, (last - begin) / REST) : last;
        return new Recording(
                processors,
                begin,
                end,
                complete,
                lanes.stream().map(lane -> lane.lane(end)).toList(),
                locks,
                steps,
                prints);
    }
}
