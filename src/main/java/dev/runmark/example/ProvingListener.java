package dev.runmark.example;

/** Is told how far proving has come. */
public interface ProvingListener {

    /**
     * One more example is done.
     *
     * @param done how many are
     * @param total how many there are
     */
    void proved(int done, int total);
}
