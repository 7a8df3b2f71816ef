package dev.runmark.content;

import dev.runmark.content.link.CrossFileProblem;
import dev.runmark.content.yaml.Stated;
import dev.runmark.text.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the siblings of a folder say of the folder itself.
 *
 * @param value what they say; empty if nobody says anything
 * @param findings those that say something else
 */
record Agreement(Optional<String> value, List<CrossFileProblem> findings) {

    /**
     * What most of them say.
     *
     * @param key the key that says it
     * @param stated what is said, in reading order
     */
    static Agreement among(String key, Collection<Stated<String>> stated) {
        Map<String, List<Stated<String>>> camps = new LinkedHashMap<>();
        for (Stated<String> one : stated) {
            camps.computeIfAbsent(one.value(), value -> new ArrayList<>()).add(one);
        }
        // Of equally large camps the first counts, so that the result does not depend on anything but the texts.
        List<Stated<String>> largest = List.of();
        for (List<Stated<String>> camp : camps.values()) {
            largest = camp.size() > largest.size() ? camp : largest;
        }
        if (largest.isEmpty()) {
            return new Agreement(Optional.empty(), List.of());
        }
        Stated<String> model = largest.get(0);
        List<CrossFileProblem> findings = new ArrayList<>();
        for (Stated<String> one : stated) {
            if (!one.value().equals(model.value())) {
                findings.add(CrossFileProblem.error(
                                Rule.SIBLINGS_DISAGREE,
                                one.spot(),
                                "`" + key + "` is `" + one.value() + "` here and `" + model.value() + "` beside it",
                                "siblings must agree: write the same in all of them")
                        .withOther(model.spot()));
            }
        }
        return new Agreement(Optional.of(model.value()), findings);
    }

    /**
     * What an index says, which decides.
     *
     * @param index what it says, and where
     */
    static Agreement with(Stated<String> index, String key, Collection<Stated<String>> stated) {
        List<CrossFileProblem> findings = new ArrayList<>();
        for (Stated<String> one : stated) {
            if (!one.value().equals(index.value())) {
                findings.add(CrossFileProblem.error(
                                Rule.SIBLINGS_DISAGREE,
                                one.spot(),
                                "`" + key + "` is `" + one.value() + "` here, its folder's index makes it `"
                                        + index.value() + "`",
                                "take the line out, or write what the index says")
                        .withOther(index.spot()));
            }
        }
        return new Agreement(Optional.of(index.value()), findings);
    }
}
