package dev.runmark.example;

import java.util.List;

/** Circumstances under which threads take turns differently. */
enum Pressure {
    /** The machine as it is. */
    NONE(""),
    /** One processor, as far as pools and the JVM's own threads can tell. */
    ONE_PROCESSOR("-XX:ActiveProcessorCount=1"),
    /** Slow code: everything is interpreted. */
    INTERPRETED("-Xint"),
    /** Many processors, as far as pools can tell, and so more threads than the machine can run at once. */
    MANY_PROCESSORS("-XX:ActiveProcessorCount=16"),
    /** Fast code: the optimising compiler may reorder what the memory model allows. */
    OPTIMISED("-XX:TieredStopAtLevel=4");

    private final String jvmOption;

    Pressure(String jvmOption) {
        this.jvmOption = jvmOption;
    }

    /** The pressure for the run with a number, from 0. */
    static Pressure ofRun(int number) {
        return values()[number % values().length];
    }

    List<String> jvmOptions() {
        return jvmOption.isEmpty() ? List.of() : List.of(jvmOption);
    }
}
