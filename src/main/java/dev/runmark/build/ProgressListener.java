package dev.runmark.build;

import dev.runmark.example.ProvingListener;
import dev.runmark.terminal.Progress;

/**
 * Shows the user how far proving has come.
 *
 * @param work what it is called
 * @param progress where it is shown
 */
public record ProgressListener(String work, Progress progress) implements ProvingListener {

    @Override
    public void proved(int done, int total) {
        progress.report(work, done, total);
    }

    @Override
    public void fetching(String what, int done, int begun) {
        progress.report("fetching " + what, done, begun);
    }

    @Override
    public void doing(String where, String what) {
        progress.doing(where, what);
    }

    @Override
    public void ended(String where) {
        progress.ended(where);
    }

    @Override
    public ProvingListener inContext() {
        return new ProgressListener(work + " in context", progress);
    }
}
