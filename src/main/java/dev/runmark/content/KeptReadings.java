package dev.runmark.content;

import dev.runmark.content.folder.ContentFile;
import dev.runmark.content.folder.FileReading;
import dev.runmark.content.head.Head;
import dev.runmark.content.head.TextReading;
import dev.runmark.content.head.TextReadings;
import dev.runmark.content.markdown.FrontMatter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * What was read of the texts of one kind, kept for as long as the files do not change.
 *
 * <p>Thread-safe.
 */
final class KeptReadings<H> {

    private final Function<FrontMatter, Head<H>> readHead;
    private final ConcurrentMap<ContentFile, Kept<H>> kept = new ConcurrentHashMap<>();

    KeptReadings(Function<FrontMatter, Head<H>> readHead) {
        this.readHead = readHead;
    }

    /**
     * What is known of a file.
     *
     * @param reading how it went
     * @param depth how much of it was read
     */
    private record Kept<H>(FileReading<TextReading<H>> reading, Depth depth) {

        /** The file as it is; as it was when it last could be read, if it or its front matter cannot be read now. */
        private Kept<H> after(Optional<Kept<H>> before) {
            Optional<TextReading<H>> last = before.flatMap(known -> known.reading.value());
            boolean readable = reading.value().filter(TextReading::sound).isPresent();
            return readable || last.isEmpty() ? this : new Kept<>(new FileReading<>(last, reading.problems()), depth);
        }
    }

    private enum Depth {
        HEAD,
        WHOLE
    }

    /** Reads the front matter of files that are not known yet, on all cores. */
    void skim(List<ContentFile> files) {
        skim(files, file -> Optional.empty());
    }

    /**
     * Reads the front matter of files that are not known yet, on all cores.
     *
     * @param last gives what was read of a file before, if it still holds
     */
    void skim(List<ContentFile> files, Function<ContentFile, Optional<TextReading<H>>> last) {
        files.parallelStream().forEach(file -> kept.computeIfAbsent(file, unknown -> skim(unknown, last)));
    }

    private Kept<H> skim(ContentFile file, Function<ContentFile, Optional<TextReading<H>>> last) {
        Optional<TextReading<H>> known = last.apply(file);
        return new Kept<>(
                known.isPresent() ? new FileReading<>(known, List.of()) : TextReading.skim(file, readHead), Depth.HEAD);
    }

    /** What is known of a file, without a look at it. */
    Optional<TextReading<H>> known(ContentFile file) {
        return Optional.ofNullable(kept.get(file)).flatMap(known -> known.reading.value());
    }

    /** What a file holds, read as a whole if it was not yet; empty if it cannot be read and never could. */
    Optional<TextReading<H>> whole(ContentFile file) {
        return readWhole(file).value();
    }

    private FileReading<TextReading<H>> readWhole(ContentFile file) {
        return kept.compute(
                        file,
                        (same, known) -> known != null && known.depth == Depth.WHOLE
                                ? known
                                : read(same).after(Optional.ofNullable(known)))
                .reading;
    }

    private Kept<H> read(ContentFile file) {
        return new Kept<>(TextReading.of(file, readHead), Depth.WHOLE);
    }

    /**
     * Reads a file that has changed.
     *
     * @return whether other pages show the same of it as before, as far as that is known
     */
    boolean readAgain(ContentFile file) {
        Optional<Kept<H>> before = Optional.ofNullable(kept.get(file));
        Kept<H> after = read(file).after(before);
        kept.put(file, after);
        return before.filter(known -> sameToOthers(known, after)).isPresent();
    }

    private static <H> boolean sameToOthers(Kept<H> before, Kept<H> after) {
        return before.reading
                .value()
                .flatMap(old -> after.reading
                        .value()
                        .filter(text ->
                                before.depth == Depth.HEAD ? text.head().equals(old.head()) : text.showsTheSameAs(old)))
                .isPresent();
    }

    /** What is known of some files; those of which nothing is are read on all cores. */
    TextReadings<H> of(List<ContentFile> files) {
        List<ContentFile> unknown =
                files.stream().filter(file -> !kept.containsKey(file)).toList();
        unknown.parallelStream().forEach(this::readWhole);
        return TextReadings.of(
                files,
                files.stream()
                        .map(file -> Optional.ofNullable(kept.get(file))
                                .map(Kept::reading)
                                .orElseGet(() -> readWhole(file)))
                        .toList());
    }

    /** Forgets all but some files. */
    void retain(List<ContentFile> files) {
        Set<ContentFile> left = new HashSet<>(files);
        kept.keySet().removeIf(file -> !left.contains(file));
    }
}
