package dev.runmark.example.claim;

import dev.runmark.site.FenceLine;
import dev.runmark.text.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is compiled and run as one program. Every alternative is immutable and thread-safe. */
public sealed interface Composition {

    /** At least one, in reading order. All of them stand in the same file. */
    List<Example> blocks();

    /** What it has besides their text. */
    Given given();

    /** What the words of its blocks say together. */
    Words words();

    /** The files that it finds where it runs. */
    default List<PageFile> files() {
        return blocks().stream()
                .flatMap(block -> block.files().stream())
                .distinct()
                .toList();
    }

    /** How its lines are laid out. */
    BlockLayout layout();

    /** The same with something else besides its text. */
    Composition with(Given other);

    /** What it is called where it is kept. */
    String label();

    /**
     * One block, which is all of it.
     *
     * @param blocks this block
     */
    record Single(List<Example> blocks, Given given, BlockLayout layout) implements Composition {

        private static final String LABEL = "SINGLE";

        public Single {
            blocks = List.copyOf(blocks);
        }

        @Override
        public Words words() {
            return first().words();
        }

        @Override
        public Single with(Given other) {
            return new Single(blocks, other, layout);
        }

        @Override
        public String label() {
            return LABEL;
        }
    }

    /**
     * Blocks whose texts, one after another, are its text.
     *
     * @param words what their words say together
     */
    record Group(List<Example> blocks, Given given, Words words, BlockLayout layout) implements Composition {

        private static final String LABEL = "GROUP";

        public Group {
            blocks = List.copyOf(blocks);
        }

        @Override
        public Group with(Given other) {
            return new Group(blocks, other, words, layout);
        }

        @Override
        public String label() {
            return LABEL;
        }
    }

    /**
     * Blocks of which each uses what those before it declare, and ends for itself.
     *
     * @param words what their words say together
     */
    record Session(List<Example> blocks, Given given, Words words, BlockLayout layout) implements Composition {

        private static final String LABEL = "SESSION";

        public Session {
            blocks = List.copyOf(blocks);
        }

        @Override
        public Session with(Given other) {
            return new Session(blocks, other, words, layout);
        }

        @Override
        public Optional<Composition> on(int feature) {
            List<Example> taken = blocks.stream()
                    .filter(block -> block.words().jdks().contains(feature))
                    .toList();
            return taken.isEmpty() ? Optional.empty() : Optional.of(session(taken, given));
        }

        @Override
        public boolean onlyUses(Example block) {
            return false;
        }

        /** The blocks have a time limit each. */
        @Override
        public Duration time(Duration usual) {
            return blocks.stream()
                    .map(block -> block.words().timeout().orElse(usual))
                    .reduce(Duration.ZERO, Duration::plus);
        }

        @Override
        public String label() {
            return LABEL;
        }
    }

    static Composition of(Example example) {
        return of(example, Given.DEFAULT);
    }

    static Composition of(Example example, Given given) {
        List<Example> blocks = List.of(example);
        return new Single(blocks, given, BlockLayout.of(blocks));
    }

    static Composition group(List<Example> blocks, Given given) {
        return new Group(blocks, given, JoinedWords.ofGroup(blocks), BlockLayout.of(blocks));
    }

    static Composition session(List<Example> blocks, Given given) {
        return new Session(blocks, given, JoinedWords.ofSession(blocks), BlockLayout.of(blocks));
    }

    /** The composition that was kept under a label. */
    static Composition labelled(String label, List<Example> blocks, Given given) {
        return switch (label) {
            case Single.LABEL -> of(blocks.get(0), given);
            case Group.LABEL -> group(blocks, given);
            case Session.LABEL -> session(blocks, given);
            default -> throw new IllegalArgumentException(label);
        };
    }

    /**
     * The lines of all blocks, as they are compiled. Those between two blocks are empty, so that every line is as far from
     * the first as it is in the page.
     */
    default List<FenceLine> lines() {
        return layout().lines();
    }

    /** Where the text of each block begins in the text of {@link #lines()}. */
    default List<Integer> starts() {
        return layout().starts();
    }

    /** The offset in the text of {@link #lines()} of a place in the page. */
    default int offsetOf(int line, int column) {
        return layout().offsetOf(line, column);
    }

    /** What of it is for a version of Java; empty if nothing is. */
    default Optional<Composition> on(int feature) {
        return words().jdks().contains(feature) ? Optional.of(this) : Optional.empty();
    }

    /** Whether a block is there for the sake of the others, and is judged elsewhere. */
    default boolean onlyUses(Example block) {
        return block.words().place().setup();
    }

    /** How long one run may take. */
    default Duration time(Duration usual) {
        return words().timeout().orElse(usual);
    }

    /** Where its text stands. */
    default Source source() {
        return first().code().source();
    }

    /** Where in the text of {@link #lines()} something is left out. */
    default List<Integer> elisions() {
        List<Integer> starts = starts();
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < blocks().size(); i++) {
            int start = starts.get(i);
            blocks().get(i).code().elisions().starts().forEach(at -> all.add(start + at));
        }
        return all;
    }

    /** The line where its text begins; 0 if it has none. */
    default int firstLine() {
        return blocks().stream()
                .flatMap(block -> block.code().lines().stream())
                .mapToInt(FenceLine::line)
                .findFirst()
                .orElse(0);
    }

    default Example first() {
        return blocks().get(0);
    }

    /** The claims at the lines of all blocks. */
    default Stream<Claim.AtLine> lineClaims() {
        return blocks().stream()
                .flatMap(block -> block.claims().stream())
                .filter(Claim.AtLine.class::isInstance)
                .map(Claim.AtLine.class::cast);
    }

    /** The block in which a line stands, or the last before it; the first block for a line before all. */
    default Example blockOf(int line) {
        Example found = first();
        for (Example block : blocks()) {
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
