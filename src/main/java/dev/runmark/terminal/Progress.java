package dev.runmark.terminal;

/** Takes reports of how far long work has come. Implementations are thread-safe. */
public interface Progress {

    /** For where nobody watches. */
    Progress NONE = new Progress() {
        @Override
        public void report(String work, int done, int total) {}

        @Override
        public void end() {}
    };

    /**
     * Some work has come further.
     *
     * @param work what is being done, such as {@code proving examples}
     * @param done how many parts of it are done
     * @param total how many there are
     */
    void report(String work, int done, int total);

    /**
     * A part of the work begins, or goes on to its next step; there may be several at a time.
     *
     * @param where what it is about, such as {@code page.md:12}
     * @param what what is done with it, such as {@code run 2 of 5}
     */
    default void doing(String where, String what) {}

    /**
     * A part of the work is over.
     *
     * @param where what it was about
     */
    default void ended(String where) {}

    /** The work is over, and whatever shows its progress goes away. */
    void end();
}
