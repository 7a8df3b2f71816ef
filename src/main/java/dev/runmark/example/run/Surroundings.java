package dev.runmark.example.run;

import java.util.HashMap;
import java.util.Map;

/**
 * Where a program runs.
 *
 * @param work the name of its working folder
 * @param temporary the name of its folder for temporary files
 * @param environment variables besides those that every example gets
 * @param predecessors how many processes there were before it where it runs
 */
public record Surroundings(String work, String temporary, Map<String, String> environment, int predecessors) {

    public static final Surroundings USUAL = new Surroundings("work", "tmp", Map.of(), 0);

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** The same with further variables of the environment; those that it has already stay as they are. */
    public Surroundings with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.putAll(environment);
        return new Surroundings(work, temporary, all, predecessors);
    }
}
