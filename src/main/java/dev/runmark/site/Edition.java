package dev.runmark.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Libraries of which there is one version each. Where several versions of some are listed, examples are proved with each:
 * with the first of all, then with the second of all, and so on; what has fewer stays at its last.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the versions that are others in other editions, such as {@code gson 2.10.1}; empty if there is one edition
 * @param libraries the libraries
 */
public record Edition(String name, Libraries libraries) {

    /** The editions of some libraries, at least one. */
    public static List<Edition> of(Libraries libraries) {
        Map<String, List<PlacedText>> versions = new LinkedHashMap<>();
        for (PlacedText asked : libraries.dependencies()) {
            List<PlacedText> same = versions.computeIfAbsent(artifact(asked.text()), name -> new ArrayList<>());
            if (same.stream().noneMatch(other -> other.text().equals(asked.text()))) {
                same.add(asked);
            }
        }
        int number = versions.values().stream().mapToInt(List::size).max().orElse(1);
        List<Edition> editions = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            editions.add(edition(libraries, versions, i));
        }
        return editions;
    }

    private static Edition edition(Libraries libraries, Map<String, List<PlacedText>> versions, int index) {
        List<PlacedText> chosen = versions.values().stream()
                .map(same -> same.get(Math.min(index, same.size() - 1)))
                .toList();
        String name = versions.values().stream()
                .filter(same -> same.size() > 1)
                .map(same -> shown(same.get(Math.min(index, same.size() - 1)).text()))
                .collect(Collectors.joining(", "));
        return new Edition(name, new Libraries(libraries.classpath(), chosen, libraries.network()));
    }

    /** What is the same of two versions; a project is itself. */
    private static String artifact(String text) {
        return PomPath.isOne(text) ? text : text.substring(0, text.lastIndexOf(':'));
    }

    private static String shown(String coordinates) {
        return coordinates.substring(coordinates.indexOf(':') + 1).replace(':', ' ');
    }
}
