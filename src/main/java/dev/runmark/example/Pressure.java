package dev.runmark.example;

import java.util.List;

/** Circumstances under which threads take turns differently. */
enum Pressure {
    /** The machine as it is. */
    NONE(List.of()),
    /** One processor, as far as pools and the JVM's own threads can tell. */
    ONE_PROCESSOR(List.of("-XX:ActiveProcessorCount=1")),
    /** Slow code: everything is interpreted. */
    INTERPRETED(List.of("-Xint")),
    /** Many processors, as far as pools can tell, and so more threads than the machine can run at once. */
    MANY_PROCESSORS(List.of("-XX:ActiveProcessorCount=16")),
    /** Fast code: the optimising compiler may reorder what the memory model allows. */
    OPTIMISED(List.of("-XX:TieredStopAtLevel=4"));

    private final List<String> jvmOptions;

    Pressure(List<String> jvmOptions) {
        this.jvmOptions = jvmOptions;
    }

    /** The pressure for the run with a number, from 0. */
    static Pressure ofRun(int number) {
        return values()[number % values().length];
    }

    List<String> jvmOptions() {
        return jvmOptions;
    }
}
