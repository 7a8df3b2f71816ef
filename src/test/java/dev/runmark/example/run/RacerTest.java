package dev.runmark.example.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.javac.ClassFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What decides how the threads of an example are held up. */
class RacerTest {

    private static final List<ClassFile> ONE = List.of(new ClassFile("One", new byte[] {1}));
    private static final List<ClassFile> OTHER = List.of(new ClassFile("One", new byte[] {2}));

    @Test
    void theSameClassesAreAskedTheSame() {
        assertThat(seeds(ONE, Optional.empty())).isEqualTo(seeds(ONE, Optional.empty()));
        assertThat(seeds(ONE, Optional.of(7L))).isEqualTo(seeds(ONE, Optional.of(7L)));
    }

    @Test
    void otherClassesAndOtherSeedsSomethingElse() {
        assertThat(seeds(ONE, Optional.empty()))
                .doesNotContainAnyElementsOf(seeds(OTHER, Optional.empty()))
                .doesNotContainAnyElementsOf(seeds(ONE, Optional.of(7L)))
                .doesNotHaveDuplicates();
    }

    @Test
    void aMessageCanNameEachOfThem() {
        assertThat(seeds(ONE, Optional.of(Long.MAX_VALUE))).allMatch(seed -> seed >= 0);
    }

    private static List<Long> seeds(List<ClassFile> classes, Optional<Long> other) {
        return Racer.seeds(classes, other, 0, 30);
    }
}
