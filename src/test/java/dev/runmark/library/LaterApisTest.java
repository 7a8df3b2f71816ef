package dev.runmark.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What came with which Java. */
class LaterApisTest {

    private static final LaterApis LATER = LaterApis.read();

    @ParameterizedTest
    @CsvSource({
        "java.util.SequencedMap, 21",
        "java.lang.ScopedValue, 25",
        "java.lang.Thread.Builder, 21",
        "java.lang.foreign.Arena, 22",
    })
    void typesAreKnown(String name, int since) {
        assertThat(LATER.type(name)).contains(new LaterApis.Later(name, since, false));
    }

    @Test
    void typesOfJava17AreNotLater() {
        assertThat(LATER.type("java.util.List")).isEmpty();
        assertThat(LATER.typesNamed("List")).isEmpty();
    }

    @Test
    void typesAreFoundByTheirSimpleNames() {
        assertThat(LATER.typesNamed("Gatherers"))
                .containsExactly(new LaterApis.Later("java.util.stream.Gatherers", 24, false));
    }

    @ParameterizedTest
    @CsvSource({
        "java.util.concurrent.ExecutorService, close, ExecutorService.close(), 19",
        "java.util.List, reversed, List.reversed(), 21",
        "java.lang.Thread, sleep, Thread.sleep(Duration), 19",
        "java.lang.String, splitWithDelimiters, 'String.splitWithDelimiters(String,int)', 21",
        "java.util.Locale, of, 'Locale.of(String)', 19",
    })
    void membersAreKnown(String type, String member, String shortName, int since) {
        assertThat(LATER.members(type, member))
                .anyMatch(later -> later.shortName().equals(shortName) && later.since() == since);
    }

    @Test
    void aMemberIsNotOneWhoseNameBeginsAlike() {
        assertThat(LATER.members("java.util.List", "revers")).isEmpty();
        assertThat(LATER.members("java.util.Lis", "reversed")).isEmpty();
    }

    /** An update of an old release may bring a few things of a later one, such as {@code javax.crypto.KEM}. */
    @Test
    void theListIsTrueOfThisJdk() throws IOException {
        int feature = Runtime.version().feature();
        Map<String, Boolean> here =
                LaterApiList.classes(Path.of(System.getProperty("java.home"))).names();
        Map<Boolean, List<LaterApis.Later>> byPresence =
                LATER.all().stream().collect(Collectors.partitioningBy(later -> here.containsKey(later.name())));

        assertThat(byPresence.get(false)).allMatch(later -> later.since() > feature);
        assertThat(byPresence.get(true))
                .filteredOn(later -> later.since() > feature)
                .hasSizeLessThan(LATER.all().size() / 20);
    }
}
