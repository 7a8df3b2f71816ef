package dev.runmark.render.timeline;

import dev.runmark.example.fact.Recording;
import dev.runmark.example.fact.Recording.Waited;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Threads each of which waits, up to the end of a recording, for a lock that the next one holds, and the last one for one
 * of the first.
 *
 * @param at when the last of them began to wait
 * @param lanes their numbers
 */
record Deadlock(long at, List<Integer> lanes) {

    Deadlock {
        lanes = List.copyOf(lanes);
    }

    /** The first one, if there is one. */
    static Optional<Deadlock> in(Recording recording) {
        return IntStream.range(0, recording.lanes().size())
                .mapToObj(lane -> from(recording, lane))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Deadlock> from(Recording recording, int first) {
        List<Integer> lanes = new ArrayList<>();
        long at = 0;
        int lane = first;
        while (!lanes.contains(lane)) {
            lanes.add(lane);
            Optional<Waited> wait = endless(recording, lane);
            Optional<Integer> holder = wait.flatMap(Waited::lock).flatMap(lock -> holder(recording, lock));
            if (wait.isEmpty() || holder.isEmpty()) {
                return Optional.empty();
            }
            at = Math.max(at, wait.get().from());
            lane = holder.get();
        }
        return lane == first && lanes.size() > 1 ? Optional.of(new Deadlock(at, lanes)) : Optional.empty();
    }

    private static Optional<Waited> endless(Recording recording, int lane) {
        return recording.lanes().get(lane).waits().stream()
                .filter(wait -> wait.to() == recording.to())
                .findFirst();
    }

    private static Optional<Integer> holder(Recording recording, int lock) {
        return IntStream.range(0, recording.lanes().size())
                .filter(lane -> recording.lanes().get(lane).holds().stream()
                        .anyMatch(held -> held.lock() == lock && held.to() == recording.to()))
                .boxed()
                .findFirst();
    }
}
