package dev.runmark.example.run;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Circumstances under which threads take turns differently. */
public enum Pressure {
    /** The machine as it is. */
    NONE(Code.AS_COMPILED, ""),
    /** One processor, as far as pools and the JVM's own threads can see. */
    ONE_PROCESSOR(Code.DISTURBED, "-XX:ActiveProcessorCount=1"),
    /** Slow code, in the JDK's classes too: everything is interpreted. */
    INTERPRETED(Code.DISTURBED, "-Xint"),
    /** Many processors, as far as pools can see, and so more threads than the machine can run at once. */
    MANY_PROCESSORS(Code.DISTURBED, "-XX:ActiveProcessorCount=16"),
    /** Fast code: the optimising compiler may reorder what the memory model allows. */
    OPTIMISED(Code.AS_COMPILED, "-XX:TieredStopAtLevel=4 -XX:CompileThresholdScaling=1"),
    /** The machine as it is, and threads that are held up now and then. */
    DISTURBED(Code.DISTURBED, "");

    /** The code that is run. */
    enum Code {
        /** The compiler's. */
        AS_COMPILED(""),
        /** The same with the calls of {@link NoiseMaker}. */
        DISTURBED("-XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote");

        private final String jvmOptions;

        Code(String jvmOptions) {
            this.jvmOptions = jvmOptions;
        }
    }

    /** The interpreter may take so many times as long, and must still end within the limit. */
    private static final int INTERPRETER_SLOWNESS = 20;

    private static final int DISTURBED_SLOWNESS = 3;

    private final Code code;
    private final String jvmOption;

    Pressure(Code code, String jvmOption) {
        this.code = code;
        this.jvmOption = jvmOption;
    }

    /**
     * The pressure for a run that is not the first.
     *
     * @param number which run it is, from 0
     * @param first how long the first one took
     * @param limit how long each may take
     */
    static Pressure ofRun(int number, Duration first, Duration limit) {
        Pressure pressure = values()[number % values().length];
        if (pressure == INTERPRETED && !fits(first, INTERPRETER_SLOWNESS, limit)) {
            pressure = DISTURBED;
        }
        return pressure.code == Code.AS_COMPILED || fits(first, DISTURBED_SLOWNESS, limit) ? pressure : NONE;
    }

    private static boolean fits(Duration first, int slowness, Duration limit) {
        return first.multipliedBy(slowness).compareTo(limit) <= 0;
    }

    Code code() {
        return code;
    }

    /** The options that the JVM needs. */
    List<String> jvmOptions() {
        return Stream.of(jvmOption, code.jvmOptions)
                .flatMap(options -> Stream.of(options.split(" ", -1)))
                .filter(option -> !option.isEmpty())
                .toList();
    }
}
