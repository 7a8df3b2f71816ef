package dev.runmark.init;

import dev.runmark.text.FileNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The modules of a project that have code, and which of it belongs to which documentation.
 *
 * @param folder the project folder
 * @param uses each module by its folder, from there and with {@code /}, with those that it depends on by itself; in the
 *     order in which they are built, as far as it is known
 */
record Modules(Path folder, Map<String, Set<String>> uses) {

    private static final Pattern NAME = Pattern.compile("\\b\\p{Lu}\\w*");
    private static final List<String> SOURCES = List.of("src/main/java", "src/main/kotlin", "src/main/groovy");

    /** Whether a folder is one. */
    static boolean isOne(Path folder) {
        return Files.isDirectory(folder.resolve("src/main")) || Files.isDirectory(folder.resolve("src/test"));
    }

    /** Whether a folder has sources that are compiled for others. */
    static boolean hasClasses(Path folder) {
        return SOURCES.stream().anyMatch(sources -> Files.isDirectory(folder.resolve(sources)));
    }

    /**
     * Documentation by the module that is to check it: what is in the folder of one belongs to it, and other documentation
     * to the one that sees most of the classes that it names.
     *
     * @return files and folders, from the project folder
     */
    SortedMap<String, List<String>> shares(Documentation documentation) throws IOException {
        SortedMap<String, List<String>> shares = new TreeMap<>();
        SortedMap<String, List<String>> around = new TreeMap<>();
        for (String place : documentation.paths()) {
            String parent = parent(place);
            innermost(place).ifPresentOrElse(module -> add(shares, module, place), () -> add(around, parent, place));
        }
        for (Map.Entry<String, List<String>> entry : around.entrySet()) {
            String module = best(below(entry.getKey()), names(entry.getValue()));
            entry.getValue().forEach(place -> add(shares, module, place));
        }
        shares.values().forEach(places -> places.sort(Comparator.naturalOrder()));
        return shares;
    }

    private static void add(Map<String, List<String>> places, String key, String place) {
        places.computeIfAbsent(key, any -> new ArrayList<>()).add(place);
    }

    /** What is to be known of documentation outside of the module that checks it. */
    Optional<String> advice(String module, List<String> places) {
        String outside = places.stream().filter(place -> !isIn(module, place)).collect(Collectors.joining(", "));
        return outside.isEmpty() || uses.size() < 2
                ? Optional.empty()
                : Optional.of("the examples of " + outside + " have the class path of " + module
                        + ": move what is written there to another module if they need that one's");
    }

    private static boolean isIn(String module, String place) {
        return module.isEmpty() || place.startsWith(module + "/");
    }

    private static String parent(String place) {
        return place.substring(0, Math.max(0, place.lastIndexOf('/')));
    }

    private Optional<String> innermost(String place) {
        return uses.keySet().stream()
                .filter(module -> isIn(module, place))
                .max(Comparator.comparingInt(String::length));
    }

    /** The modules in a folder or, if there are none, in the next one around it that has some. */
    private List<String> below(String outer) {
        String each = outer;
        while (true) {
            String around = each;
            List<String> found = uses.keySet().stream()
                    .filter(module -> isIn(around, module))
                    .toList();
            if (!found.isEmpty() || each.isEmpty()) {
                return found;
            }
            each = parent(each);
        }
    }

    /** Of several that see as much, the one that sees the least besides; if nothing is named, the one that sees most modules. */
    private String best(List<String> candidates, Set<String> named) throws IOException {
        Map<String, Set<String>> classes = new HashMap<>();
        for (String module : uses.keySet()) {
            classes.put(module, classes(module));
        }
        Map<String, Long> scores = candidates.stream()
                .collect(Collectors.toMap(module -> module, module -> named.stream()
                        .filter(name -> seen(module).stream().anyMatch(other -> classes.getOrDefault(other, Set.of())
                                .contains(name)))
                        .count()));
        boolean isNamed = scores.values().stream().anyMatch(score -> score > 0);
        ToIntFunction<String> others =
                module -> isNamed ? -seen(module).size() : seen(module).size();
        Comparator<String> order = Comparator.<String>comparingLong(module -> scores.getOrDefault(module, 0L))
                .thenComparingInt(others)
                .thenComparingInt(candidates::indexOf);
        return candidates.stream().max(order).orElse("");
    }

    /** A module and all that it depends on. */
    private Set<String> seen(String module) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(module));
        while (!open.isEmpty()) {
            String next = open.removeFirst();
            if (seen.add(next)) {
                open.addAll(uses.getOrDefault(next, Set.of()));
            }
        }
        return seen;
    }

    private Set<String> classes(String module) throws IOException {
        Set<String> names = new HashSet<>();
        for (String sources : SOURCES) {
            for (Path file : files(folder.resolve(module).resolve(sources))) {
                names.add(file.getFileName().toString().replaceFirst("\\..*", ""));
            }
        }
        return names;
    }

    /** The words of documentation that can be names of classes. */
    private Set<String> names(List<String> places) throws IOException {
        Set<String> names = new TreeSet<>();
        for (String place : places) {
            for (Path file : files(folder.resolve(place))) {
                if (FileNames.isMarkdown(file.toString())) {
                    NAME.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .results()
                            .forEach(match -> names.add(match.group()));
                }
            }
        }
        return names;
    }

    private static List<Path> files(Path place) throws IOException {
        if (!Files.exists(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
