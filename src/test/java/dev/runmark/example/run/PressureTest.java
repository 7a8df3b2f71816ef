package dev.runmark.example.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PressureTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Test
    void differsFromRunToRun() {
        assertThat(IntStream.range(1, 6).mapToObj(run -> Pressure.ofRun(run, Duration.ofMillis(60), LIMIT)))
                .doesNotHaveDuplicates();
    }

    @Test
    void letsNobodyVerifyCodeThatPublishesObjectsEarly() {
        assertThat(Pressure.ONE_PROCESSOR.jvmOptions())
                .contains("-XX:ActiveProcessorCount=1", "-XX:-BytecodeVerificationRemote");
        assertThat(Pressure.OPTIMISED.jvmOptions())
                .containsExactly("-XX:TieredStopAtLevel=4", "-XX:CompileThresholdScaling=1");
    }

    @Test
    void doesNotInterpretWhatCouldThenNotEndInTime() {
        assertThat(Pressure.ofRun(2, Duration.ofMillis(500), LIMIT)).isEqualTo(Pressure.INTERPRETED);
        assertThat(Pressure.ofRun(2, Duration.ofMillis(501), LIMIT)).isEqualTo(Pressure.DISTURBED);
    }

    @Test
    void leavesAloneWhatNearlyTakesItsWholeTime() {
        assertThat(IntStream.range(1, 20)
                        .mapToObj(run -> Pressure.ofRun(run, Duration.ofSeconds(4), LIMIT))
                        .distinct())
                .containsExactlyInAnyOrder(Pressure.NONE, Pressure.OPTIMISED);
    }
}
