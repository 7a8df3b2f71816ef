package dev.runmark.content.folder;

import dev.runmark.site.Site;
import dev.runmark.text.DaemonThread;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** When the files of {@code content} were last committed. */
public final class GitHistory {

    private static final int LIMIT_SECONDS = 60;
    private static final String COMMIT = "\u0001";
    // Options and not the user's settings decide what git prints.
    private static final List<String> LOG = List.of(
            "git",
            "-c",
            "core.quotePath=false",
            "-c",
            "log.showSignature=false",
            // A folder of the content could look like a repository, whose configuration names programs to run.
            "-c",
            "safe.bareRepository=explicit",
            "-c",
            "core.fsmonitor=false",
            "log",
            "--no-color",
            "--no-renames",
            "--relative",
            "--name-only",
            "--format=%x01%cs %D",
            "--",
            Site.CONTENT);

    private GitHistory() {}

    /**
     * The day of each file's last commit, by the path that problems name it with. Where there is no git, no repository,
     * or no answer within a minute, no file has a date.
     */
    static Map<String, LocalDate> read(Path root) {
        try {
            Process git = new ProcessBuilder(LOG)
                    .directory(root.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Executor limit = CompletableFuture.delayedExecutor(LIMIT_SECONDS, TimeUnit.SECONDS);
            CompletableFuture<Void> guard = CompletableFuture.runAsync(git::destroyForcibly, limit);
            Map<String, LocalDate> dates = dates(git);
            guard.cancel(false);
            return git.onExit().join().exitValue() == 0 ? dates : Map.of();
        } catch (IOException noGit) {
            return Map.of();
        }
    }

    /** The same, on a thread of its own, for the pool has one for each core and they have files to read. */
    public static CompletableFuture<Map<String, LocalDate>> readInBackground(Path root) {
        return CompletableFuture.supplyAsync(() -> read(root), task -> DaemonThread.start("git history", task));
    }

    /** A text that differs whenever {@link #read} may come to something else. */
    public static String state(Path root) {
        Optional<String> head = said(root, "rev-parse", "--git-common-dir", "HEAD");
        if (head.isEmpty()) {
            return "";
        }
        Path repository = root.resolve(head.get().lines().findFirst().orElse(""));
        String replaced = said(root, "for-each-ref", "--format=%(refname) %(objectname)", "refs/replace")
                .orElse("");
        return head.get() + replaced + known(repository.resolve("shallow")) + known(repository.resolve("info/grafts"));
    }

    private static String known(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException none) {
            return "";
        }
    }

    private static Optional<String> said(Path root, String... command) {
        List<String> git = new ArrayList<>(List.of("git", "-c", "safe.bareRepository=explicit"));
        git.addAll(List.of(command));
        try {
            Process process = new ProcessBuilder(git)
                    .directory(root.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.onExit().join().exitValue() == 0 ? Optional.of(said) : Optional.empty();
        } catch (IOException noGit) {
            return Optional.empty();
        }
    }

    private static Map<String, LocalDate> dates(Process git) throws IOException {
        Map<String, LocalDate> dates = new HashMap<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(git.getInputStream(), StandardCharsets.UTF_8))) {
            LocalDate date = LocalDate.MIN;
            boolean known = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(COMMIT)) {
                    date = LocalDate.parse(line.substring(1, 11));
                    // The last commit of a shallow clone seems to add every file; its date says nothing of them.
                    known = !line.contains("grafted");
                } else if (known && !line.isEmpty()) {
                    dates.putIfAbsent(line, date);
                }
            }
        }
        return dates;
    }
}
