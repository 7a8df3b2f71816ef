package dev.runmark.example;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A program that is raced, and what has come of it. */
final class Racer {

    /** What a run that is held up takes at most beyond what it took for itself. */
    private static final Duration HELD_UP = Duration.ofMillis(500);

    private final Program compiled;
    private final Program noisy;
    private final boolean keepsState;
    private final Duration time;
    private final List<Run> runs = new ArrayList<>();
    private int plain;
    private final List<Long> seeds;
    private int spoilt;

    /**
     * A program that is raced.
     *
     * @param compiled the program as the compiler made it
     * @param noisy the same with noisy code
     * @param keepsState {@link CodeFacts#keepsState}
     * @param alone how long it took for itself
     * @param effort how often it is run
     */
    Racer(Program compiled, Program noisy, boolean keepsState, Duration alone, Effort effort) {
        this.compiled = compiled;
        this.noisy = noisy;
        this.keepsState = keepsState;
        this.time = alone.plus(HELD_UP);
        this.plain = effort.plain();
        this.seeds = new ArrayList<>(effort.seeds());
    }

    /**
     * How often a program is run.
     *
     * @param plain how often its threads are left alone
     * @param seeds what decides how its threads are held up in the other runs
     */
    record Effort(int plain, List<Long> seeds) {

        Effort {
            seeds = List.copyOf(seeds);
        }
    }

    Program compiled() {
        return compiled;
    }

    Program noisy() {
        return noisy;
    }

    /** What happened so far. */
    List<Run> runs() {
        return List.copyOf(runs);
    }

    /** How many runs are still to be made. */
    int left() {
        return plain + seeds.size();
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

    /** Makes no further runs. */
    void giveUp() {
        plain = 0;
        seeds.clear();
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeUTF(compiled.classes().toString());
        out.writeUTF(noisy.classes().toString());
        out.writeUTF(compiled.mainClass());
        List<String> args = compiled.unit().composition().words().args();
        out.writeInt(args.size());
        for (String arg : args) {
            out.writeUTF(arg);
        }
        out.writeBoolean(keepsState);
        out.writeLong(compiled.limits().time().toMillis());
        out.writeInt(compiled.limits().outputBytes());
        out.writeInt(plain);
        out.writeInt(seeds.size());
        for (long seed : seeds) {
            out.writeLong(seed);
        }
    }

    /** Adds a run; one of which it is not known how it ended counts as made and says nothing. */
    void add(Jdk jdk, RaceEvents.Part part) {
        if (plain > 0) {
            plain--;
        } else if (!seeds.isEmpty()) {
            seeds.remove(0);
        }
        if (part.whole()) {
            Program program = part.seed().isEmpty() ? compiled : noisy.heldUpBy(part.seed());
            runs.add(EventReader.read(jdk, program, part.outcome()));
        }
    }

    /** A number that follows from the classes, so that everybody asks the same questions of them. */
    static long seedOf(List<ClassFile> classes) {
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        for (ClassFile file : classes) {
            sum.update(file.name().getBytes(StandardCharsets.UTF_8));
            sum.update(file.bytes());
        }
        return sum.getValue();
    }
}
