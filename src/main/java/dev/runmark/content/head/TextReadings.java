package dev.runmark.content.head;

import dev.runmark.content.folder.ContentFile;
import dev.runmark.content.folder.FileReading;
import dev.runmark.text.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All texts of one kind, as read.
 *
 * @param texts in the order of their paths
 * @param drafts the paths of those that were left out
 * @param unreadable the paths of those that could not be read
 * @param problems what is wrong with each of them by itself
 */
public record TextReadings<H>(
        List<TextReading<H>> texts, Set<String> drafts, Set<String> unreadable, List<Problem> problems) {

    /** Takes what was read of each of some files. */
    public static <H> TextReadings<H> of(List<ContentFile> files, List<FileReading<TextReading<H>>> readings) {
        List<TextReading<H>> texts = new ArrayList<>();
        Set<String> unreadable = new HashSet<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            FileReading<TextReading<H>> reading = readings.get(i);
            reading.value().ifPresentOrElse(texts::add, addPath(unreadable, files.get(i)));
            problems.addAll(reading.problems());
        }
        return new TextReadings<>(texts, Set.of(), unreadable, problems);
    }

    private static Runnable addPath(Set<String> paths, ContentFile file) {
        return () -> paths.add(file.path());
    }

    /** Those that are no drafts. What is wrong with a draft is the preview's matter. */
    public TextReadings<H> without(Predicate<H> isDraft) {
        Set<String> left = new HashSet<>();
        for (TextReading<H> text : texts) {
            if (isDraft.test(text.head())) {
                left.add(text.file().path());
            }
        }
        return new TextReadings<>(
                texts.stream()
                        .filter(text -> !left.contains(text.file().path()))
                        .toList(),
                left,
                unreadable,
                problems.stream()
                        .filter(problem -> !left.contains(problem.location().path()))
                        .toList());
    }
}
