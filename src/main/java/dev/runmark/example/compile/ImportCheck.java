package dev.runmark.example.compile;

import dev.runmark.example.fact.Jdk;
import dev.runmark.example.javac.Equipment;
import dev.runmark.library.KnownTypes;
import dev.runmark.site.PlacedText;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what a configuration or a page imports that is not there, which would otherwise be said at every example.
 *
 * <p>Not thread-safe.
 */
public final class ImportCheck {

    private final Jdk jdk;
    private final Equipment equipment;
    private Optional<KnownTypes> known = Optional.empty();

    /**
     * @param jdk a JDK
     * @param equipment the libraries beside it
     */
    public ImportCheck(Jdk jdk, Equipment equipment) {
        this.jdk = jdk;
        this.equipment = equipment;
    }

    /** What is wrong with some imports. */
    public List<Problem> of(List<PlacedText> imports) throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (PlacedText stated : imports) {
            if (!exists(stated.text(), known())) {
                problems.add(stated.error(
                                Rule.IMPORT, "neither the JDK nor the class path has `" + name(stated.text()) + "`")
                        .withHelp("mend the name, or add the library to `dependencies` or `classpath`"));
            }
        }
        return problems;
    }

    private KnownTypes known() throws IOException {
        if (known.isEmpty()) {
            known = Optional.of(KnownTypes.of(jdk.home(), equipment.libraries()));
        }
        return known.get();
    }

    private static String name(String stated) {
        return stated.replaceFirst("^static\\s+", "").replaceFirst("\\.\\*$", "");
    }

    /** Whether what stands between {@code import} and {@code ;} leads to something. */
    static boolean exists(String stated, KnownTypes known) throws IOException {
        String name = name(stated);
        return (stated.endsWith(".*") && known.hasPackage(name)) || leadsThroughClass(name, known);
    }

    /** A class, or what is in one, which is not looked at. */
    private static boolean leadsThroughClass(String name, KnownTypes known) throws IOException {
        for (String type = name; type.contains("."); type = type.substring(0, type.lastIndexOf('.'))) {
            if (known.named(type.substring(type.lastIndexOf('.') + 1)).contains(type)) {
                return true;
            }
        }
        return false;
    }
}
