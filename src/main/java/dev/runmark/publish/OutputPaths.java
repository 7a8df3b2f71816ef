package dev.runmark.publish;

import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the places of a site's files must be like, so that every host and every disk can hold them side by side. */
final class OutputPaths {

    private OutputPaths() {}

    /** Whether a path stays inside the site: names separated by {@code /}, none of them empty, a dot or two dots. */
    static boolean isUsable(String path) {
        return path.chars().noneMatch(c -> c < ' ' || c == '\\' || c == 0x7f)
                && Stream.of(path.split("/", -1))
                        .noneMatch(name -> name.isEmpty() || name.equals(".") || name.equals(".."));
    }

    /** What is wrong with the places of all files of a site, in reading order. */
    static List<Problem> problems(Collection<String> paths) {
        Map<String, List<String>> byPlace = new TreeMap<>();
        Set<String> folders = new TreeSet<>();
        paths.forEach(path -> byPlace.merge(folded(path), List.of(path), OutputPaths::joined));
        paths.forEach(path -> addFolders(path, folders));
        folders.forEach(folder -> byPlace.merge(folded(folder), List.of(folder + "/"), OutputPaths::joined));

        Stream<Problem> unusable =
                paths.stream().filter(path -> !isUsable(path)).distinct().map(OutputPaths::unusable);
        Stream<Problem> shared = byPlace.values().stream()
                .filter(claimants -> claimants.size() > 1)
                .map(OutputPaths::shared);
        return Stream.concat(unusable, shared).sorted().toList();
    }

    private static void addFolders(String path, Set<String> folders) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            folders.add(path.substring(0, slash));
        }
    }

    private static String folded(String path) {
        return path.toLowerCase(Locale.ROOT);
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).sorted().toList();
    }

    private static Problem unusable(String path) {
        return Problem.ofFile(Rule.OUTPUT_PATH, path, "no file of a site can be named `" + path + "`")
                .withHelp("name it without empty parts, `.`, `..`, backslashes and control characters");
    }

    private static Problem shared(List<String> claimants) {
        String first = claimants.get(0);
        String second = claimants.get(1);
        String message = first.equals(second)
                ? "two files of the site would be `" + first + "`"
                : "`" + first + "` and `" + second + "` would share one place in the site";
        return Problem.ofFile(Rule.OUTPUT_COLLISION, first, message)
                .withHelp("rename one of the sources, or remove the redirect that takes the place; upper and lower case"
                        + " count as the same, because some disks cannot tell them apart");
    }
}
