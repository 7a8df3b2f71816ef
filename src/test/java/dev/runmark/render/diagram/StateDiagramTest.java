package dev.runmark.render.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateDiagramTest {

    private static final String THREAD = """
            %% The life of a thread.
            stateDiagram-v2
                direction LR
                [*] --> New
                New --> Alive : start()
                state Alive {
                    [*] --> Runnable
                    Runnable --> wait : wait()
                    state "Waiting for a signal" as wait
                    wait --> Runnable : notify()
                    --
                    Runnable --> [*]
                }
                note right of New : made
                note left of New
                  and not
                  started
                end note
                Alive --> Terminated
                Terminated : has ended
                Terminated --> [*]
                classDef bad fill:#f00
                class New bad
            """;

    @Test
    void statesTransitionsFramesAndNotesAreDrawn() {
        assertThat(drawn(THREAD).words().split("; "))
                .containsExactlyInAnyOrder(
                        "● → New",
                        "New → ● (start())",
                        "● → Runnable",
                        "Runnable → Waiting for a signal (wait())",
                        "Waiting for a signal → Runnable (notify())",
                        "Runnable → ◉",
                        "New → made",
                        "New → and not started",
                        "◉ → has ended",
                        "has ended → ◉");
        assertThat(drawn(THREAD).svg()).contains("Alive");
        assertThat(drawn(THREAD).width()).isGreaterThan(drawn(THREAD).height());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            A --> B                                   ¦ A → B
            A-->B: go                                 ¦ A → B (go)
            A:::bad --> B:::good                      ¦ A → B
            state c <<choice>>\\nA --> c              ¦ A → ?
            A                                         ¦ A
            A : is on\\nA --> A : press               ¦ is on → is on (press)
            Grün --> 停止 : "so"                      ¦ Grün → 停止 ("so")
            """)
    void linesAreReadAsMermaidReadsThem(String lines, String words) {
        assertThat(drawn("stateDiagram\n" + lines.replace("\\n", "\n")).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            A -> B                                    ¦ 2:1 this is no state and no transition
            A --> B\\n  ?                             ¦ 3:3 this is no state and no transition
            state x {\\nA --> B                       ¦ 3:1 this state has no `}`
            note over A : words                       ¦ 2:1 this is no note
            A --> x\\nstate x {\\nB --> C\\n}         ¦ 2:7 an arrow to the frame of `x` cannot be drawn
            x --> A\\nstate x {\\nB --> C\\n}         ¦ 2:1 an arrow from the frame of `x` cannot be drawn
            """)
    void whatCannotBeDrawnIsRefusedAtItsPlace(String lines, String message) {
        Diagram diagram = Diagram.of("mermaid", "stateDiagram-v2\n" + lines.replace("\\n", "\n"));

        assertThat(diagram).isInstanceOfSatisfying(Diagram.Refused.class, refused -> {
            assertThat(refused.line() + ":" + refused.column() + " " + refused.message())
                    .isEqualTo(message);
            assertThat(refused.help()).isNotEmpty();
        });
    }

    private static Diagram.Drawn drawn(String text) {
        Diagram diagram = Diagram.of("mermaid", text);
        assertThat(diagram).isInstanceOf(Diagram.Drawn.class);
        return (Diagram.Drawn) diagram;
    }
}
