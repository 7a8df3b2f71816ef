package dev.runmark.library;

/** Takes reports of what is being fetched. Implementations are thread-safe. */
public interface FetchListener {

    /** For where nobody watches. */
    FetchListener NONE = (what, done, begun) -> {};

    /**
     * Something is being fetched.
     *
     * @param what a file and where it comes from
     * @param done how many files were there before, or will never be
     * @param begun how many were begun, with this one
     */
    void fetching(String what, int done, int begun);
}
