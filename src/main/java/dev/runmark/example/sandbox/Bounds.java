package dev.runmark.example.sandbox;

import dev.runmark.example.cgroup.Group;
import dev.runmark.text.Count;

/**
 * How much a process and all that it starts may have at once. They are looked at from time to time, and may have had more in
 * between.
 *
 * @param processes how many processes they may be
 * @param memoryBytes how much memory they may use together
 */
public record Bounds(int processes, long memoryBytes) {

    private static final long MIB = 1L << 20;

    /**
     * What they have had more of, to be read after "it"; empty if nothing.
     *
     * @param process a process that was started in a cell
     * @param group the group that it is in
     */
    public String exceededBy(Process process, Cell cell, Group group) {
        Usage usage = Usage.of(process, group);
        if (usage.processes() - cell.sandbox().ownProcesses() >= processes) {
            return "had more than " + Count.of(processes, "process", "processes") + " at once";
        }
        return usage.memoryBytes() > memoryBytes
                ? "used more than " + memoryBytes / MIB + " MiB of memory"
                : group.exceeded();
    }
}
