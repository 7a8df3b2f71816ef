package dev.runmark.serve;

import dev.runmark.example.judge.Proofs;
import dev.runmark.text.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * A project that somebody works on: takes in what changes in it, and reports it to the open pages and the terminal.
 *
 * <p>Thread-safe.
 */
final class LiveProject implements AutoCloseable {

    private final PreviewListener listener;
    private final Tabs tabs = new Tabs();
    private final LiveSite site;
    private final ProblemBoard board;
    private final Watcher watcher;

    private LiveProject(PreviewSettings settings, PreviewListener listener) throws IOException {
        this.listener = listener;
        CompletableFuture<LiveProject> ready = new CompletableFuture<>();
        // Finding the folders takes about as long as reading what is in them.
        BackgroundTask<Watcher> watching =
                BackgroundTask.begin(() -> Watcher.start(LiveSite.folders(settings.root()), new Changes(ready)));
        this.site = LiveSite.open(settings, new News(ready, listener));
        this.watcher = watching.result();
        this.board = ProblemBoard.start(site::problems, this::announceProblems);
        watcher.alsoFiles(site.sources());
        ready.complete(this);
    }

    /**
     * Begins to read and to watch.
     *
     * @throws IOException if the project cannot be read, or the system has no means to watch it
     */
    static LiveProject open(PreviewSettings settings, PreviewListener listener) throws IOException {
        return new LiveProject(settings, listener);
    }

    LiveSite site() {
        return site;
    }

    Tabs tabs() {
        return tabs;
    }

    /** What was found wrong last. */
    List<Problem> problems() {
        return board.problems();
    }

    /** Something was made, and what is wrong with it is not known yet. */
    void made() {
        board.checkAgain();
    }

    /**
     * Reads what was not needed for the first page.
     *
     * @throws IOException if the machine fails
     */
    void readAll() throws IOException {
        site.readAll();
        tabs.announce("changed", "");
        board.checkAgain();
    }

    /** What the watcher reports, perhaps before the project is ready for it. */
    private record Changes(CompletableFuture<LiveProject> ready) implements Watcher.ChangeListener {

        @Override
        public void changed(Set<Path> paths) {
            ready.join().changed(paths);
        }

        @Override
        public void lost() {
            ready.join().changedSomewhere();
        }
    }

    /** What the site reports, perhaps before the project is ready for it. */
    private record News(CompletableFuture<LiveProject> ready, PreviewListener listener)
            implements LiveSite.SiteListener {

        @Override
        public void proved(String path) {
            ready.join().proved(path);
        }

        @Override
        public void proved(Proofs proofs) {
            listener.proved(proofs);
        }

        @Override
        public void failed(Exception failure) {
            listener.failed(failure);
        }
    }

    private void changed(Set<Path> paths) {
        try {
            LiveSite.Change change = site.update(paths);
            tabs.announce("changed", String.join(" ", change.assets()));
            site.prove(change.texts());
            watcher.alsoFiles(site.sources());
            board.checkAgain();
        } catch (IOException | RuntimeException e) {
            listener.failed(e);
        }
    }

    private void changedSomewhere() {
        try {
            site.updateAll();
            tabs.announce("changed", "*");
            board.checkAgain();
        } catch (IOException | RuntimeException e) {
            listener.failed(e);
        }
    }

    private void proved(String path) {
        tabs.announce("proved", path);
        watcher.alsoFiles(site.sources());
        board.checkAgain();
    }

    private void announceProblems(List<Problem> problems) {
        listener.problems(problems);
        tabs.announce("problems", "");
    }

    @Override
    public void close() throws IOException {
        tabs.close();
        board.close();
        watcher.close();
        site.close();
    }
}
