package dev.runmark.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * What something took, in seconds.
 *
 * @param wall time that passed
 * @param own processor time of this process
 * @param children processor time of the processes that it started and that have ended, and of theirs; {@link Double#NaN}
 *     where the system does not tell
 */
record Cost(double wall, double own, double children) {

    private static final Path STATISTICS = Path.of("/proc/self/stat");
    /** Linux counts in hundredths of a second on every processor that Java runs on. */
    private static final double TICK = 0.01;

    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    static Cost of(Callable<?> work) throws Exception {
        Cost before = now();
        work.call();
        Cost after = now();
        return new Cost(after.wall - before.wall, after.own - before.own, after.children - before.children);
    }

    /** All processor time. */
    double cpu() {
        return own + children;
    }

    private static Cost now() throws IOException {
        double own = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                .getProcessCpuTime();
        return new Cost(System.nanoTime() / 1e9, own / 1e9, ofChildren());
    }

    private static double ofChildren() throws IOException {
        if (!Files.exists(STATISTICS)) {
            return Double.NaN;
        }
        String text = Files.readString(STATISTICS);
        // The second field is the name in brackets, which may hold anything.
        String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM])) * TICK;
    }
}
