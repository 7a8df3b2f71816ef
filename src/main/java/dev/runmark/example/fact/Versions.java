package dev.runmark.example.fact;

import java.util.Collection;
import java.util.List;

/**
 * The versions that an example ran on, all of one language.
 *
 * <p>Immutable and thread-safe.
 *
 * @param title what readers call the language; empty if there are none
 * @param numbers the versions, ascending
 */
public record Versions(String title, List<String> numbers) {

    /** None. */
    public static final Versions NONE = new Versions("", List.of());

    public Versions {
        numbers = List.copyOf(numbers);
    }

    /** Those of some runs. */
    public static Versions of(Collection<Run> runs) {
        List<Platform> platforms =
                runs.stream().map(Run::platform).sorted(Platform.BY_VERSION).toList();
        return platforms.isEmpty()
                ? NONE
                : new Versions(
                        platforms.get(0).title(),
                        platforms.stream().map(Platform::number).distinct().toList());
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return numbers.isEmpty();
    }

    /** To be read after "on": {@code Java 17 and 25}. */
    public String inWords() {
        return title + (numbers.stream().allMatch(String::isEmpty) ? "" : " " + String.join(" and ", numbers));
    }
}
