package dev.runmark.content.yaml;

import dev.runmark.site.Ignored;
import dev.runmark.site.Imports;
import dev.runmark.site.PageExamples;
import dev.runmark.site.PathPattern;
import dev.runmark.site.PlacedText;
import dev.runmark.site.Room;
import dev.runmark.site.SetupFile;
import dev.runmark.text.TimeLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what examples have besides their own text, in a configuration and in front matter. */
public final class ScopeReading {

    private static final String EXAMPLES = "examples";
    private static final String IMPORTS = "imports";
    private static final String SETUP = "setup";
    private static final String IGNORE = "ignore";
    private static final String HEADINGS = "headings";
    private static final String TIMELINE = "timeline";
    private static final List<String> PAGE_KEYS = Stream.concat(
                    Stream.of("mode", IMPORTS, SETUP, IGNORE, "timeout", "heap", "processes", TIMELINE),
                    EquipmentReading.KEYS.stream())
            .toList();

    private ScopeReading() {}

    /** What front matter says of a page's examples; the short form says only how they are related. */
    public static PageExamples page(Fields fields) {
        return fields.isText(EXAMPLES)
                ? PageExamples.of(fields.exampleMode(EXAMPLES))
                : fields.nested(
                                EXAMPLES,
                                PAGE_KEYS,
                                keys -> new PageExamples(
                                        keys.exampleMode("mode"),
                                        imports(keys),
                                        setups(keys),
                                        ignoredOfPage(keys),
                                        timeout(keys),
                                        room(keys),
                                        timeline(keys),
                                        EquipmentReading.page(keys)))
                        .orElse(PageExamples.NONE);
    }

    /** What is imported, if it is said: a list, or {@code none} where nothing is to be imported. */
    public static Optional<Imports> imports(Fields fields) {
        if (fields.isText(IMPORTS)) {
            return fields.parsed(
                            IMPORTS,
                            text -> text.equals("none") ? Optional.of(Imports.NONE) : Optional.empty(),
                            "a list, or `none`",
                            "write `imports: [com.example.*]`, or `imports: none` for what examples import themselves")
                    .map(Stated::value);
        }
        List<PlacedText> stated = fields.accepted(IMPORTS, Imports::refusal);
        return stated.isEmpty() ? Optional.empty() : Optional.of(new Imports(stated, true));
    }

    /** Files with setup: one, or for each page or folder one. */
    public static List<SetupFile> setups(Fields fields) {
        if (fields.isText(SETUP)) {
            return fields.text(SETUP).map(stated -> new SetupFile(fields.placed(stated), Optional.empty())).stream()
                    .toList();
        }
        List<SetupFile> files = new ArrayList<>();
        for (Map.Entry<String, Stated<String>> entry : fields.textsByName(SETUP).entrySet()) {
            PlacedText file = fields.placed(entry.getValue());
            PathPattern.refusal(entry.getKey())
                    .ifPresentOrElse(
                            refused -> fields.reject(entry.getValue(), refused.why(), refused.help()),
                            () -> files.add(
                                    new SetupFile(file, Optional.of(new PathPattern(file.meaning(entry.getKey()))))));
        }
        return files;
    }

    /** How long one run may take, if it is said. */
    public static Optional<Duration> timeout(Fields fields) {
        return fields.parsed("timeout", TimeLimit::of, TimeLimit.EXPECTED, TimeLimit.HELP)
                .map(Stated::value);
    }

    /** How much an example may use besides time, as far as it is said. */
    public static Room room(Fields fields) {
        return new Room(
                fields.parsed("heap", Room::heap, Room.HEAP_EXPECTED, Room.HEAP_HELP)
                        .map(Stated::value),
                fields.parsed("processes", Room::processes, Room.PROCESSES_EXPECTED, Room.PROCESSES_HELP)
                        .map(Stated::value));
    }

    /** Which examples of a page are left alone: a page that leaves all of them alone is named elsewhere. */
    private static Ignored ignoredOfPage(Fields fields) {
        return fields.nested(IGNORE, List.of(HEADINGS), group -> new Ignored(List.of(), headings(group)))
                .orElse(Ignored.NOTHING);
    }

    private static List<PlacedText> headings(Fields group) {
        return group.texts(HEADINGS).stream().map(group::placed).toList();
    }

    /** Whether pictures of runs are drawn, if it is said. */
    public static Optional<Boolean> timeline(Fields fields) {
        return fields.parsed(
                        TIMELINE,
                        word -> Optional.of(word).filter(Set.of("true", "false")::contains),
                        "true or false",
                        "write `timeline: true`")
                .map(stated -> stated.value().equals("true"));
    }

    /** Which examples are left alone, if it is said. */
    public static Optional<Ignored> ignored(Fields fields) {
        return fields.nested(
                IGNORE,
                List.of("files", HEADINGS),
                group -> new Ignored(
                        group.accepted("files", PathPattern::refusal).stream()
                                .map(PathPattern::new)
                                .toList(),
                        headings(group)));
    }
}
