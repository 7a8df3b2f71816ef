package dev.runmark.example;

/** Takes reports of how far proving has come. */
public interface ProvingListener {

    /**
     * One more example is done.
     *
     * @param done how many are
     * @param total how many there are
     */
    void proved(int done, int total);

    /**
     * Something that examples need is being fetched, before the first is proved.
     *
     * @param what a file and where it comes from
     * @param done how many files were there before, or will never be
     * @param begun how many were begun, with this one
     */
    default void fetching(String what, int done, int begun) {}

    /**
     * Something begins, or goes on to its next step. It is called by several threads, for several things at a time.
     *
     * @param where what it is about, such as {@code page.md:12}
     * @param what what is done with it, such as {@code run 2 of 5}
     */
    default void doing(String where, String what) {}

    /**
     * Something that had begun is over.
     *
     * @param where what it was about
     */
    default void ended(String where) {}

    /** What is reported of a second time over the same examples, each with what stands before it on its page. */
    default ProvingListener inContext() {
        return this;
    }

    /**
     * What is reported of a part of the work.
     *
     * @param before how many examples were done before it
     * @param total how many there are in all
     */
    default ProvingListener from(int before, int total) {
        ProvingListener whole = this;
        return new ProvingListener() {
            @Override
            public void proved(int done, int totalOfPart) {
                whole.proved(before + done, total);
            }

            @Override
            public void fetching(String what, int done, int begun) {
                whole.fetching(what, done, begun);
            }

            @Override
            public void doing(String where, String what) {
                whole.doing(where, what);
            }

            @Override
            public void ended(String where) {
                whole.ended(where);
            }
        };
    }
}
