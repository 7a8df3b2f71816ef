package dev.runmark;

import dev.runmark.build.PlainProject;
import dev.runmark.content.ContentReader;
import dev.runmark.serve.Watcher;
import dev.runmark.terminal.Screen;
import dev.runmark.text.FileNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Checks again whenever a file has changed. What is the same as before comes from the cache. */
final class Rounds {

    private static final List<String> PASSED_OVER = List.of("target", "build", "node_modules");

    private final Screen screen;
    private final Round round;
    /** Holds something while there are changes that no round has seen; what they are does not matter. */
    private final BlockingQueue<Boolean> changes = new LinkedBlockingQueue<>(1);

    private Rounds(Screen screen, Round round) {
        this.screen = screen;
        this.round = round;
    }

    /** One check. */
    interface Round {
        void run(PlainProject project) throws IOException, InterruptedException;
    }

    /**
     * Checks until the calling thread is interrupted or the process ends.
     *
     * @param project what is checked; asked again each time, since its configuration may change
     * @throws IOException if the system has no means to watch files
     * @throws InterruptedException if the calling thread is interrupted
     */
    static void run(Supplier<PlainProject> project, Screen screen, Round round)
            throws IOException, InterruptedException {
        new Rounds(screen, round).run(project);
    }

    private void run(Supplier<PlainProject> project) throws IOException, InterruptedException {
        List<Path> places =
                project.get().places().stream().map(Rounds::absolute).toList();
        List<Path> folders = places.stream().filter(Files::isDirectory).toList();
        try (Watcher watcher = Watcher.start(folders, new Noting(folders))) {
            while (true) {
                changes.clear();
                screen.clear();
                attempt(project, places, watcher);
                screen.say("waiting for changes; Ctrl-C ends it");
                changes.take();
            }
        }
    }

    /** A file that is being written, or taken away, is not the end. */
    private void attempt(Supplier<PlainProject> project, List<Path> places, Watcher watcher)
            throws InterruptedException {
        try {
            PlainProject now = project.get();
            watcher.alsoFiles(files(places, now));
            round.run(now);
        } catch (PathArgument.Refused e) {
            screen.say(Objects.requireNonNullElse(e.getMessage(), ""));
        } catch (IOException e) {
            screen.showFailure(e);
        }
        screen.out().flush();
    }

    /** What is named by itself, and what the configuration consists of. */
    private static Set<Path> files(List<Path> places, PlainProject project) {
        List<Path> files = new ArrayList<>();
        places.stream().filter(place -> !Files.isDirectory(place)).forEach(files::add);
        ContentReader.configAround(places.get(0)).file().map(Rounds::absolute).ifPresent(files::add);
        Path folder = project.examples().scope().folder();
        project.examples().scope().setups().stream()
                .map(setup -> absolute(folder.resolve(setup.file().text())))
                .forEach(files::add);
        return Set.copyOf(files);
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** Notes that something has changed which examples may stand in. */
    private final class Noting implements Watcher.ChangeListener {

        private final List<Path> folders;

        private Noting(List<Path> folders) {
            this.folders = folders;
        }

        @Override
        public void changed(Set<Path> paths) {
            if (paths.stream().anyMatch(this::matters)) {
                lost();
            }
        }

        @Override
        public void lost() {
            boolean unused = changes.offer(true);
        }

        /** A folder may have come with what is in it; of what lies in folders that are left out nothing matters. */
        private boolean matters(Path path) {
            String name = String.valueOf(path.getFileName());
            boolean within = folders.stream().anyMatch(folder -> path.startsWith(folder) && isLeftOut(folder, path));
            boolean read = FileNames.isMarkdown(name) || FileNames.isJava(name) || name.endsWith(".yaml");
            return !within && (read || Files.isDirectory(path) || Files.notExists(path));
        }

        private boolean isLeftOut(Path folder, Path path) {
            return Stream.iterate(path, each -> each.startsWith(folder) && !each.equals(folder), Path::getParent)
                    .map(each -> String.valueOf(each.getFileName()))
                    .anyMatch(name -> PASSED_OVER.contains(name) || FileNames.isPassedOver(name));
        }
    }
}
