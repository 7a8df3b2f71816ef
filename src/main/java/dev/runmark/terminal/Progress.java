package dev.runmark.terminal;

/** Is told how far long work has come. Implementations are thread-safe. */
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

    /** The work is over, and whatever shows its progress goes away. */
    void end();
}
