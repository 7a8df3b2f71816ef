package dev.runmark.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {

    @Property
    void everyFileIsInExactlyOne(@ForAll String path, @ForAll @IntRange(min = 1, max = 40) int count) {
        assertThat(IntStream.rangeClosed(1, count).filter(number -> new Shard(number, count).has(path)))
                .hasSize(1);
    }

    /** Machines that share the work must agree, whatever their versions: these change only if somebody means it. */
    @Test
    void whichOneItIsDoesNotChange() {
        assertThat(IntStream.rangeClosed(0, 5).map(i -> shardOf("docs/" + i + ".md")))
                .containsExactly(2, 1, 4, 3, 4, 4);
    }

    private static int shardOf(String path) {
        return IntStream.rangeClosed(1, 5)
                .filter(number -> new Shard(number, 5).has(path))
                .sum();
    }

    @Test
    void manyFilesAreDividedAboutEvenly() {
        assertThat(IntStream.rangeClosed(1, 5).map(number -> (int) IntStream.range(0, 1000)
                        .filter(i -> new Shard(number, 5).has("docs/page" + i + ".md"))
                        .count()))
                .allMatch(size -> size > 150 && size < 250);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/5", "6/5", "5", "2/", "/5", "-1/5", "2/5/7", "02/5", "2 / 5", "1/99999", ""})
    void whatIsNoPartIsRefused(String text) {
        assertThat(Shard.parse(text)).isEmpty();
    }

    @Test
    void theSecondOfFiveIsWrittenAsItIsRead() {
        assertThat(Shard.parse("2/5")).get().hasToString("2/5");
    }
}
