package dev.runmark.render.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Recording;
import dev.runmark.example.fact.Recording.Handed;
import dev.runmark.example.fact.Recording.Held;
import dev.runmark.example.fact.Recording.Lane;
import dev.runmark.example.fact.Recording.Print;
import dev.runmark.example.fact.Recording.Task;
import dev.runmark.example.fact.Recording.Wait;
import dev.runmark.example.fact.Recording.Waited;
import dev.runmark.render.view.Transcript;
import dev.runmark.render.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class PictureTest {

    private static final long MILLISECOND = 1_000_000;

    private static Task task(int line, long from, long to) {
        return new Task(line, from * MILLISECOND, to * MILLISECOND, Optional.empty());
    }

    private static Lane lane(String name, Task... tasks) {
        return new Lane(name, false, List.of(tasks), List.of(), List.of());
    }

    private static Recording recording(long to, List<Lane> lanes, List<Print> prints) {
        return new Recording(2, 0, to * MILLISECOND, true, lanes, List.of("left"), List.of(), prints);
    }

    private static Scene scene(Recording recording, List<Printed> printed) {
        return Scene.of(recording, printed, Words.english(), line -> line);
    }

    private static String svg(Recording recording, List<Printed> printed) {
        return Picture.svg(scene(recording, printed));
    }

    private static List<String> words(Recording recording, List<Printed> printed) {
        return InWords.of(scene(recording, printed));
    }

    private static long marks(String svg) {
        Element marks = Jsoup.parse(svg).selectFirst("path.mark");
        return marks == null ? 0 : marks.attr("d").chars().filter(c -> c == 'M').count();
    }

    @Property(tries = 300)
    void itsMarksAreTheLinesOfTheTranscript(@ForAll("prints") List<Printed> printed) {
        List<Print> prints = printed.stream()
                .map(print -> new Print(print.nanos(), laneOf(print)))
                .toList();
        Recording recording = recording(100, List.of(lane("a", task(1, 0, 100)), lane("b", task(2, 0, 100))), prints);
        List<PrintedLine> lines = PrintedLine.of(printed, recording);
        Transcript transcript = Transcript.of(printed);
        assertThat(lines)
                .extracting(PrintedLine::text)
                .isEqualTo(
                        transcript.lines().stream().map(Transcript.Line::text).toList());
        assertThat(lines)
                .extracting(line -> recording.lanes().get(line.lane()).name())
                .isEqualTo(
                        transcript.lines().stream().map(Transcript.Line::thread).toList());
        assertThat(marks(svg(recording, printed))).isEqualTo(lines.size());
    }

    private static int laneOf(Printed print) {
        return print.thread().equals("a") ? 0 : 1;
    }

    @Provide
    Arbitrary<List<Printed>> prints() {
        Arbitrary<String> texts = Arbitraries.of("one\n", "two", "\n", "a\nb\n", "a\n\nb", "");
        return Combinators.combine(
                        Arbitraries.of(Printed.Stream.values()),
                        texts,
                        Arbitraries.of("a", "b"),
                        Arbitraries.longs().between(0, 100 * MILLISECOND))
                .as((stream, text, thread, nanos) -> new Printed(stream, text, thread, nanos, List.of()))
                .list()
                .ofMaxSize(30)
                .uniqueElements(Printed::nanos);
    }

    @Test
    void theMainThreadComesFirstAndASilentOneHasItsRow() {
        Recording recording =
                recording(10, List.of(lane("worker", task(3, 2, 5)), lane("main", task(1, 0, 10))), List.of());
        Document svg = Jsoup.parse(svg(recording, List.of()));
        assertThat(svg.select("text.name").eachText()).containsExactly("main", "worker");
    }

    @Test
    void aThousandVirtualThreadsAreOneRowAndSmall() {
        List<Lane> lanes = new ArrayList<>(List.of(lane("main", task(1, 0, 100))));
        List<Printed> printed = new ArrayList<>();
        List<Print> prints = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            long from = i % 40;
            Waited sleep = new Waited(
                    Wait.SLEEPING,
                    4,
                    "Thread.sleep",
                    Optional.empty(),
                    List.of(),
                    from * MILLISECOND,
                    (from + 50) * MILLISECOND);
            Task task = new Task(3, from * MILLISECOND, 95 * MILLISECOND, Optional.of(new Handed(0, 3, 0)));
            lanes.add(new Lane("", true, List.of(task), List.of(sleep), List.of()));
            printed.add(new Printed(Printed.Stream.OUT, "x\n", "", (from + 50) * MILLISECOND + i, List.of()));
            prints.add(new Print((from + 50) * MILLISECOND + i, i + 1));
        }
        Recording recording = recording(100, lanes, prints);
        String svg = svg(recording, printed);
        assertThat(svg.length()).isLessThan(60_000);
        assertThat(marks(svg)).isEqualTo(1_000);
        assertThat(Jsoup.parse(svg).select("text.name").eachText()).containsExactly("main", "1000 virtual threads");
        assertThat(words(recording, printed).get(1))
                .isEqualTo("1000 virtual threads: run (line 3) from 0 to 95; up to 1000 at once; up to 1000 of them"
                        + " sleeping; print 1000 lines");
    }

    @Test
    void whatWaitsForALockIsLinkedToItByItsColour() {
        Lane holder =
                new Lane("a", false, List.of(task(1, 0, 50)), List.of(), List.of(new Held(0, 0, 40 * MILLISECOND)));
        Lane waiting = new Lane(
                "b",
                false,
                List.of(task(2, 5, 50)),
                List.of(new Waited(
                        Wait.BLOCKED, 3, "synchronized", Optional.of(0), List.of(), 5 * MILLISECOND, 40 * MILLISECOND)),
                List.of());
        Recording recording = recording(50, List.of(holder, waiting), List.of());
        Document svg = Jsoup.parse(svg(recording, List.of()));
        assertThat(svg.select("path.lock.l1")).hasSize(1);
        assertThat(svg.select("path.for.l1")).hasSize(1);
        assertThat(svg.select("path.block")).hasSize(1);
        assertThat(words(recording, List.of()))
                .containsExactly(
                        "a: runs (line 1) from 0.0 to 50.0; holds left from 0.0 to 40.0",
                        "b: runs (line 2) from 5.0 to 50.0; waits for left (synchronized, line 3) from 5.0 to 40.0");
    }

    private static Recording deadlock() {
        Lane a = new Lane(
                "a",
                false,
                List.of(task(1, 0, 50)),
                List.of(new Waited(
                        Wait.BLOCKED, 3, "synchronized", Optional.of(1), List.of(), 5 * MILLISECOND, 50 * MILLISECOND)),
                List.of(new Held(0, 0, 50 * MILLISECOND)));
        Lane b = new Lane(
                "b",
                false,
                List.of(task(2, 0, 50)),
                List.of(new Waited(
                        Wait.BLOCKED, 4, "synchronized", Optional.of(0), List.of(), 8 * MILLISECOND, 50 * MILLISECOND)),
                List.of(new Held(1, 0, 50 * MILLISECOND)));
        return new Recording(
                2, 0, 50 * MILLISECOND, true, List.of(a, b), List.of("left", "right"), List.of(), List.of());
    }

    @Test
    void aDeadlockIsMarkedWhereTheLastOneBegan() {
        Document svg = Jsoup.parse(svg(deadlock(), List.of()));
        assertThat(svg.select("text.stopped").eachText()).containsExactly("deadlock");
        assertThat(svg.select("text.stopped").attr("x")).isEqualTo("16%");
        assertThat(svg.select("text.held").eachText()).containsExactly("holds left", "holds right");
        assertThat(words(deadlock(), List.of()))
                .containsExactly(
                        "a: runs (line 1) from 0.0 on, without an end; holds left from 0.0 on, without an end;"
                                + " waits for right (synchronized, line 3) from 5.0 on, without an end",
                        "b: runs (line 2) from 0.0 on, without an end; holds right from 0.0 on, without an end;"
                                + " waits for left (synchronized, line 4) from 8.0 on, without an end");
    }

    @Test
    void whoWaitsForNobodyIsInNoDeadlock() {
        Recording recording = deadlock();
        assertThat(Deadlock.in(recording.between(0, 40 * MILLISECOND))).isPresent();
        assertThat(Deadlock.in(recording(50, List.of(recording.lanes().get(0)), List.of())))
                .isEmpty();
    }

    @Test
    void whatIsPrintedStandsAtItsMarkWhereThereIsRoom() {
        List<Printed> printed = List.of(
                new Printed(Printed.Stream.OUT, "first\n", "a", 10 * MILLISECOND, List.of()),
                new Printed(Printed.Stream.OUT, "second\n", "a", 90 * MILLISECOND, List.of()),
                new Printed(Printed.Stream.OUT, "third\n", "a", 99 * MILLISECOND, List.of()));
        List<Print> prints =
                printed.stream().map(print -> new Print(print.nanos(), 0)).toList();
        Recording recording = recording(100, List.of(lane("a", task(1, 0, 100))), prints);
        Document svg = Jsoup.parse(svg(recording, printed));
        assertThat(svg.select("text.said.wide").eachText()).containsExactly("1 first", "2 second", "3");
        assertThat(svg.select("text.said.end").eachText()).contains("2 second");
    }

    @Test
    void tasksOfTheSameCodeAreNumberedInTheOrderInWhichTheyWereGivenAway() {
        Lane main = lane("main", task(1, 0, 100));
        Lane worker = new Lane(
                "worker",
                false,
                List.of(
                        new Task(3, 10 * MILLISECOND, 50 * MILLISECOND, Optional.of(new Handed(0, 2, 2 * MILLISECOND))),
                        new Task(3, 51 * MILLISECOND, 99 * MILLISECOND, Optional.of(new Handed(0, 2, MILLISECOND)))),
                List.of(),
                List.of());
        Document svg = Jsoup.parse(svg(recording(100, List.of(main, worker), List.of()), List.of()));
        assertThat(svg.select("text.on").eachText()).containsExactly("task 2", "task 1");
        assertThat(svg.select("path.link")).hasSize(1);
    }

    @Test
    void theLanguageIsThatOfTheSite() {
        Words german = Words.of("de", Map.of());
        Scene scene = Scene.of(deadlock(), List.of(), german, line -> line);
        assertThat(Jsoup.parse(Picture.svg(scene)).select("text.stopped").text())
                .isEqualTo("Verklemmung");
        assertThat(InWords.of(scene).get(0))
                .isEqualTo("a: läuft (Zeile 1) ab 0,0, ohne Ende; hält left ab 0,0, ohne Ende;"
                        + " wartet auf right (synchronized, Zeile 3) ab 5,0, ohne Ende");
    }

    @Test
    void theSameIsDrawnInTheSameWay() {
        Recording recording = recording(10, List.of(lane("main", task(1, 0, 10))), List.of());
        assertThat(svg(recording, List.of())).isEqualTo(svg(recording, List.of()));
    }

    @Test
    void whatOneThreadDoesBeforeAnythingHappensIsLeftOut() {
        Lane main = lane("main", task(1, 0, 100));
        Lane worker = lane("worker", task(2, 80, 100));
        Recording cut = Prelude.cutFrom(recording(100, List.of(main, worker), List.of()));
        assertThat(cut.from()).isBetween(75 * MILLISECOND, 80 * MILLISECOND);
        assertThat(cut.to()).isEqualTo(100 * MILLISECOND);
    }
}
