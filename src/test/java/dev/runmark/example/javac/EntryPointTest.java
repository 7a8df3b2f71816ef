package dev.runmark.example.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryPointTest {

    private static final Plan PLAN = new Plan(
            List.of(
                    new Plan.Step(0, Optional.empty(), List.of("Example_1#run1", "Example_1#run2")),
                    new Plan.Step(2, Optional.of(Duration.ofMillis(500)), List.of("Example_3$Tool#main"))),
            List.of(new Plan.Unset(1, "Example_2", "names")));

    @Test
    void aPlanIsReadAsItWasWritten() {
        assertThat(EntryPoint.read(PLAN.written())).isEqualTo(PLAN);
    }

    @Test
    void aPlanIsOneAlsoIfNothingIsLeftToCall() {
        Plan nothing = new Plan(List.of(), List.of());

        assertThat(EntryPoint.read(PLAN.without(Set.of(0, 2)).written())).isEqualTo(PLAN.without(Set.of(0, 2)));
        assertThat(EntryPoint.read(nothing.written())).isEqualTo(nothing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Example", "a.b.C", "a.B$C", "blocks", "blocks.Main"})
    void aClassIsReadAsItWasWritten(String name) {
        assertThat(EntryPoint.read(new MainClass(name).written())).isEqualTo(new MainClass(name));
    }
}
