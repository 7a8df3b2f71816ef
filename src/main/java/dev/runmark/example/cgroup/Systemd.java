package dev.runmark.example.cgroup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Who manages the cgroups of most machines, and moves and changes what it has not left to others, whoever may write there
 * (systemd's CGROUP_DELEGATION). It says so of none of them in a file that others could read.
 */
final class Systemd {

    /** There since systemd runs a machine (sd_booted(3)). */
    private static final Path BOOTED = Path.of("/run/systemd/system");

    private static final List<Path> PROGRAMS = List.of(Path.of("/usr/bin/systemctl"), Path.of("/bin/systemctl"));

    /** The service that runs what a user has systemd run. */
    private static final Pattern OF_A_USER = Pattern.compile(".*/user@\\d+\\.service/.*");

    private static final long PATIENCE_SECONDS = 5;

    private Systemd() {}

    /** Whether it leaves a group to those who are in it, or does not run this machine. */
    static boolean leavesToUs(Path group) {
        return !Files.exists(BOOTED)
                || PROGRAMS.stream().filter(Files::isExecutable).findFirst().stream()
                        .anyMatch(program -> isYes(question(program, group)));
    }

    /** The command that asks about the unit of a group, which bears its name; only the manager of a user knows those of that user. */
    static List<String> question(Path program, Path group) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        if (OF_A_USER.matcher(group.toString()).matches()) {
            command.add("--user");
        }
        command.addAll(List.of("show", "--property=Delegate", "--value", "--", String.valueOf(group.getFileName())));
        return command;
    }

    private static boolean isYes(List<String> command) {
        try {
            Process asked = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                return asked.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        && new String(asked.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                                .strip()
                                .equals("yes");
            } finally {
                asked.destroyForcibly();
            }
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
