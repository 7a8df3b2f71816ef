package dev.runmark.example.cgroup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the kernel shows the cgroup of a process, of the second version (cgroups(7)). */
final class OwnFolder {

    /** The line of the one hierarchy of the second version in {@code /proc/PID/cgroup}. */
    private static final String UNIFIED = "0::";

    /** How proc(5) writes a space and the like in {@code /proc/PID/mountinfo}. */
    private static final Pattern OCTAL = Pattern.compile("\\\\([0-3][0-7]{2})");

    /** The root of what is mounted, and the mount point, among the fields of {@code mountinfo}. */
    private static final int ROOT = 3;

    private static final int MOUNT_POINT = 4;

    private OwnFolder() {}

    /**
     * Finds the folder.
     *
     * @param memberships the lines of {@code /proc/self/cgroup}
     * @param mounts the lines of {@code /proc/self/mountinfo}
     * @return empty if there is none of the second version, or if it is not shown here
     */
    static Optional<Path> find(List<String> memberships, List<String> mounts) {
        return memberships.stream()
                .filter(line -> line.startsWith(UNIFIED))
                .map(line -> Path.of(line.substring(UNIFIED.length())))
                .flatMap(own -> mounts.stream().flatMap(mount -> shown(own, mount).stream()))
                .findFirst();
    }

    /** Where a mount shows a group; a group that is outside of the process's namespace begins with {@code /..}. */
    private static Optional<Path> shown(Path group, String mount) {
        int separator = mount.indexOf(" - ");
        String[] fields = mount.split(" ", -1);
        if (separator < 0 || fields.length <= MOUNT_POINT || !mount.startsWith(" - cgroup2 ", separator)) {
            return Optional.empty();
        }
        Path root = Path.of(unescaped(fields[ROOT]));
        return group.startsWith(root) && !group.startsWith("/..")
                ? Optional.of(Path.of(unescaped(fields[MOUNT_POINT])).resolve(root.relativize(group)))
                : Optional.empty();
    }

    private static String unescaped(String field) {
        return OCTAL.matcher(field)
                .replaceAll(match ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(match.group(1), 8))));
    }
}
