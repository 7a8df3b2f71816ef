package dev.runmark.junit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which examples are tests: those of some files, or those at some lines, as in {@code README.md:9, docs/guide.md}. A name
 * without a folder stands for files in any folder.
 *
 * <p>Immutable and thread-safe.
 */
final class ExampleFilter {

    /** All are. */
    static final ExampleFilter ALL = new ExampleFilter(List.of());

    private static final Pattern AT_LINE = Pattern.compile("(.+?)(?::(\\d{1,7}))?");

    private final List<Wanted> wanted;

    private ExampleFilter(List<Wanted> wanted) {
        this.wanted = List.copyOf(wanted);
    }

    /** A file and, if only one of its examples is wanted, a line. */
    private record Wanted(String path, Optional<Integer> line) {

        static Wanted of(String text) {
            Matcher matcher = AT_LINE.matcher(text);
            return matcher.matches()
                    ? new Wanted(
                            matcher.group(1),
                            Optional.ofNullable(matcher.group(2)).map(Integer::valueOf))
                    : new Wanted(text, Optional.empty());
        }

        boolean isIn(String file) {
            return file.equals(path) || file.endsWith("/" + path) || file.startsWith(path + "/");
        }
    }

    static ExampleFilter of(String text) {
        return new ExampleFilter(Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(Wanted::of)
                .toList());
    }

    /** Whether examples of a file can be among them. */
    boolean takes(String path) {
        return wanted.isEmpty() || wanted.stream().anyMatch(one -> one.isIn(path));
    }

    /** Whether an example is among them. */
    boolean takes(String path, LocatedExample example) {
        return wanted.isEmpty()
                || wanted.stream()
                        .anyMatch(one -> one.isIn(path)
                                && one.line().map(example::hasLine).orElse(true));
    }
}
