package dev.runmark.example.cgroup;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cgroup that was left to this program, in which it makes one for each process that it limits. Groups that limit anything
 * can hold no processes besides those in groups below them (cgroups(7), "no internal processes"): so what was in it, this
 * program before all, moves into a group of its own first.
 *
 * <p>Thread-safe.
 */
final class Delegation {

    /** Where this program and whoever was beside it are. */
    private static final String OWN = "runmark";

    private static final Pattern OF_A_RUN = Pattern.compile(OWN + "-(\\d{1,18})-\\d+");
    private static final List<String> CONTROLLERS = List.of("memory", "pids");

    /** Whoever starts processes while all are moved has them moved, too, but not for ever. */
    private static final int ROUNDS = 10;

    private final Path folder;
    private final AtomicInteger groups = new AtomicInteger();

    private Delegation(Path folder) {
        this.folder = folder;
    }

    /** What was left to this process, if anything was; it has moved then. */
    static Optional<Delegation> find() {
        try {
            Path proc = Path.of("/proc/self");
            return OwnFolder.find(
                            Files.readAllLines(proc.resolve("cgroup")), Files.readAllLines(proc.resolve("mountinfo")))
                    .flatMap(own -> take(own, Systemd::leavesToUs));
        } catch (IOException | RuntimeException e) {
            // No Linux, or one that shows nothing of itself.
            return Optional.empty();
        }
    }

    /**
     * Takes what was left to this process.
     *
     * @param own the group that it is in
     * @param leftToUs whether whoever manages the groups leaves one to those in it
     */
    static Optional<Delegation> take(Path own, Predicate<Path> leftToUs) {
        // Who was started by somebody who has moved is where that one is.
        Path folder = own.endsWith(OWN) && own.getParent() != null ? own.getParent() : own;
        try {
            if (!isUsable(folder) || !leftToUs.test(folder)) {
                return Optional.empty();
            }
            if (!words(folder.resolve("cgroup.subtree_control")).containsAll(CONTROLLERS)) {
                moveAll(folder, folder.resolve(OWN));
                Files.writeString(folder.resolve("cgroup.subtree_control"), "+memory +pids");
            }
            removeLeft(folder);
            return Optional.of(new Delegation(folder));
        } catch (IOException e) {
            // Somebody in it cannot be moved, or it was not left to us after all.
            return Optional.empty();
        }
    }

    /** The group that all others are in has no type, and holds the processes of the whole machine. */
    private static boolean isUsable(Path folder) throws IOException {
        return Files.exists(folder.resolve("cgroup.type"))
                && words(folder.resolve("cgroup.type")).equals(List.of("domain"))
                && words(folder.resolve("cgroup.controllers")).containsAll(CONTROLLERS)
                && Files.isWritable(folder)
                && Files.isWritable(folder.resolve("cgroup.procs"))
                && Files.isWritable(folder.resolve("cgroup.subtree_control"));
    }

    private static List<String> words(Path file) throws IOException {
        return List.of(Files.readString(file).strip().split("\\s+"));
    }

    private static void moveAll(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (int round = 0; round < ROUNDS; round++) {
            for (String process : Files.readAllLines(from.resolve("cgroup.procs"))) {
                move(process, to);
            }
        }
    }

    private static void move(String process, Path to) {
        try {
            Files.writeString(to.resolve("cgroup.procs"), process);
        } catch (IOException e) {
            // It has ended meanwhile; if not, the kernel refuses what comes next.
        }
    }

    /** Removes what builds have left that were killed, with all that is still in it. */
    private static void removeLeft(Path folder) throws IOException {
        try (DirectoryStream<Path> groups = Files.newDirectoryStream(folder, OWN + "-*")) {
            for (Path group : groups) {
                if (isLeft(group.getFileName().toString())) {
                    new Cgroup(group, Quota.of(0)).close();
                }
            }
        }
    }

    private static boolean isLeft(String name) {
        Matcher matcher = OF_A_RUN.matcher(name);
        return matcher.matches()
                && ProcessHandle.of(Long.parseLong(matcher.group(1))).isEmpty();
    }

    /** Makes a group. */
    Group open(Quota quota) throws IOException {
        String name = OWN + "-" + ProcessHandle.current().pid() + "-" + groups.incrementAndGet();
        return Cgroup.make(folder.resolve(name), quota);
    }
}
