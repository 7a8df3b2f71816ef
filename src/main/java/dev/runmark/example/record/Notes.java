package dev.runmark.example.record;

import dev.runmark.example.fact.Recording;
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

    private final IntUnaryOperator pageLine;
    private final int processors;
    private final List<LaneNotes> lanes = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Print> prints = new ArrayList<>();
    private final Map<Integer, Deque<Handed>> handed = new HashMap<>();
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
        notes.begin(at, pageLine.applyAsInt(site.line()), given);
    }

    private Optional<Handed> given(int identity) {
        return Optional.ofNullable(handed.get(identity)).flatMap(all -> Optional.ofNullable(all.poll()));
    }

    void ended(int lane, long at) {
        at(lane, at).end(at);
    }

    void handsOver(int lane, long at, Site site, int identity) {
        at(lane, at).goOn(at);
        handed.computeIfAbsent(identity, any -> new ArrayDeque<>())
                .add(new Handed(lane, pageLine.applyAsInt(site.line()), at));
    }

    void waits(int lane, long at, Site site, int lock) {
        Optional<Integer> number = lock == 0 ? Optional.empty() : Optional.of(lock(lock, site));
        int line = pageLine.applyAsInt(site.line());
        at(lane, at).wait(new Waited(site.kind(), line, site.call(), number, at, at));
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

    /** A lock that is called one thing here and another there has no name. */
    private int lock(int identity, Site site) {
        int number = lockNumbers.computeIfAbsent(identity, any -> {
            locks.add(site.lock());
            return locks.size() - 1;
        });
        if (site.kind() == Recording.Wait.BLOCKED && !locks.get(number).equals(site.lock())) {
            locks.set(number, UNNAMED);
        }
        return number;
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
