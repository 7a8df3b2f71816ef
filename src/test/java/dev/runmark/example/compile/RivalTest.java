package dev.runmark.example.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.fact.CompilerMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

class RivalTest {

    private static final Rival OBSERVABLE = new Rival("Observable", "rx.Observable", true);
    private static final Rival MODIFIER = new Rival("Modifier", "javax.lang.model.element.Modifier", false);
    private static final Rival LIST = new Rival("List", "java.awt.List", false);

    private static List<String> likeliest(List<Rival> rivals, String... errors) {
        return Rival.likeliest(
                rivals,
                List.of(errors).stream()
                        .map(text -> new CompilerMessage("compiler.err.any", text, 1, 1, 1))
                        .toList());
    }

    @Test
    void onlyWhatAnErrorMentionsIsTried() {
        assertThat(likeliest(
                        List.of(LIST, OBSERVABLE),
                        "cannot find symbol\n  symbol: method range(int,int)\n  location: class Observable"))
                .containsExactly("rx.Observable");
        assertThat(likeliest(List.of(LIST, MODIFIER), "incompatible types: int cannot be converted to Modifier"))
                .containsExactly("javax.lang.model.element.Modifier");
    }

    @Test
    void aPartOfANameIsNoMention() {
        assertThat(likeliest(List.of(LIST, MODIFIER), "no ArrayList, no Listing, no Modifier"))
                .containsExactly("javax.lang.model.element.Modifier");
    }

    @Test
    void whatIsNearerToThePageIsTriedFirst() {
        assertThat(likeliest(List.of(LIST, OBSERVABLE), "List and Observable")).containsExactly("rx.Observable");
    }

    @Test
    void withoutAMentionAllAreTriedThatAreNearer() {
        assertThat(likeliest(List.of(LIST, OBSERVABLE), "no")).containsExactly("rx.Observable");
        assertThat(likeliest(List.of(LIST, MODIFIER), "no"))
                .containsExactly("java.awt.List", "javax.lang.model.element.Modifier");
        assertThat(likeliest(List.of(), "no")).isEmpty();
    }
}
