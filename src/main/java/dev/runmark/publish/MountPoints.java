package dev.runmark.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The folders at which another file system, or another part of one, begins: they cannot be renamed. */
final class MountPoints {

    /** Where Linux lists them (proc_pid_mountinfo(5)). */
    private static final Path LIST = Path.of("/proc/self/mountinfo");

    private static final int PLACE = 4;

    private MountPoints() {}

    /** Whether a folder is one, as far as the system says. */
    static boolean contain(Path folder) {
        return isListed(folder) || isOnAnotherDevice(folder);
    }

    private static boolean isListed(Path folder) {
        try (Stream<String> lines = Files.lines(LIST, StandardCharsets.ISO_8859_1)) {
            String name = new String(folder.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            return lines.map(line -> line.split(" ", PLACE + 2))
                    .anyMatch(fields ->
                            fields.length > PLACE && unescaped(fields[PLACE]).equals(name));
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** White space and backslashes are written as octal numbers there. */
    private static String unescaped(String place) {
        return place.replace("\\040", " ")
                .replace("\\011", "\t")
                .replace("\\012", "\n")
                .replace("\\134", "\\");
    }

    private static boolean isOnAnotherDevice(Path folder) {
        try {
            Path parent = folder.getParent();
            return parent != null
                    && !Files.getAttribute(folder, "unix:dev").equals(Files.getAttribute(parent, "unix:dev"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }
}
