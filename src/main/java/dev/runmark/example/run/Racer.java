package dev.runmark.example.run;

import dev.runmark.example.fact.Jdk;
import dev.runmark.example.fact.Run;
import dev.runmark.example.javac.ClassFile;
import dev.runmark.example.javac.Compiled;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.zip.CRC32;

/** A program that is raced, and what has come of it. */
public final class Racer {

    /** So many seeds belong to a program. */
    private static final long SEEDS = 10_000;

    /** What a run that is held up takes at most beyond what it took for itself. */
    private static final Duration HELD_UP = Duration.ofSeconds(2);

    private final Program compiled;
    private final Program noisy;
    private final NoisyCode code;
    private final Duration time;
    private final List<Run> runs = new ArrayList<>();
    private int plain;
    private final List<String> asked;
    private final List<Long> seeds;
    private int spoilt;
    private boolean tooCostly;
    private boolean givenUp;

    /**
     * Makes a program ready.
     *
     * @param compiled what the compiler made of it
     * @param preparation writes its class files
     * @param first its first run, in a JVM of its own
     * @param effort how often it is run
     * @param folder for its class files, which have to stay there
     */
    public static Racer prepare(
            Compiled compiled, Runner.Preparation preparation, Run first, Effort effort, Path folder)
            throws IOException {
        Path own = Files.createTempDirectory(folder, "program-");
        Program program = preparation.in(Files.createDirectory(own.resolve("compiled")));
        NoisyCode code = NoisyCode.of(compiled.classes(), Raceable.passesTime(compiled, program));
        Program noisy = program.noisy(code, Files.createDirectory(own.resolve("noisy")));
        return new Racer(program, noisy, code, first.elapsed(), effort);
    }

    /**
     * A program that is raced.
     *
     * @param compiled the program as the compiler made it
     * @param noisy the same with noisy code
     * @param code that of the second
     * @param alone how long it took for itself
     * @param effort how often it is run
     */
    private Racer(Program compiled, Program noisy, NoisyCode code, Duration alone, Effort effort) {
        this.compiled = compiled;
        this.noisy = noisy;
        this.code = code;
        this.time = alone.plus(HELD_UP);
        this.plain = effort.plain();
        this.asked = new ArrayList<>(effort.asked());
        this.seeds = new ArrayList<>(effort.seeds());
    }

    /**
     * How often a program is run.
     *
     * @param plain how often its threads are left alone
     * @param asked how exactly its threads are held up in the runs that follow
     * @param seeds what decides how its threads are held up in the other runs
     */
    public record Effort(int plain, List<String> asked, List<Long> seeds) {

        public Effort {
            asked = List.copyOf(asked);
            seeds = List.copyOf(seeds);
        }
    }

    /** Whether it may do something else once it has been compiled by a compiler that optimises (JLS 17.3). */
    public boolean isForOptimiser() {
        return code.rereads();
    }

    /** Leaves so many of the runs in which threads are left alone to somebody else. */
    public void leaveOut(int runs) {
        plain -= runs;
    }

    Program compiled() {
        return compiled;
    }

    /** The folders of its class files. */
    List<Path> folders() {
        return List.of(compiled.classes(), noisy.classes());
    }

    /** The program as it was in one of its runs. */
    public Program of(Run run) {
        return run.interference()
                .map(interference -> noisy.heldUpBy(interference.seed()))
                .orElse(compiled);
    }

    /** The program with its threads held up. */
    Program heldUpBy(String seed) {
        return noisy.heldUpBy(seed);
    }

    /** What happened so far. */
    public List<Run> runs() {
        return List.copyOf(runs);
    }

    /** How many runs are still to be made. */
    int left() {
        return plain + asked.size() + seeds.size();
    }

    boolean isDone() {
        return left() == 0;
    }

    /** How long the runs that are left may take together. */
    Duration time() {
        return time.multipliedBy(left()).plus(compiled.limits().time());
    }

    /** Notes that a JVM could not be used after a run of it. */
    void spoilt(int most) {
        spoilt++;
        if (spoilt >= most) {
            giveUp();
        }
    }

    /** Whether it would cost too much to run it so often, or none of its runs comes to an end where it shares a JVM. */
    public boolean isUnfit() {
        return tooCostly || (givenUp && runs.isEmpty());
    }

    /** Makes no further runs. */
    void giveUp() {
        givenUp = true;
        plain = 0;
        asked.clear();
        seeds.clear();
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeUTF(compiled.classes().toString());
        out.writeUTF(noisy.classes().toString());
        out.writeUTF(compiled.entryPoint().written());
        List<String> args = compiled.unit().composition().words().args();
        out.writeInt(args.size());
        for (String arg : args) {
            out.writeUTF(arg);
        }
        out.writeBoolean(code.keepsState());
        out.writeLong(compiled.limits().time().toMillis());
        out.writeInt(compiled.limits().outputBytes());
        out.writeInt(plain);
        out.writeInt(asked.size());
        for (String token : asked) {
            out.writeUTF(token);
        }
        out.writeInt(seeds.size());
        for (long seed : seeds) {
            out.writeLong(seed);
        }
    }

    /** Adds a run; one of which it is not known how it ended counts as made and says nothing. */
    void add(Jdk jdk, RaceEvents.Part part) {
        if (plain > 0) {
            plain--;
        } else if (!asked.isEmpty()) {
            asked.remove(0);
        } else if (!seeds.isEmpty()) {
            seeds.remove(0);
        }
        if (part.end() == RaceEvents.End.TOO_COSTLY) {
            tooCostly = true;
            giveUp();
        }
        if (part.end() == RaceEvents.End.KNOWN) {
            Program program = part.seed().isEmpty() ? compiled : noisy.heldUpBy(part.seed());
            runs.add(EventReader.read(jdk, program, part.result()));
        }
    }

    /**
     * Seeds that follow from the classes, so that everybody asks the same questions of them.
     *
     * @param other what else they follow from; empty if nothing
     * @param from how many others come before them
     */
    public static List<Long> seeds(List<ClassFile> classes, Optional<Long> other, int from, int count) {
        CRC32 sum = new CRC32();
        other.ifPresent(seed -> sum.update(Long.toString(seed).getBytes(StandardCharsets.US_ASCII)));
        for (ClassFile file : classes) {
            sum.update(file.name().getBytes(StandardCharsets.UTF_8));
            sum.update(file.bytes());
        }
        long first = sum.getValue() * SEEDS + from;
        return LongStream.range(first, first + count).boxed().toList();
    }
}
