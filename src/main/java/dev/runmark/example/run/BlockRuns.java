package dev.runmark.example.run;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Example;
import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Recording;
import dev.runmark.example.fact.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds out what of a run belongs to which block of its composition. */
public final class BlockRuns {

    private final Composition composition;
    private final TreeMap<Long, Integer> started = new TreeMap<>();
    private final Map<Integer, Ending> threw = new HashMap<>();
    private int current;

    public BlockRuns(Composition composition) {
        this.composition = composition;
    }

    /**
     * Notes that a block begins.
     *
     * @param block its number
     * @param nanos when, in nanoseconds since the composition started
     */
    public void start(int block, long nanos) {
        if (block < 0 || block >= composition.blocks().size()) {
            throw new IllegalArgumentException("no such block");
        }
        current = block;
        started.put(nanos, block);
    }

    /** The block that was started last. */
    public Example running() {
        return composition.blocks().get(current);
    }

    /** Notes what the block that runs has thrown. */
    public void threw(Ending ending) {
        threw.put(current, ending);
    }

    /** What happened in each block; empty if there is only one. */
    public Map<Integer, Run.BlockRun> of(List<Printed> printed, Ending ending) {
        return of(printed, ending, Optional.empty());
    }

    /**
     * The same of a run that may have been recorded.
     *
     * @param recording what threads did
     */
    Map<Integer, Run.BlockRun> of(List<Printed> printed, Ending ending, Optional<Recording> recording) {
        if (composition instanceof Composition.Single) {
            return Map.of();
        }
        Map<Integer, List<Printed>> prints = new HashMap<>();
        for (Printed print : printed) {
            int block = blockOf(print.lines(), runningAt(print.nanos()));
            prints.computeIfAbsent(block, b -> new ArrayList<>()).add(print);
        }
        int culprit = culprit(ending);
        Map<Integer, Run.BlockRun> runs = new HashMap<>();
        for (int block = 0; block < composition.blocks().size(); block++) {
            if (started.isEmpty() || started.containsValue(block)) {
                Ending own = block == culprit ? ending : threw.getOrDefault(block, new Ending.Exited(0));
                int number = block;
                runs.put(
                        block,
                        new Run.BlockRun(
                                prints.getOrDefault(block, List.of()), own, recording.map(all -> of(number, all))));
            }
        }
        return runs;
    }

    /** What threads did until the next block was started; blocks that are one program have all of it. */
    private Recording of(int block, Recording all) {
        return started.entrySet().stream()
                .filter(entry -> entry.getValue() == block)
                .findFirst()
                .map(entry -> {
                    Long next = started.higherKey(entry.getKey());
                    return all.between(entry.getKey(), next == null ? Long.MAX_VALUE : next);
                })
                .orElse(all);
    }

    private int runningAt(long nanos) {
        Map.Entry<Long, Integer> running = started.floorEntry(nanos);
        return running == null ? 0 : running.getValue();
    }

    /** The block whose statement was being executed. */
    private int blockOf(List<Integer> lines, int otherwise) {
        return lines.isEmpty() ? otherwise : number(lines.get(lines.size() - 1));
    }

    private int number(int line) {
        return composition.blocks().indexOf(composition.blockOf(line));
    }

    /** The block that is to blame for how the whole ended; -1 if it ended normally. */
    private int culprit(Ending ending) {
        if (ending instanceof Ending.Exited exited && exited.status() == 0) {
            return -1;
        }
        int lastStarted = started.isEmpty() ? composition.blocks().size() - 1 : current;
        if (ending instanceof Ending.NeverShutDown leaked) {
            int line = leaked.threads().get(0).createdAt();
            return line > 0 ? number(line) : lastStarted;
        }
        if (ending instanceof Ending.Threw thrown) {
            return blockOf(thrown.lines(), lastStarted);
        }
        return lastStarted;
    }
}
