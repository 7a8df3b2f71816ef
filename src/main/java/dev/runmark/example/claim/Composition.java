package dev.runmark.example.claim;

import dev.runmark.site.FenceLine;
import dev.runmark.site.Room;
import dev.runmark.text.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is compiled and run as one program: an example, the blocks of a group, or those of a session.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind how its blocks make one program
 * @param blocks at least one, in reading order
 * @param given what it has besides their text
 */
public record Composition(Kind kind, List<Example> blocks, Given given) {

    /** How blocks make a program. */
    public enum Kind {
        /** There is one block, which is all of it. */
        SINGLE,
        /** Their texts one after another are its text. */
        GROUP,
        /** Each uses what those before it declare, and ends for itself. */
        SESSION
    }

    public Composition {
        blocks = List.copyOf(blocks);
    }

    public static Composition of(Example example) {
        return of(example, Given.DEFAULT);
    }

    public static Composition of(Example example, Given given) {
        return new Composition(Kind.SINGLE, List.of(example), given);
    }

    /** Where its text stands; all blocks of one composition stand in the same file. */
    public Source source() {
        return first().code().source();
    }

    /** Where the text of each block begins in the text of {@link #lines()}. */
    public List<Integer> starts() {
        return layout().starts();
    }

    /** The offset in the text of {@link #lines()} of a place in the page. */
    public int offsetOf(int line, int column) {
        int offset = 0;
        for (FenceLine each : lines()) {
            if (each.line() == line) {
                return offset + each.offsetAt(column);
            }
            offset += each.text().length() + 1;
        }
        return offset;
    }

    /** Where in the text of {@link #lines()} something is left out. */
    public List<Integer> elisions() {
        List<Integer> starts = starts();
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            int start = starts.get(i);
            blocks.get(i).code().elisions().starts().forEach(at -> all.add(start + at));
        }
        return all;
    }

    /** The line where its text begins; 0 if it has none. */
    public int firstLine() {
        return blocks.stream()
                .flatMap(block -> block.code().lines().stream())
                .mapToInt(FenceLine::line)
                .findFirst()
                .orElse(0);
    }

    public Example first() {
        return blocks.get(0);
    }

    /**
     * The lines of all blocks, as they are compiled. Those between two blocks are empty, so that every line is as far from the first as it is
     * in the page.
     */
    public List<FenceLine> lines() {
        return layout().lines();
    }

    /** The lines of all blocks, and the offset in their text at which each block begins. */
    private record Layout(List<FenceLine> lines, List<Integer> starts) {}

    private Layout layout() {
        List<FenceLine> lines = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        int length = 0;
        for (Example block : blocks) {
            List<FenceLine> own = block.code().compiled();
            if (!lines.isEmpty() && !own.isEmpty()) {
                int before = lines.size();
                appendEmpty(lines, own.get(0).line());
                length += lines.size() - before;
            }
            starts.add(length);
            lines.addAll(own);
            length += Code.text(own).length();
        }
        return new Layout(List.copyOf(lines), List.copyOf(starts));
    }

    /** At least one line, so that what ends a block never stands in the comment that ends its last line. */
    private static void appendEmpty(List<FenceLine> lines, int end) {
        int next = lines.get(lines.size() - 1).line() + 1;
        do {
            lines.add(new FenceLine("", next++, 1));
        } while (next < end);
    }

    /** What its words say together. */
    public Words words() {
        if (kind == Kind.SINGLE) {
            return first().words();
        }
        return new Words(
                        kind == Kind.SESSION
                                ? new Expectation.Ends()
                                : stated(block -> Optional.of(block.expectation())
                                                .filter(expectation -> !(expectation instanceof Expectation.Ends)))
                                        .orElse(new Expectation.Ends()),
                        kind == Kind.SESSION ? new JdkRange(0, Integer.MAX_VALUE, usesPreview()) : commonJdks(),
                        kind == Kind.SESSION ? Optional.empty() : stated(Words::timeout),
                        stated(Words::runs),
                        stated(block -> Optional.of(block.args()).filter(args -> !args.isEmpty()))
                                .orElse(List.of()),
                        "",
                        Set.of())
                .in(new Room(stated(words -> words.room().heapMiB()), stated(words -> words.room()
                        .processes())));
    }

    private boolean usesPreview() {
        return blocks.stream().anyMatch(block -> block.words().jdks().preview());
    }

    private JdkRange commonJdks() {
        int first = blocks.stream()
                .mapToInt(block -> block.words().jdks().first())
                .max()
                .orElse(0);
        int last = blocks.stream()
                .mapToInt(block -> block.words().jdks().last())
                .min()
                .orElse(Integer.MAX_VALUE);
        return new JdkRange(first, last, usesPreview());
    }

    private <T> Optional<T> stated(Function<Words, Optional<T>> word) {
        return blocks.stream()
                .flatMap(block -> word.apply(block.words()).stream())
                .findFirst();
    }

    /** The claims at the lines of all blocks. */
    public Stream<Claim.AtLine> lineClaims() {
        return blocks.stream()
                .flatMap(block -> block.claims().stream())
                .filter(Claim.AtLine.class::isInstance)
                .map(Claim.AtLine.class::cast);
    }

    /** Whether a block is there for the sake of the others, and is judged elsewhere. */
    public boolean onlyUses(Example block) {
        return kind != Kind.SESSION && block.words().place().setup();
    }

    /** How long one run may take: the blocks of a session have a time limit each. */
    public Duration time(Duration usual) {
        return kind == Kind.SESSION
                ? blocks.stream()
                        .map(block -> block.words().timeout().orElse(usual))
                        .reduce(Duration.ZERO, Duration::plus)
                : words().timeout().orElse(usual);
    }

    /** What of it is for a version of Java; empty if nothing is. */
    public Optional<Composition> on(int feature) {
        if (kind != Kind.SESSION) {
            return words().jdks().contains(feature) ? Optional.of(this) : Optional.empty();
        }
        List<Example> taken = blocks.stream()
                .filter(block -> block.words().jdks().contains(feature))
                .toList();
        return taken.isEmpty() ? Optional.empty() : Optional.of(new Composition(kind, taken, given));
    }

    /** The block in which a line stands, or the last before it; the first block for a line before all. */
    public Example blockOf(int line) {
        Example found = first();
        for (Example block : blocks) {
            List<FenceLine> lines = block.code().lines();
            if (!lines.isEmpty() && lines.get(0).line() <= line) {
                found = block;
                if (line <= lines.get(lines.size() - 1).line()) {
                    return block;
                }
            }
        }
        return found;
    }
}
