package dev.runmark.example.javac;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the probe calls, in order, to run the blocks of a composition: it catches what a block throws and goes on with
 * the next.
 *
 * <p>As text, {@code blocks:0=Example_1#run1;2@500=Example_3#run1,Example_3$Tool#main;!1=Example_2#names}: for each block its
 * number, its own time limit in milliseconds if it has one, and the methods to call, where a {@code main} is called as
 * Java's launcher would. What begins with an exclamation mark is not called.
 *
 * @param steps the blocks that are run
 * @param unset what is only there for the compiler, since its value or its body does not compile
 */
public record Plan(List<Step> steps, List<Unset> unset) implements EntryPoint {

    private static final String PREFIX = "blocks:";
    private static final String NOT_CALLED = "!";

    public Plan {
        steps = List.copyOf(steps);
        unset = List.copyOf(unset);
    }

    /**
     * A variable without the value that its block would give to it, a method without its body, or a type of which a method
     * has none.
     *
     * @param block the number of the block
     * @param owner the binary name of the class that has it, or of the type
     * @param name the name of the variable; for a method also how many parameters it has, as in {@code twice(1)}; empty for a
     *     type
     */
    public record Unset(int block, String owner, String name) {

        @Override
        public String toString() {
            return NOT_CALLED + block + "=" + owner + "#" + name;
        }

        private static Unset parse(String text) {
            int equals = text.indexOf('=');
            int hash = text.indexOf('#');
            int block = Integer.parseInt(text.substring(NOT_CALLED.length(), equals));
            return new Unset(block, text.substring(equals + 1, hash), text.substring(hash + 1));
        }
    }

    /**
     * What is called for a block.
     *
     * @param block its number in the composition, from 0
     * @param timeout its own time limit, if it has one
     * @param calls the methods, as {@code class#method}
     */
    public record Step(int block, Optional<Duration> timeout, List<String> calls) {

        public Step {
            calls = List.copyOf(calls);
        }

        @Override
        public String toString() {
            return block + timeout.map(limit -> "@" + limit.toMillis()).orElse("") + "=" + String.join(",", calls);
        }

        private static Step parse(String text) {
            int equals = text.indexOf('=');
            String[] head = text.substring(0, equals).split("@", -1);
            Optional<Duration> timeout =
                    head.length == 1 ? Optional.empty() : Optional.of(Duration.ofMillis(Long.parseLong(head[1])));
            return new Step(
                    Integer.parseInt(head[0]),
                    timeout,
                    List.of(text.substring(equals + 1).split(",", -1)));
        }
    }

    /** Whether a text is a plan and not the name of a class, in which no colon can stand. */
    static boolean isWrittenAs(String text) {
        return text.startsWith(PREFIX);
    }

    static Plan parse(String text) {
        List<Step> steps = new ArrayList<>();
        List<Unset> unset = new ArrayList<>();
        for (String part : text.substring(PREFIX.length()).split(";", -1)) {
            if (part.isEmpty()) {
                continue;
            }
            if (part.startsWith(NOT_CALLED)) {
                unset.add(Unset.parse(part));
            } else {
                steps.add(Step.parse(part));
            }
        }
        return new Plan(steps, unset);
    }

    /** The plan without some blocks. */
    public Plan without(Set<Integer> blocks) {
        return new Plan(
                steps.stream().filter(step -> !blocks.contains(step.block())).toList(), unset);
    }

    @Override
    public String written() {
        return Stream.concat(steps.stream(), unset.stream())
                .map(Object::toString)
                .collect(Collectors.joining(";", PREFIX, ""));
    }
}
