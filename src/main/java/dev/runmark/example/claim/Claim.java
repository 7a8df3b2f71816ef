package dev.runmark.example.claim;

import dev.runmark.example.fact.Jdk;
import dev.runmark.example.fact.Platform;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Run;
import dev.runmark.site.Fence;
import dev.runmark.site.Language;
import dev.runmark.text.Location;
import dev.runmark.text.Source;
import java.util.List;
import java.util.Optional;

/** Something that a page says an example prints. Every alternative is immutable and thread-safe. */
public sealed interface Claim {

    /** Where the claimed text begins. */
    Location location();

    /** Whether it says something of what happens on a platform. */
    default boolean isAbout(Platform platform) {
        return true;
    }

    /** Where the block begins that makes it; empty if it is made within the example. */
    default Optional<Location> block() {
        return Optional.empty();
    }

    /**
     * A comment {@code // => text} at the end of a line: what that line prints.
     *
     * @param location where the claimed text begins
     * @param expected the claimed text, without explanation and without {@code (any order)}
     * @param anyOrder whether the printed lines may come in any order
     * @param commentColumn the column of the file at which the comment begins, from 1
     * @param explanation the author's words after {@code --}; empty if there are none
     */
    record AtLine(Location location, String expected, boolean anyOrder, int commentColumn, String explanation)
            implements Claim {

        /** Whether it is true of what its line printed in a run. */
        public boolean holds(String printed) {
            return anyOrder
                    ? OutputPattern.of(values(expected)).matchesUnordered(values(printed))
                    : OutputPattern.lineMatches(expected, printed);
        }

        /** The claims at the ends of a block's lines, in order. */
        public static List<AtLine> in(Source source, Fence fence, Language language) {
            return ClaimReader.atLines(source, fence.lines(), language);
        }

        /**
         * The comment that an author writes to claim something at the end of a line.
         *
         * @param language what the line is in
         * @param claimed what is claimed; in it, {@code [..]} stands for anything
         * @param actual what the line really has
         * @param explanation what follows the claim; possibly empty
         * @return the comment from the mark on that begins it; empty if none would be read as this claim, and be true
         */
        public static Optional<String> comment(Language language, String claimed, String actual, String explanation) {
            return ClaimReader.comment(claimed, actual, explanation, language);
        }

        /** The printed lines that a text claims. */
        public static List<String> values(String joined) {
            return List.of(joined.split(", ", -1));
        }
    }

    /**
     * A fence {@code output} after the example: all that it prints, perhaps on some versions of Java only.
     *
     * @param location where the fence's first line begins
     * @param fence where the opening fence begins
     * @param lines the claimed lines
     * @param unordered whether the lines may come in any order
     * @param stream which stream it is about
     * @param jdks the Java versions that it is about
     */
    record Output(
            Location location,
            Location fence,
            List<String> lines,
            boolean unordered,
            Printed.Stream stream,
            JdkRange jdks)
            implements Claim {

        /** What is printed on every Java. */
        public Output(Location location, Location fence, List<String> lines, boolean unordered, Printed.Stream stream) {
            this(location, fence, lines, unordered, stream, JdkRange.ANY);
        }

        public Output {
            lines = List.copyOf(lines);
        }

        @Override
        public boolean isAbout(Platform platform) {
            return !(platform instanceof Jdk jdk) || jdks.contains(jdk.feature());
        }

        /** The same with other lines. */
        public Output with(List<String> other) {
            return new Output(location, fence, other, unordered, stream, jdks);
        }

        @Override
        public Optional<Location> block() {
            return Optional.of(fence);
        }

        /** Whether it is true of the lines that a run printed. */
        public boolean holds(List<String> printed) {
            OutputPattern pattern = OutputPattern.of(lines);
            return unordered
                    ? pattern.matchesUnordered(printed)
                    : pattern.firstMismatch(printed).isEmpty();
        }
    }

    /**
     * A fence {@code output sample} after the example: something like what it prints, shown to the reader as such and
     * compared with nothing.
     *
     * @param location where the fence's first line begins
     * @param fence where the opening fence begins
     * @param lines the sample
     * @param stream which stream it is about
     */
    record Sample(Location location, Location fence, List<String> lines, Printed.Stream stream) implements Claim {

        public Sample {
            lines = List.copyOf(lines);
        }

        @Override
        public Optional<Location> block() {
            return Optional.of(fence);
        }
    }

    /**
     * A fence {@code outcomes} after the example: every output that a run may have.
     *
     * @param location where the fence's first line begins
     * @param fence where the opening fence begins
     * @param rows the outcomes in order; a run belongs to the first that it matches
     */
    record Outcomes(Location location, Location fence, List<Outcome> rows) implements Claim {

        public Outcomes {
            rows = List.copyOf(rows);
        }

        @Override
        public Optional<Location> block() {
            return Optional.of(fence);
        }

        /** The row that a run belongs to, if there is one. */
        public Optional<Outcome> rowOf(Run run) {
            String output = Outcome.of(run);
            return rows.stream().filter(row -> row.matches(output)).findFirst();
        }

        /** How many of some runs belong to each row, in the rows' order. */
        public List<Long> count(List<Run> runs) {
            List<Optional<Outcome>> found = runs.stream().map(this::rowOf).toList();
            return rows.stream()
                    .map(row -> found.stream().filter(Optional.of(row)::equals).count())
                    .toList();
        }
    }
}
