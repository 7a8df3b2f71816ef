package dev.runmark.example.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a process has started. Java finds it by reading what the system says of every process there is, which on a machine
 * with a hundred of them costs as much as a tenth of an example's run; Linux also lists the children of each thread
 * (proc(5), {@code /proc/PID/task/TID/children}).
 */
final class Descendants {

    /** Who has started so many has gone too far in any case; whoever goes on starting more must not keep us from seeing it. */
    private static final int ENOUGH = 500;

    private static final boolean LISTED = Files.exists(Path.of("/proc/thread-self/children"));

    private Descendants() {}

    /** The processes that a process, or one of these, has started and that still live, by their ids; not all of very many. */
    static List<Long> of(Process process) {
        if (!LISTED) {
            return process.descendants().map(ProcessHandle::pid).toList();
        }
        List<Long> found = new ArrayList<>();
        addChildren(process.pid(), found);
        for (int i = 0; i < found.size() && found.size() < ENOUGH; i++) {
            addChildren(found.get(i), found);
        }
        return found.subList(0, Math.min(found.size(), ENOUGH));
    }

    private static void addChildren(long pid, List<Long> found) {
        String[] threads = new File("/proc/" + pid + "/task").list();
        for (String thread : threads == null ? new String[0] : threads) {
            Stream.of(children(pid, thread).split(" ", -1))
                    .filter(child -> !child.isBlank())
                    .map(Long::valueOf)
                    .forEach(found::add);
        }
    }

    /** The ids of what a thread has started; none if it has ended meanwhile. */
    private static String children(long pid, String thread) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "task", thread, "children"));
        } catch (IOException e) {
            return "";
        }
    }
}
