package dev.runmark.content.yaml;

import dev.runmark.site.Difficulty;
import dev.runmark.site.ExampleMode;
import dev.runmark.site.PlacedText;
import dev.runmark.site.Refusal;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import dev.runmark.text.Spot;
import dev.runmark.text.Suggestion;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The keys of one YAML mapping, each asked for by the type that it must have. What does not fit is noted in
 * {@link #problems()} and reads as if it had not been stated, so that one mistake does not hide the next.
 *
 * <p>Made, asked and dropped by the reading of one file.
 */
public final class Fields {

    /** What YAML takes out of a value that is not in quotes: a comment, and what looks like one. */
    private static final Pattern COMMENT = Pattern.compile("[ \\t]+(#[^\\s#].*)");

    /** Other generators' dates go on with a time, and perhaps a zone. */
    private static final Pattern TIME = Pattern.compile("[T ]\\d{1,2}:\\d{2}.*");

    private final YamlText yaml;
    private final Spot start;
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> meant = new HashSet<>();
    private final Set<String> foreign = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private Fields(YamlText yaml, Spot start) {
        this.yaml = yaml;
        this.start = start;
    }

    /**
     * The fields of a mapping.
     *
     * @param yaml the text in which it stands
     * @param root the mapping; empty if nothing is stated
     * @param start what to underline for a key that is missing
     * @param known the keys that it may have; empty if it may have any
     */
    public static Fields of(YamlText yaml, Optional<MappingNode> root, Spot start, List<String> known) {
        Fields fields = new Fields(yaml, start);
        root.ifPresent(mapping -> mapping.getValue().forEach(entry -> fields.add(entry, known)));
        List.copyOf(fields.keys.keySet()).stream()
                .filter(key -> !known.contains(key))
                // When a page was changed says more than when it was begun.
                .sorted(Comparator.comparing("date"::equals))
                .forEach(key -> ForeignKey.meaning(key, known).ifPresent(own -> fields.take(key, own)));
        return fields;
    }

    private void add(NodeTuple entry, List<String> known) {
        Node keyNode = entry.getKeyNode();
        String key = keyNode instanceof ScalarNode scalar ? scalar.getValue() : "";
        Node earlier = keys.putIfAbsent(key, keyNode);
        if (earlier != null) {
            problems.add(yaml.spot(keyNode)
                    .error(Rule.DUPLICATE_KEY, source(), "`" + key + "` is stated twice")
                    .withNotes(List.of("the other: " + yaml.locationOf(earlier)))
                    .withHelp("keep one of the two"));
            return;
        }
        values.put(key, entry.getValueNode());
        boolean foreign = ForeignKey.meaning(key, known).isPresent();
        if (!known.isEmpty() && !known.contains(key) && !foreign) {
            Suggestion.nearest(key, known).ifPresent(meant::add);
            problems.add(yaml.spot(keyNode)
                    .error(Rule.UNKNOWN_KEY, source(), "there is no key `" + key + "` here")
                    .withHelp(helpForUnknown(key, known)));
        }
    }

    /** Reads a key of another generator as the one that means the same, unless that is stated, too. */
    private void take(String key, String own) {
        Node node = Objects.requireNonNull(keys.get(key));
        boolean stated = keys.putIfAbsent(own, node) != null;
        if (!stated) {
            values.put(own, Objects.requireNonNull(values.get(key)));
            foreign.add(own);
        }
        problems.add(yaml.spot(node)
                .warning(
                        Rule.FOREIGN_KEY,
                        source(),
                        stated
                                ? "`" + key + "` is passed over, since `" + own + "` means the same"
                                : "`" + key + "` is read as `" + own + "`")
                .withHelp(stated ? "take the line out" : "write `" + own + "`"));
    }

    /** All keys that there are need to be listed once. */
    private String helpForUnknown(String key, List<String> known) {
        String all = Suggestion.didYouMean(key, known);
        boolean listed = problems.stream().anyMatch(problem -> problem.help().equals(all));
        return ForeignKey.help(key).orElse(listed ? "take the line out" : all);
    }

    /** What was found wrong so far. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    private Source source() {
        return yaml.source();
    }

    /** Notes that a key that must be there is not, unless a slip in its name is what is wrong. */
    public void missing(String key, String example) {
        if (isNowhere(key)) {
            problems.add(start.error(Rule.MISSING_KEY, source(), "there is no `" + key + "`")
                    .withHelp("add a line `" + key + ": " + example + "`"));
        } else if (isNull(key)) {
            problems.add(spotOfKey(key)
                    .error(Rule.MISSING_KEY, source(), "`" + key + "` has no value")
                    .withHelp("write `" + key + ": " + example + "`"));
        }
    }

    /** Notes a warning about a key that nobody stated, unless a slip in its name is what is wrong. */
    public void warnOfMissing(String key, Rule rule, String message, String help) {
        if (isNowhere(key)) {
            problems.add(start.warning(rule, source(), message).withHelp(help));
        }
    }

    private boolean isNowhere(String key) {
        return !keys.containsKey(key) && !meant.contains(key);
    }

    /** Notes a warning about a value. */
    public void warn(Rule rule, Stated<?> stated, String message, String help) {
        problems.add(stated.spot().warning(rule, source(), message).withHelp(help));
    }

    /** Notes that a value does not do. */
    public void reject(Stated<?> stated, String message, String help) {
        problems.add(stated.spot().error(Rule.WRONG_VALUE, source(), message).withHelp(help));
    }

    /** What to underline for a key. */
    Spot spotOfKey(String key) {
        Node node = keys.get(key);
        return node == null ? start : yaml.spot(node);
    }

    /** A text on one line: white space at its ends is dropped and any other run of it is one space. */
    public Optional<Stated<String>> text(String key) {
        return scalar(key).flatMap(node -> {
            String value = node.getValue().strip().replaceAll("\\s+", " ");
            Stated<String> stated = new Stated<>(value, yaml.spot(node));
            if (value.isEmpty()) {
                reject(stated, "`" + key + "` is empty", "write a text, or take the line out");
                return Optional.empty();
            }
            return Optional.of(stated);
        });
    }

    /** Whether a key is there, whatever it holds. */
    public boolean isStated(String key) {
        return values.containsKey(key);
    }

    /** Whether a key holds a text and not keys or a list. */
    public boolean isText(String key) {
        return values.get(key) instanceof ScalarNode && !isNull(key);
    }

    /** A text that something else must accept. */
    public <T> Optional<Stated<T>> parsed(
            String key, Function<String, Optional<T>> parse, String expected, String help) {
        return text(key).flatMap(stated -> {
            Optional<Stated<T>> parsed = parse.apply(stated.value()).map(value -> new Stated<>(value, stated.spot()));
            if (parsed.isEmpty()) {
                reject(stated, "`" + key + "` must be " + expected + ", this is `" + stated.value() + "`", help);
            }
            return parsed;
        });
    }

    /** A whole number. */
    public Optional<Stated<Integer>> number(String key) {
        return parsed(key, Fields::integer, "a whole number", "write digits only, such as `" + key + ": 10`");
    }

    public static Optional<Integer> integer(String text) {
        try {
            return Optional.of(Integer.parseInt(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** {@code true} or {@code false}. */
    public Optional<Boolean> flag(String key) {
        Function<String, Optional<Boolean>> parse = text -> switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
        return parsed(key, parse, "`true` or `false`", "write `" + key + ": true` or `" + key + ": false`")
                .map(Stated::value);
    }

    /** An ISO date. */
    public Optional<LocalDate> date(String key) {
        Function<String, Optional<LocalDate>> parse =
                foreign.contains(key) ? text -> isoDate(TIME.matcher(text).replaceFirst("")) : Fields::isoDate;
        return parsed(key, parse, "a date", "write year, month and day: `" + key + ": 2026-01-31`")
                .map(Stated::value);
    }

    private static Optional<LocalDate> isoDate(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    /** One of the three difficulties. */
    public Optional<Difficulty> difficulty(String key) {
        return text(key).flatMap(stated -> {
            Optional<Difficulty> difficulty = Difficulty.of(stated.value());
            if (difficulty.isEmpty()) {
                reject(
                        stated,
                        "`" + stated.value() + "` is no difficulty",
                        Suggestion.didYouMean(stated.value(), Difficulty.labels()));
            }
            return difficulty;
        });
    }

    /** How examples are related. */
    public Optional<ExampleMode> exampleMode(String key) {
        return text(key).flatMap(stated -> {
            Optional<ExampleMode> mode = ExampleMode.of(stated.value());
            if (mode.isEmpty()) {
                reject(
                        stated,
                        "`" + stated.value() + "` is no way for examples to be related",
                        Suggestion.didYouMean(stated.value(), ExampleMode.labels()));
            }
            return mode;
        });
    }

    /** A list of texts. */
    public List<Stated<String>> texts(String key) {
        List<Stated<String>> texts = new ArrayList<>();
        for (Node item : sequence(key, "`" + key + ": [one, two]`")) {
            if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                texts.add(new Stated<>(scalar.getValue().strip(), yaml.spot(scalar)));
            } else {
                problems.add(yaml.spot(item)
                        .error(Rule.WRONG_VALUE, source(), "`" + key + "` must be a list of texts, this is no text")
                        .withHelp("write one text a line: `- text`"));
            }
        }
        return texts;
    }

    /** A list of texts, or a single one; with a comma in it, a text is a list without its brackets, which is refused. */
    public List<Stated<String>> oneOrTexts(String key) {
        boolean one = values.get(key) instanceof ScalarNode scalar
                && !scalar.getValue().contains(",");
        return one ? text(key).stream().toList() : texts(key);
    }

    /**
     * A list of texts without those that will not do.
     *
     * @param refusal says why one will not; empty if it will
     */
    public List<PlacedText> accepted(String key, Function<String, Optional<Refusal>> refusal) {
        List<PlacedText> accepted = new ArrayList<>();
        for (Stated<String> stated : texts(key)) {
            if (accepts(stated, refusal)) {
                accepted.add(placed(stated));
            }
        }
        return accepted;
    }

    /**
     * Whether a text will do; if not, that is a problem.
     *
     * @param refusal says why it will not; empty if it will
     */
    public boolean accepts(Stated<String> stated, Function<String, Optional<Refusal>> refusal) {
        Optional<Refusal> refused = refusal.apply(stated.value());
        refused.ifPresent(why -> reject(stated, why.why(), why.help()));
        return refused.isEmpty();
    }

    /** A text for somebody who does not know this file. */
    public PlacedText placed(Stated<String> stated) {
        return PlacedText.of(stated.value(), source(), stated.spot());
    }

    /** A mapping of names to texts, in the author's order. */
    public Map<String, Stated<String>> textsByName(String key) {
        Map<String, Stated<String>> texts = new LinkedHashMap<>();
        group(key, List.of()).ifPresent(group -> {
            for (String name : group.keys.keySet()) {
                group.missing(name, "…");
                group.text(name).ifPresent(text -> texts.put(name, text));
            }
            problems.addAll(group.problems);
        });
        return texts;
    }

    /** A mapping that is read by something else, whose problems become problems here. */
    public <T> Optional<T> nested(String key, List<String> known, Function<Fields, T> read) {
        return group(key, known).map(group -> {
            T value = read.apply(group);
            problems.addAll(group.problems);
            return value;
        });
    }

    private Optional<Fields> group(String key, List<String> known) {
        Node node = values.get(key);
        if (node == null || isNull(key)) {
            return Optional.empty();
        }
        if (node instanceof MappingNode mapping) {
            return Optional.of(of(yaml, Optional.of(mapping), spotOfKey(key), known));
        }
        problems.add(yaml.spot(node)
                .error(Rule.WRONG_VALUE, source(), "`" + key + "` must hold keys of its own")
                .withHelp("write `" + key + ":` and below it, indented, one `key: value` a line"));
        return Optional.empty();
    }

    /** A list of mappings, each read by something else, whose problems become problems here. */
    public <T> List<T> items(String key, List<String> known, Function<Fields, T> read) {
        List<T> items = new ArrayList<>();
        for (Node item : sequence(key, "one item a line, each begun with `- `")) {
            if (item instanceof MappingNode mapping) {
                Spot first = Spot.of(source(), yaml.startOf(item), yaml.startOf(item) + 1);
                Fields fields = of(yaml, Optional.of(mapping), first, known);
                items.add(read.apply(fields));
                problems.addAll(fields.problems);
            } else {
                problems.add(yaml.spot(item)
                        .error(Rule.WRONG_VALUE, source(), "an item of `" + key + "` must have keys of its own")
                        .withHelp("write `- id: …` and below it, indented, its other keys"));
            }
        }
        return items;
    }

    /**
     * A list of which each item is read by something else, whose problems become problems here. An item that is a mere text
     * stands for a mapping that holds it under the first of the known keys.
     */
    public <T> List<T> named(String key, List<String> known, Function<Fields, T> read) {
        List<T> items = new ArrayList<>();
        for (Node item : sequence(key, "one item a line, each begun with `- `")) {
            Spot first = Spot.of(source(), yaml.startOf(item), yaml.endOf(item));
            Optional<MappingNode> mapping = item instanceof MappingNode keys ? Optional.of(keys) : Optional.empty();
            Fields fields = of(yaml, mapping, first, known);
            if (mapping.isEmpty()) {
                fields.keys.put(known.get(0), item);
                fields.values.put(known.get(0), item);
            }
            items.add(read.apply(fields));
            problems.addAll(fields.problems);
        }
        return items;
    }

    /**
     * A list in which each item is a name, or a name that has something of its own.
     *
     * @param name takes a mere name
     * @param described takes a name and the item, whose only key it is; problems of the item become problems here
     */
    public void choices(String key, Consumer<Stated<String>> name, BiConsumer<Stated<String>, Fields> described) {
        for (Node item : sequence(key, "one item a line, each begun with `- `")) {
            if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                name.accept(new Stated<>(scalar.getValue().strip(), yaml.spot(scalar)));
            } else if (item instanceof MappingNode mapping && mapping.getValue().size() == 1) {
                Fields fields = of(yaml, Optional.of(mapping), yaml.spot(item), List.of());
                String only = fields.keys.keySet().iterator().next();
                described.accept(new Stated<>(only, fields.spotOfKey(only)), fields);
                problems.addAll(fields.problems);
            } else {
                problems.add(yaml.spot(item)
                        .error(
                                Rule.WRONG_VALUE,
                                source(),
                                "an item of `" + key + "` must be a name, or one name with keys")
                        .withHelp("write `- name`, or `- name:` and below it, indented, its keys"));
            }
        }
    }

    /** A text with its line breaks, as a piece of the file. */
    public Optional<ScalarText> block(String key) {
        return scalar(key).map(node -> ScalarText.of(yaml, node)).filter(text -> !text.text()
                .isBlank());
    }

    private Optional<ScalarNode> scalar(String key) {
        Node node = values.get(key);
        if (node == null || isNull(key)) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            Optional<Problem> cut = cut(key, scalar);
            cut.ifPresent(problems::add);
            return cut.filter(Problem::isError).isPresent() ? Optional.empty() : Optional.of(scalar);
        }
        String found = node instanceof SequenceNode ? "a list" : "a group of keys";
        problems.add(yaml.spot(node)
                .error(Rule.WRONG_VALUE, source(), "`" + key + "` must be one value, this is " + found)
                .withHelp("write one value after `" + key + ":`, in quotes if it contains `[`, `{` or `: `"));
        return Optional.empty();
    }

    /** What is wrong with a value of which YAML takes a part for something else. */
    private Optional<Problem> cut(String key, ScalarNode node) {
        if (node.getScalarStyle() != ScalarStyle.PLAIN) {
            return Optional.empty();
        }
        String help = "put the value in quotes";
        boolean anchor = node.getAnchor()
                .filter(name -> !yaml.text().contains("*" + name.getValue()))
                .isPresent();
        if (anchor || !node.getTag().getValue().startsWith(Tag.PREFIX)) {
            String mark = anchor ? "&" : "!";
            return Optional.of(spotOfKey(key)
                    .error(Rule.WRONG_VALUE, source(), "`" + mark + "` begins something else than a text in YAML")
                    .withHelp(help));
        }
        int end = yaml.endOf(node);
        Matcher comment =
                COMMENT.matcher(source().text()).region(end, source().text().length());
        if (!comment.lookingAt()) {
            return Optional.empty();
        }
        Spot spot = Spot.of(source(), comment.start(1), comment.end(1));
        String message = "`" + key + "` ends before this: ` #` begins a comment in YAML";
        // A text would be published without its end; behind a number or a flag it can be nothing else.
        Problem found = node.getTag().equals(Tag.STR)
                ? spot.error(Rule.WRONG_VALUE, source(), message)
                : spot.warning(Rule.WRONG_VALUE, source(), message);
        return Optional.of(found.withHelp(help + ", or leave a space after the `#` of a comment"));
    }

    private List<Node> sequence(String key, String help) {
        Node node = values.get(key);
        if (node == null || isNull(key)) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problems.add(yaml.spot(node)
                .error(Rule.WRONG_VALUE, source(), "`" + key + "` must be a list")
                .withHelp("write " + help));
        return List.of();
    }

    /** Whether a key stands there without a value, which means the same as leaving it out. */
    private boolean isNull(String key) {
        Node node = values.get(key);
        return node != null && node.getTag().equals(Tag.NULL);
    }
}
