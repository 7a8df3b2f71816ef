package dev.runmark.example.claim;

import dev.runmark.site.Room;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words after {@code java} in a fence's opening line.
 *
 * <p>Immutable and thread-safe.
 *
 * @param expectation what should become of the example
 * @param jdks the Java versions that it is for
 * @param timeout its own time limit, if it states one
 * @param runs how often it is run, if it says
 * @param args the program's arguments
 * @param title the heading that the reader sees above it; empty if there is none
 * @param marked the lines of the block to mark, from 1
 * @param place what it is a part of
 * @param excerpt the source file that its text is taken from, if it is
 * @param room how much it may use besides time
 * @param timeline whether a picture of a run is to be drawn
 */
public record Words(
        Expectation expectation,
        JdkRange jdks,
        Optional<Duration> timeout,
        Optional<Integer> runs,
        List<String> args,
        String title,
        Set<Integer> marked,
        Place place,
        Optional<Excerpt> excerpt,
        Room room,
        boolean timeline) {

    /** Words of an example that stands alone and whose code stands in the page. */
    public Words(
            Expectation expectation,
            JdkRange jdks,
            Optional<Duration> timeout,
            Optional<Integer> runs,
            List<String> args,
            String title,
            Set<Integer> marked) {
        this(expectation, jdks, timeout, runs, args, title, marked, Place.ALONE, Optional.empty(), Room.USUAL, false);
    }

    public Words {
        args = List.copyOf(args);
        marked = Set.copyOf(marked);
    }

    /** The same with other room. */
    Words in(Room other) {
        return new Words(expectation, jdks, timeout, runs, args, title, marked, place, excerpt, other, timeline);
    }

    /** The same with a picture of a run, or without one. */
    Words drawn(boolean other) {
        return new Words(expectation, jdks, timeout, runs, args, title, marked, place, excerpt, room, other);
    }

    /** The same of an example that is ignored for a reason. */
    Words ignored(String reason) {
        return with(new Expectation.Ignored(reason));
    }

    private Words with(Expectation other) {
        return new Words(other, jdks, timeout, runs, args, title, marked, place, excerpt, room, timeline);
    }

    /** The same of an example that is compiled and not run, unless its words say what becomes of it. */
    Words notRun() {
        return expectation instanceof Expectation.Ends ? with(new Expectation.Compiles()) : this;
    }

    /**
     * What an example is a part of.
     *
     * @param group the name of the blocks that it is one program with; empty if it names none
     * @param standalone whether it takes no part in its page's session
     * @param hidden whether the page does not show it
     * @param setup whether every other block of its page has what it declares
     */
    public record Place(Optional<String> group, boolean standalone, boolean hidden, boolean setup) {

        static final Place ALONE = new Place(Optional.empty(), false, false, false);

        /** Whether it is nothing but what others need, so that nobody asks what became of it while all is well. */
        public boolean isUnseen() {
            return hidden && setup;
        }
    }

    /**
     * Where an example's text is taken from.
     *
     * @param file the path of the source file, relative to the project folder
     * @param region the name of its region to show (JEP 413); empty for the whole file
     */
    public record Excerpt(String file, Optional<String> region) {}
}
