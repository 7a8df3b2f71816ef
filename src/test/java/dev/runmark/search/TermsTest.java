package dev.runmark.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {

    private static final Terms ENGLISH = new Terms(Stemming.english());

    @Test
    void aJavaNameCountsAsAWholeByItsPartsAndByItsEnds() {
        assertThat(terms("ConcurrentHashMap"))
                .containsExactly("concurrenthashmap", "concurrent", "hash", "hashmap", "map");
        assertThat(terms("supplyAsync()")).containsExactly("supplyasync", "supply", "async");
        assertThat(terms("HTTPServer")).containsExactly("httpserver", "http", "server");
    }

    @Test
    void wordsThatAreWrittenInOneAreAlsoOneTerm() {
        assertThat(terms("fork/join")).containsExactly("fork", "join", "forkjoin");
        assertThat(terms("fork / join")).containsExactly("fork", "join");
        assertThat(terms("/fork")).containsExactly("fork");
    }

    @Test
    void stopWordsAreNoTerms() {
        assertThat(terms("What is the Future of it?")).containsExactly("futur");
    }

    @Test
    void inATitleJavasKeywordsAreTerms() {
        List<String> terms = new ArrayList<>();
        ENGLISH.ofTitle("Why use for and if, and what is this?", terms::add);
        assertThat(terms).containsExactly("for", "if", "this");
        assertThat(terms("for if this do")).isEmpty();
    }

    @Test
    void whatIsWrittenWithoutSpacesIsFoundByAnyTwoLetters() {
        assertThat(terms("スレッド")).containsExactly("スレ", "レッ", "ット");
        assertThat(terms("Javaの池")).containsExactly("java", "の池");
        assertThat(terms("池")).containsExactly("池");
        assertThat(terms("線程池")).containsExactly("線程", "程池");
        assertThat(terms("쓰레드 풀")).hasSize(2);
    }

    @Test
    void aWholeTitleIsOneTerm() {
        assertThat(Terms.phrase("Why use `for`, and if?")).isEqualTo("=why use for and if");
    }

    @ParameterizedTest
    @CsvSource({
        "threads, thread",
        "classes, class",
        "process, process",
        "queries, query",
        "status, status",
        "blocking, block",
        "running, run",
        "shared, shar",
        "share, shar",
        "string, string",
        "need, need",
        "being, being",
        "calls, call",
        "calling, call",
        "futures, futur",
        "future, futur",
    })
    void endingsAreTakenOff(String word, String stem) {
        assertThat(EnglishStem.of(word)).isEqualTo(stem);
    }

    @Property(tries = 500)
    void anyTextGivesTermsThatCanStandInAScript(@ForAll String text) {
        assertThat(terms(text)).allMatch(term -> term.matches("[\\p{L}\\p{N}\\p{M}]+"));
    }

    private static List<String> terms(String text) {
        List<String> terms = new ArrayList<>();
        ENGLISH.of(text, terms::add);
        return terms;
    }

    @Test
    void longNamesAreFoundByTheirInitials() {
        assertThat(Initials.ofTitle("What does ConcurrentHashMap lock?")).containsExactly("chm");
        assertThat(Initials.ofTitle("The Java Memory Model")).containsExactly("jmm");
        assertThat(Initials.ofTitle("Locks in the Java Memory Model")).containsExactly("jmm");
        assertThat(Initials.ofAnchor("double-checked-locking")).containsExactly("dcl");
        assertThat(Initials.ofAnchor("deadlock")).isEmpty();
        assertThat(Initials.ofAnchor("a--b")).isEmpty();
        assertThat(Initials.ofNames("A HashMap and a FutureTask")).isEmpty();
    }
}
