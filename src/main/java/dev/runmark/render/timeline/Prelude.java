package dev.runmark.render.timeline;

import dev.runmark.example.fact.Recording;
import dev.runmark.example.fact.Recording.Handed;
import dev.runmark.example.fact.Recording.Print;
import dev.runmark.example.fact.Recording.Task;
import dev.runmark.example.fact.Recording.Waited;
import dev.runmark.render.words.Words;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What comes before anything can be seen: a JVM loads classes, and one thread runs. Where that is a large part of a
 * recording, it is left out, so that there is room for the rest.
 */
final class Prelude {

    /** One of so many parts of the whole is no large part. */
    private static final int PART = 6;

    /** So much of what follows is left of it. */
    private static final int LEFT = 24;

    private Prelude() {}

    static Recording cutFrom(Recording recording) {
        long first = first(recording);
        long length = recording.to() - recording.from();
        return (first - recording.from()) * PART < length
                ? recording
                : recording.between(first - (recording.to() - first) / LEFT, Long.MAX_VALUE);
    }

    /** When something happens besides that one thread runs. */
    private static long first(Recording recording) {
        LongStream handed = recording.lanes().stream()
                .flatMap(lane -> lane.tasks().stream())
                .flatMap(task -> task.handed().stream())
                .mapToLong(Handed::at);
        LongStream others = recording.lanes().stream()
                .skip(1)
                .flatMap(lane -> lane.tasks().stream())
                .mapToLong(Task::from);
        LongStream waits = recording.lanes().stream()
                .flatMap(lane -> lane.waits().stream())
                .mapToLong(Waited::from);
        LongStream prints = recording.prints().stream().mapToLong(Print::at);
        return Stream.of(handed, others, waits, prints)
                .flatMapToLong(times -> times)
                .min()
                .orElse(recording.from());
    }

    /** What is said of it, if it was left out. */
    static Optional<String> words(Recording whole, Recording shown, Words words) {
        Scale before = new Scale(whole.from(), whole.to());
        return shown.from() == whole.from()
                ? Optional.empty()
                : Optional.of(words.of("timeline.before", before.number(shown.from(), words), before.unitName()));
    }
}
