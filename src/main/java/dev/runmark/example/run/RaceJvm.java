package dev.runmark.example.run;

import dev.runmark.example.fact.Jdk;
import dev.runmark.example.sandbox.Cell;
import dev.runmark.text.Leftovers;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the programs of a page again and again in one JVM, and in another where one of them spoils it. */
final class RaceJvm {

    /** A program that spoils so many JVMs gets no further one. */
    private static final int MOST_SPOILT = 3;

    /** How long a JVM needs at most for its start. */
    private static final Duration START = Duration.ofSeconds(10);

    private final Jdk jdk;
    private final Cell cell;
    private final RaceKit kit;
    private final Path probe;
    private final Path work;

    RaceJvm(Jdk jdk, Cell cell, RaceKit kit, Path probe, Path work) {
        this.jdk = jdk;
        this.cell = cell;
        this.kit = kit;
        this.probe = probe;
        this.work = work;
    }

    /** Runs programs; the runs that came to an end are added to them. */
    void run(List<Racer> racers) throws IOException, InterruptedException {
        List<Racer> left = racers.stream().filter(racer -> !racer.isDone()).toList();
        while (!left.isEmpty()) {
            int before = left.stream().mapToInt(Racer::left).sum();
            runOnce(left);
            int after = left.stream().mapToInt(Racer::left).sum();
            left.stream().filter(racer -> !racer.isDone()).findFirst().ifPresent(racer -> racer.spoilt(MOST_SPOILT));
            if (after == before) {
                // Not even a first run came to an end: whatever keeps the JVM from running will do so again.
                left.stream().filter(racer -> !racer.isDone()).findFirst().ifPresent(Racer::giveUp);
            }
            left = left.stream().filter(racer -> !racer.isDone()).toList();
        }
    }

    private void runOnce(List<Racer> racers) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(work, "race-");
        try {
            Path subjects = folder.resolve("subjects");
            write(racers, subjects);
            ExampleProcess.ProcessResult result = ExampleProcess.run(jdk, cell, launch(racers, subjects), folder);
            for (RaceEvents.Part part : RaceEvents.split(result)) {
                racers.get(part.program()).add(jdk, part);
            }
        } finally {
            Leftovers.delete(folder);
        }
    }

    private static void write(List<Racer> racers, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeInt(racers.size());
            for (Racer racer : racers) {
                racer.writeTo(out);
            }
        }
    }

    private ExampleProcess.Launch launch(List<Racer> racers, Path subjects) {
        Program first = racers.get(0).compiled();
        List<String> options = new ArrayList<>(first.jvmOptions());
        options.addAll(kit.jvmOptions());
        options.addAll(kit.sharedJvmOptions());
        Duration time = START;
        for (Racer racer : racers) {
            time = time.plus(racer.time());
        }
        int output = racers.stream()
                .mapToInt(racer -> racer.compiled().limits().outputBytes())
                .max()
                .orElse(0);
        return new ExampleProcess.Launch(
                options,
                first.equipment().classPath(probe),
                readable(racers, subjects),
                ProbeClasses.RACE,
                List.of(subjects.toString()),
                new Limits(
                        time, first.limits().heapMiB(), output, first.limits().processes()),
                time,
                /* startsProcesses= */ false,
                Surroundings.USUAL);
    }

    private List<Path> readable(List<Racer> racers, Path subjects) {
        List<Path> readable = new ArrayList<>(List.of(kit.folder(), subjects));
        racers.forEach(racer -> readable.addAll(racer.folders()));
        return readable;
    }

    /**
     * What distinguishes JVMs: programs that need other options, or other room, cannot share one.
     *
     * @param options the options
     * @param heapMiB the heap in MiB
     * @param processes how many processes there may be
     */
    private record Needs(List<String> options, int heapMiB, int processes) {

        static Needs of(Program program) {
            return new Needs(
                    program.jvmOptions(),
                    program.limits().heapMiB(),
                    program.limits().processes());
        }
    }

    /** The programs that can share a JVM. */
    static List<List<Racer>> together(List<Racer> racers) {
        Map<Needs, List<Racer>> groups = new LinkedHashMap<>();
        racers.forEach(racer -> groups.computeIfAbsent(Needs.of(racer.compiled()), needs -> new ArrayList<>())
                .add(racer));
        return List.copyOf(groups.values());
    }
}
