package dev.runmark.content;

import dev.runmark.content.link.CrossFileProblem;
import dev.runmark.content.link.LinkAdvice;
import dev.runmark.content.yaml.Stated;
import dev.runmark.text.FileNames;
import dev.runmark.text.Rule;
import dev.runmark.text.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Siblings in order: those that a list names as it names them, then those with a number, which is stated or begins their
 * name, then the others by name.
 *
 * @param items the siblings, numbered on where they state nothing
 * @param findings what is wrong with the list, and those that state an order that another one has
 */
record Ordering<T>(List<Numbered<T>> items, List<CrossFileProblem> findings) {

    /** Longer numbers are years, or anything else that is no place. */
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3})[-_].*");

    /**
     * A sibling that waits for its place.
     *
     * @param name the name of its file, without its ending, or of its folder
     * @param order the number that it states
     */
    record Waiting<T>(T item, String name, Optional<Stated<Integer>> order) {

        private OptionalInt number() {
            Matcher begin = NUMBERED.matcher(name);
            return order.map(stated -> OptionalInt.of(stated.value()))
                    .orElseGet(() ->
                            begin.matches() ? OptionalInt.of(Integer.parseInt(begin.group(1))) : OptionalInt.empty());
        }
    }

    /** A sibling and its place. */
    record Numbered<T>(T item, int order) {}

    /**
     * Puts siblings in order.
     *
     * @param list the names of those that come first
     */
    static <T> Ordering<T> of(List<Waiting<T>> siblings, List<Stated<String>> list) {
        List<CrossFileProblem> findings = new ArrayList<>();
        List<Waiting<T>> sorted = new ArrayList<>();
        Map<String, Waiting<T>> byName = new HashMap<>();
        siblings.forEach(one -> byName.put(one.name, one));
        List<String> names = byName.keySet().stream().sorted().toList();
        for (Stated<String> listed : list) {
            Waiting<T> one = byName.remove(FileNames.withoutMarkdown(listed.value()));
            if (one == null) {
                findings.add(unknown(listed, names));
            } else {
                one.order.ifPresent(stated -> findings.add(superfluous(stated, listed.spot())));
                sorted.add(one);
            }
        }
        byName.values().stream()
                .sorted(Comparator.comparing((Waiting<T> one) -> one.number().isEmpty())
                        .thenComparing(one -> one.number().orElse(0))
                        .thenComparing(Waiting::name))
                .forEach(sorted::add);
        findings.addAll(equal(sorted));
        return new Ordering<>(numbered(sorted, sorted.size() - byName.size()), findings);
    }

    /** Those in the list are counted from one, and the others from there on. */
    private static <T> List<Numbered<T>> numbered(List<Waiting<T>> sorted, int listed) {
        List<Numbered<T>> items = new ArrayList<>();
        int last = 0;
        for (Waiting<T> one : sorted) {
            boolean counts = items.size() < listed || one.number().isEmpty();
            int order = counts ? last + 1 : one.number().getAsInt();
            items.add(new Numbered<>(one.item, order));
            last = order;
        }
        return items;
    }

    private static <T> List<CrossFileProblem> equal(List<Waiting<T>> siblings) {
        Map<Integer, Spot> taken = new HashMap<>();
        List<CrossFileProblem> findings = new ArrayList<>();
        for (Waiting<T> one : siblings) {
            one.order.ifPresent(stated -> {
                Spot other = taken.putIfAbsent(stated.value(), stated.spot());
                if (other != null) {
                    findings.add(equal(stated, other));
                }
            });
        }
        return findings;
    }

    private static CrossFileProblem equal(Stated<Integer> stated, Spot other) {
        return CrossFileProblem.error(
                        Rule.EQUAL_ORDER,
                        stated.spot(),
                        "`order: " + stated.value() + "` is taken by a sibling",
                        "give each sibling a number of its own; numbers may have gaps")
                .withOther(other);
    }

    private static CrossFileProblem superfluous(Stated<Integer> stated, Spot listed) {
        return CrossFileProblem.error(
                        Rule.EQUAL_ORDER,
                        stated.spot(),
                        "the list `pages` gives this page its place, and so does `order`",
                        "take one of the two out")
                .withOther(listed);
    }

    private static CrossFileProblem unknown(Stated<String> listed, List<String> names) {
        String name = FileNames.withoutMarkdown(listed.value());
        boolean twice = names.contains(name);
        return CrossFileProblem.error(
                Rule.UNKNOWN_PAGE,
                listed.spot(),
                twice ? "`" + name + "` is in this list twice" : "nothing in this folder is called `" + name + "`",
                twice
                        ? "keep one of the two"
                        : LinkAdvice.nearest(name, names)
                                .map(near -> "did you mean `" + near + "`?")
                                .orElse("name files and folders beside this one, without `.md`"));
    }
}
