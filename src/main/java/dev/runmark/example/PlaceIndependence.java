package dev.runmark.example;

import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.Run;
import dev.runmark.example.javac.Compiled;
import dev.runmark.example.javac.Equipment;
import java.util.List;
import java.util.stream.Stream;

/**
 * Decides whether a program would do the same if it stood elsewhere in its page. It would not if it can learn the numbers of
 * its lines, or if they are part of a text that was kept.
 */
final class PlaceIndependence {

    /** What a class that asks for stack traces names. */
    private static final List<String> TRACES = List.of(
            "java/lang/StackTraceElement",
            "java/lang/StackWalker",
            "java/lang/management/ThreadInfo",
            "getStackTrace",
            "getAllStackTraces",
            "printStackTrace",
            "dumpStack");

    private PlaceIndependence() {}

    static boolean holds(Compiled compiled, List<Run> runs, Equipment equipment) {
        String place = compiled.unit().fileName() + ":";
        // What a library does is not looked at, and some print the lines that they are called from.
        return equipment.libraries().isEmpty()
                && compiled.classes().stream().noneMatch(file -> TRACES.stream().anyMatch(file::mentions))
                && Stream.concat(compiled.report().errors().stream(), compiled.report().warnings().stream())
                        .noneMatch(message -> message.text().contains(place))
                && runs.stream().allMatch(run -> holds(run, place));
    }

    private static boolean holds(Run run, String place) {
        return run.printed().stream().noneMatch(printed -> printed.text().contains(place))
                && run.values().values().stream().noneMatch(value -> value.contains(place))
                && Stream.concat(
                                Stream.of(run.ending()),
                                run.blocks().values().stream().map(Run.BlockRun::ending))
                        .noneMatch(Ending.Threw.class::isInstance);
    }
}
