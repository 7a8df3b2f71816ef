package dev.runmark.content.yaml;

import dev.runmark.site.Coordinates;
import dev.runmark.site.Libraries;
import dev.runmark.site.PageEquipment;
import dev.runmark.site.PlacedText;
import dev.runmark.site.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what examples are compiled and run with, in a configuration and in front matter. */
public final class EquipmentReading {

    private static final String DEPENDENCIES = "dependencies";
    private static final int OLDEST_JAVA = 8;

    /** The keys. */
    static final List<String> KEYS = Stream.concat(
                    Stream.of(DEPENDENCIES, "classpath", "jdks", "runs", "compilerOptions"), ReachReading.KEYS.stream())
            .toList();

    private EquipmentReading() {}

    /** All that a page says. */
    static PageEquipment page(Fields fields) {
        return new PageEquipment(
                libraries(fields),
                jdks(fields),
                runs(fields),
                compilerOptions(fields),
                ReachReading.environment(fields),
                ReachReading.confinement(fields, Optional.empty()));
    }

    public static Libraries libraries(Fields fields) {
        return new Libraries(
                fields.texts("classpath").stream().map(fields::placed).toList(), dependencies(fields));
    }

    /** A project that has everything in its POM is named as one text. */
    private static List<PlacedText> dependencies(Fields fields) {
        if (!fields.isText(DEPENDENCIES)) {
            return fields.accepted(DEPENDENCIES, Coordinates::refusal);
        }
        return fields
                .text(DEPENDENCIES)
                .filter(stated -> fields.accepts(stated, Coordinates::refusal))
                .map(fields::placed)
                .stream()
                .toList();
    }

    /** How often an example with threads is run, if it is said. */
    public static Optional<Integer> runs(Fields fields) {
        return fields.parsed("runs", EquipmentReading::positive, "a number from 1", "write one such as `runs: 20`")
                .map(Stated::value);
    }

    public static List<PlacedText> jdks(Fields fields) {
        return fields.accepted("jdks", EquipmentReading::refusedVersion);
    }

    public static List<PlacedText> compilerOptions(Fields fields) {
        return fields.accepted("compilerOptions", CompilerOption::refusal);
    }

    private static Optional<Integer> positive(String text) {
        return Fields.integer(text).filter(number -> number > 0);
    }

    private static Optional<Refusal> refusedVersion(String version) {
        return Fields.integer(version).filter(feature -> feature >= OLDEST_JAVA).isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "`" + version + "` is no version of Java from " + OLDEST_JAVA + " on",
                        "write numbers: `jdks: [17, 25]`"));
    }
}
