package dev.runmark.example.sandbox;

import dev.runmark.example.cgroup.Group;
import dev.runmark.example.fact.Isolation;
import dev.runmark.site.Confinement;
import dev.runmark.site.ExampleScope;
import dev.runmark.site.PlacedText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A sandbox, and what processes in it may reach besides what they need.
 *
 * <p>Immutable and thread-safe.
 *
 * @param sandbox the sandbox
 * @param network whether they may use the network of the machine
 * @param readable files and folders that they may read, absolute
 */
public record Cell(Sandbox sandbox, boolean network, List<Path> readable) {

    public Cell {
        readable = List.copyOf(readable);
    }

    /** What is said of examples, as far as this machine can do it. */
    public static Cell of(ExampleScope scope) {
        Confinement confinement = scope.confinement();
        Path base = scope.folder().toAbsolutePath();
        return new Cell(
                Sandbox.of(confinement.mode()),
                confinement.network().isPresent(),
                confinement.readable().stream()
                        .map(PlacedText::text)
                        .map(path -> base.resolve(path).normalize())
                        .toList());
    }

    /** How processes in it are kept apart from the machine. */
    public Isolation isolation() {
        return sandbox.isolation().inSum(Group.areThere());
    }

    /** Whether more counts for what processes do than what they are given. */
    public boolean reachesOut() {
        return network || !readable.isEmpty();
    }

    /** The same with the network of the machine. */
    public Cell onNetwork() {
        return new Cell(sandbox, /* network= */ true, readable);
    }

    /** A command that runs another in this cell. */
    public List<String> command(Confines confines, List<String> command) {
        List<Path> all = new ArrayList<>(readable);
        all.addAll(confines.readable());
        Confines whole = new Confines(
                all,
                confines.writable(),
                confines.folder(),
                confines.folders(),
                confines.diskBytes(),
                network,
                confines.predecessors());
        return sandbox.command(whole, command);
    }
}
