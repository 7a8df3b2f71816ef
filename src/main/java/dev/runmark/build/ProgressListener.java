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
}
