package dev.runmark.render.version;

import dev.runmark.example.judge.Alike;
import dev.runmark.example.judge.Proof;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The versions of Java of which a reader chooses one on a page whose examples are not the same on all of them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param versions the versions, ascending, at least two
 * @param shown the one that is shown to whoever has chosen none
 */
public record JavaChoice(List<Integer> versions, int shown) {

    public JavaChoice {
        versions = List.copyOf(versions);
    }

    /**
     * The choice of a page; empty if its examples are the same everywhere.
     *
     * @param proofs those of its examples
     * @param seen what a reader sees of what happened to an example on one version
     */
    public static Optional<JavaChoice> of(Collection<Proof> proofs, Function<Proof, ?> seen) {
        List<Proof> tried = proofs.stream()
                .filter(Proof::counts)
                .filter(proof -> !proof.features().isEmpty())
                .toList();
        SortedMap<Integer, Integer> examples = new TreeMap<>();
        tried.forEach(proof -> proof.features().forEach(feature -> examples.merge(feature, 1, Integer::sum)));
        boolean differs = examples.values().stream().anyMatch(number -> number < tried.size())
                || tried.stream().anyMatch(proof -> Alike.of(proof, seen).size() > 1);
        if (examples.size() < 2 || !differs) {
            return Optional.empty();
        }
        int most = examples.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        int shown = examples.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .findFirst()
                .orElseThrow()
                .getKey();
        return Optional.of(new JavaChoice(List.copyOf(examples.keySet()), shown));
    }

    /** Versions as the page's elements have them, to be found one by one in a style sheet. */
    public static String attribute(List<Integer> versions) {
        return versions.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** Versions to be read in any language: {@code Java 17, 21}. */
    public static String name(List<Integer> versions) {
        return versions.stream().map(String::valueOf).collect(Collectors.joining(", ", "Java ", ""));
    }

    /** The versions of the page that an example was not tried on. */
    public List<Integer> without(List<Integer> features) {
        return versions.stream().filter(version -> !features.contains(version)).toList();
    }

    /**
     * The rules that hide what belongs to other versions than the chosen one. They are the page's own, so that nothing moves
     * once it is painted. Without a script, and on paper, all versions are there.
     */
    public String style() {
        StringBuilder style = new StringBuilder("@media screen{");
        for (int version : versions) {
            String chosen = chosen(version);
            style.append(chosen + " [data-on]:not([data-on~=\"" + version + "\"]){display:none}");
            style.append(chosen + " [data-not~=\"" + version + "\"]{--proved:var(--quiet);border-left-style:dotted}");
            style.append(chosen + " [data-not~=\"" + version + "\"] .elsewhere{display:block}");
        }
        return style.append("}").toString();
    }

    private String chosen(int version) {
        if (version != shown) {
            return "html[data-java=\"" + version + "\"]";
        }
        return "html.js:not("
                + versions.stream()
                        .filter(other -> other != shown)
                        .map(other -> "[data-java=\"" + other + "\"]")
                        .collect(Collectors.joining(","))
                + ")";
    }
}
