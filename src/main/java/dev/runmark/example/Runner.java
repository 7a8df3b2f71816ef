package dev.runmark.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs programs, each in folders of its own below one temporary folder that is removed in the end.
 *
 * <p>Thread-safe.
 */
final class Runner implements AutoCloseable {

    private final Jdk jdk;
    private final Path root;
    private final Path probe;

    private Runner(Jdk jdk, Path root, Path probe) {
        this.jdk = jdk;
        this.root = root;
        this.probe = probe;
    }

    static Runner open(Jdk jdk) throws IOException {
        Path root = Files.createTempDirectory("runmark-");
        Path probe = root.resolve("probe");
        ProbeClasses.copyTo(probe);
        return new Runner(jdk, root, probe);
    }

    /** The folder for everything that is needed only now. */
    Path root() {
        return root;
    }

    /** The folder of the probe's classes. */
    Path probe() {
        return probe;
    }

    /** Makes a program ready. */
    interface Preparation {

        /**
         * Writes a program's class files.
         *
         * @param classes a new folder for them
         */
        Program in(Path classes) throws IOException;
    }

    /**
     * Runs a program, and again under every {@link Pressure} if it has threads, since what threads do once proves
     * little.
     *
     * @param preparation makes the program; its class files are gone afterwards
     * @param runs how often a program with threads is run, at least 1; one that states a number is run that often
     */
    List<Run> run(Preparation preparation, int runs) throws IOException, InterruptedException {
        Path classes = Files.createTempDirectory(root, "classes-");
        try {
            return run(preparation.in(classes), runs);
        } finally {
            delete(classes);
        }
    }

    private List<Run> run(Program program, int runs) throws IOException, InterruptedException {
        List<Run> done = new ArrayList<>();
        done.add(once(program, Pressure.NONE));
        boolean ended =
                done.get(0).ending() instanceof Ending.Exited || done.get(0).ending() instanceof Ending.Threw;
        Optional<Integer> stated = program.unit().example().words().runs();
        if (ended && (done.get(0).threaded() || stated.isPresent())) {
            for (int i = 1; i < stated.orElse(runs); i++) {
                done.add(once(program, Pressure.ofRun(i)));
            }
        }
        return List.copyOf(done);
    }

    private Run once(Program program, Pressure pressure) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(root, "run-");
        try {
            Program pressed = program.withJvmOptions(pressure.jvmOptions());
            return EventReader.read(jdk, program, ExampleProcess.run(jdk, pressed, probe, folder));
        } finally {
            delete(folder);
        }
    }

    @Override
    public void close() throws IOException {
        delete(root);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }
}
