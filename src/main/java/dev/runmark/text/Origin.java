package dev.runmark.text;

import java.util.List;

/** Where what stands on a finished page was written. Implementations are thread-safe. */
public interface Origin {

    /** The origin of a page of which nothing is known, or that comes from a template as a whole. */
    Origin UNKNOWN = new Origin() {
        @Override
        public List<Place> placesOf(String value) {
            return List.of();
        }

        @Override
        public boolean isJudged(String address) {
            return false;
        }
    };

    /**
     * Where the author wrote an attribute of HTML.
     *
     * @param value its value
     * @return each place, in reading order; empty if the author did not write it
     */
    List<Place> placesOf(String value);

    /** Whether the author wrote a link to an address in Markdown, where it was looked at before. */
    boolean isJudged(String address);

    /**
     * A place in a text.
     *
     * @param source the text
     * @param spot what of it
     */
    record Place(Source source, Spot spot) {

        /** A problem as it is if this is where it comes from. */
        public Problem moved(Problem problem) {
            Problem here = problem.isError()
                    ? spot.error(problem.rule(), source, problem.message())
                    : spot.warning(problem.rule(), source, problem.message());
            return here.withNotes(problem.notes()).withHelp(problem.help());
        }
    }
}
