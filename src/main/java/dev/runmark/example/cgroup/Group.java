package dev.runmark.example.cgroup;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A process and all that it starts, wherever that hides. It is ended when the group is closed.
 *
 * <p>One group is for one process.
 */
public sealed interface Group extends AutoCloseable permits Cgroup, NoGroup {

    /**
     * A group that the kernel limits, where {@linkplain #areThere there are such}; else one that does nothing.
     *
     * @throws IOException if there are groups, but there can be no further one
     */
    static Group open(Quota quota) throws IOException {
        return OfThisMachine.FOUND.isPresent() ? OfThisMachine.FOUND.get().open(quota) : new NoGroup();
    }

    /** Whether the kernel limits groups for this program. It is looked up once. */
    static boolean areThere() {
        return OfThisMachine.FOUND.isPresent();
    }

    /** The command that starts the process in this group. */
    List<String> command(List<String> command);

    /** How many processes there are in it now, if that is known. */
    OptionalLong processes();

    /** The memory that they do not share with files, in bytes, if that is known. */
    OptionalLong memoryBytes();

    /** What was more than it may have, to be read after "it"; empty if nothing was. */
    String exceeded();

    /** Ends all that is in it. */
    @Override
    void close();

    /** What was found on this machine. */
    final class OfThisMachine {

        private static final Optional<Delegation> FOUND = Delegation.find();

        private OfThisMachine() {}
    }
}
