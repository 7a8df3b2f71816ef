package dev.runmark.render.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiagramTest {

    private static final String POOL = """
            digraph pool {
              rankdir=LR;
              node [shape=box, style=rounded];
              submit [label="submit(task)"];
              subgraph cluster_workers { label="Workers"; first [label="Thread 1"]; second [label="Thread 2"]; }
              submit -> first [label="full?"];
              submit -> second [style=dashed, color=red];
              alone [style=filled, fillcolor=yellow];
            }
            """;

    @Test
    void aGraphIsDrawnWithItsWords() {
        Diagram.Drawn drawn = drawn("dot", POOL);

        assertThat(texts(drawn))
                .containsExactlyInAnyOrder("submit(task)", "Workers", "Thread 1", "Thread 2", "full?", "alone");
        assertThat(drawn.words()).isEqualTo("submit(task) → Thread 1 (full?); submit(task) → Thread 2; alone");
        assertThat(drawn.width()).isGreaterThan(drawn.height());
    }

    @Test
    void itsColoursAreThoseOfTheTextOrTints() {
        Element svg = svg(drawn("dot", POOL));

        assertThat(svg.select("[fill=#000000], [stroke=#000000], [fill=#ffffff]"))
                .isEmpty();
        assertThat(svg.select("text").eachAttr("fill")).hasSize(6).containsOnly("currentColor");
        assertThat(svg.select("[fill=#ffff00]").attr("fill-opacity")).isEqualTo("0.2");
        assertThat(svg.select("path[stroke=#ff0000]").attr("stroke-dasharray")).isNotEmpty();
    }

    @Test
    void theSameTextIsDrawnInTheSameWayOnAnyThread() {
        List<Diagram> drawn = IntStream.range(0, 12)
                .parallel()
                .mapToObj(number -> Diagram.of("dot", POOL))
                .distinct()
                .toList();

        assertThat(drawn).hasSize(1);
    }

    @Test
    void nothingOfItLeadsAnywhereOrComesFromElsewhere() {
        Element svg = svg(drawn(
                "dot",
                "digraph { a [href=\"javascript:alert(1)\", label=\"<script> & List<String>\"]; c [image=\"https://example.org/a.png\"]; "
                        + "a -> b [URL=\"https://example.org/\", tooltip=\"x\"]; }"));

        assertThat(svg.select("a, image, script, [href], [xlink:href], [onclick], [id]"))
                .isEmpty();
        assertThat(svg.text().replace('\u00a0', ' ')).contains("<script> & List<String>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            A --> B                         ¦ A → B
            A[First one] --> B(Second)      ¦ First one → Second
            A -->|yes| B                    ¦ A → B (yes)
            A -- it is --> B                ¦ A → B (it is)
            A -. maybe .-> B                ¦ A → B (maybe)
            A == surely ==> B               ¦ A → B (surely)
            A --> B --> C                   ¦ A → B; B → C
            A & B --> C                     ¦ A → C; B → C
            A["quoted (and) [more]"] --- B  ¦ quoted (and) [more] → B
            A{Is it?}:::red -.-> B((round)) ¦ Is it? → round
            A[one<br/>two] ==> B;           ¦ one two → B
            wait-here --> b                 ¦ wait-here → b
            """)
    void aFlowchartIsDrawn(String line, String words) {
        assertThat(drawn("mermaid", "flowchart LR\n" + line + "\n").words()).isEqualTo(words);
    }

    @Test
    void partsOfAFlowchartHaveAFrame() {
        Diagram.Drawn drawn = drawn("mermaid", """
                %% a comment
                graph TD
                  subgraph pool [The pool]
                    direction LR
                    A --> B
                  end
                  subgraph Other ones
                    C
                  end
                  B --> C
                  style A fill:#f9f
                """);

        assertThat(texts(drawn)).contains("The pool", "Other ones");
        assertThat(drawn.words()).isEqualTo("A → B; B → C");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            dot     ¦ 'digraph {\\n  a -> \\n}'               ¦ 3:1 this is no graph
            dot     ¦ 'no graph'                              ¦ 1:1 this is no graph
            mermaid ¦ 'sequenceDiagram\\n  A->>B: hi'         ¦ 1:1 a `sequenceDiagram` of Mermaid's cannot be drawn
            mermaid ¦ ''                                      ¦ 1:1 this is no flowchart
            mermaid ¦ 'graph TD\\n  A -->'                    ¦ 2:8 the name of a node is expected here
            mermaid ¦ 'graph TD\\n  A B'                      ¦ 2:5 an arrow such as `-->` is expected here
            mermaid ¦ 'graph TD\\n  A[open'                   ¦ 2:4 `]` is missing after this
            mermaid ¦ 'graph TD\\n  subgraph x\\n  A'         ¦ 3:1 this subgraph has no `end`
            mermaid ¦ 'graph TD\\nsubgraph x\\nA --> x\\nend' ¦ 3:7 an arrow to the subgraph `x` cannot be drawn
            """)
    void whatCannotBeDrawnIsRefusedAtItsPlace(String language, String text, String message) {
        Diagram.Refused refused = refused(language, text.replace("\\n", "\n"));

        assertThat(refused.line() + ":" + refused.column() + " " + refused.message())
                .startsWith(message);
        assertThat(refused.help()).isNotEmpty();
    }

    @Test
    void aGraphThatNoPageCouldShowIsRefused() {
        String edges = IntStream.range(0, 200)
                .mapToObj(i -> "a" + i + " -> a" + (i + 1) + ";")
                .reduce("", String::concat);

        assertThat(refused("dot", "digraph {" + edges + "}").message())
                .isEqualTo("this graph has 401 nodes and edges, and at most 150 are drawn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "", "text", "dotty"})
    void otherLanguagesAreNoDiagrams(String language) {
        assertThat(Diagram.isIn(language)).isFalse();
    }

    private static Diagram.Drawn drawn(String language, String text) {
        Diagram diagram = Diagram.of(language, text);
        assertThat(diagram).isInstanceOf(Diagram.Drawn.class);
        return (Diagram.Drawn) diagram;
    }

    private static Diagram.Refused refused(String language, String text) {
        Diagram diagram = Diagram.of(language, text);
        assertThat(diagram).isInstanceOf(Diagram.Refused.class);
        return (Diagram.Refused) diagram;
    }

    private static Element svg(Diagram.Drawn drawn) {
        return Jsoup.parse(drawn.svg(), "", Parser.xmlParser());
    }

    private static List<String> texts(Diagram.Drawn drawn) {
        return svg(drawn).select("text").stream()
                .map(text -> text.text().replace('\u00a0', ' '))
                .toList();
    }
}
