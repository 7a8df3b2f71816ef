package dev.runmark.faults;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tries one kind of fault: {@code mvn -Pfaults -Dfaults="kills number=300"}. What came of it is kept in {@code target/faults},
 * and {@code -Dfaults=table} prints all that is there as a table for the documentation.
 */
public final class Faults {

    private static final Map<String, Kind> ALL = new TreeMap<>(Map.of(
            "pages", new HostilePages(),
            "kills", new Kills(),
            "disk", new FullDisk(),
            "fuzz", new Fuzzing()));

    private Faults() {}

    /** One kind of fault. */
    interface Kind {

        /**
         * Tries it.
         *
         * @param settings how often, and what else can be chosen
         * @param out where progress is shown
         */
        void attempt(Settings settings, PrintStream out) throws Exception;
    }

    /**
     * Tries a kind.
     *
     * @param args its name and its settings, {@code name=value}
     */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        String name = args.length == 0 ? "table" : args[0];
        if (name.equals("table")) {
            Outcome.table().forEach(out::println);
        } else if (ALL.containsKey(name)) {
            ALL.get(name).attempt(Settings.of(List.of(args).subList(1, args.length)), out);
        } else {
            out.println("mvn -Pfaults -Dfaults=NAME, where NAME is table or one of " + ALL.keySet());
        }
    }
}
