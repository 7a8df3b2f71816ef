package dev.runmark.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Builds with a disk that is full, or fills up: that of the site, of temporary files, of the cache. Each is a file system
 * in memory of its own, for which this needs root. Settings: {@code steps}.
 */
final class FullDisk implements Faults.Kind {

    private static final String DETAILS = "disk";
    private static final int STEPS = 12;
    private static final int PATIENCE = 90;
    private static final int KIB = 1 << 10;

    @Override
    public void attempt(Settings settings, PrintStream out) throws Exception {
        if (!Runmark.isRoot()) {
            throw new IOException("mounting a small file system needs root");
        }
        int steps = settings.number("steps", STEPS);
        try (Bench bench = Bench.open()) {
            TwoSites two = TwoSites.make(bench, bench.folder("project"));
            long site = two.sites().size() == 2 ? sizeOf(two.folder().resolve("site")) : 0;
            for (int step = 0; step <= steps; step++) {
                // The old site, a part of the new one, and nothing more.
                fillSite(bench, site + site * step * 5 / 4 / steps, step, out);
                fill(bench, two, "tmp", 16 * KIB + (long) step * step * 8 * KIB, out);
                fill(bench, two, "cache", 16 * KIB + (long) step * step * 4 * KIB, out);
            }
        }
    }

    private static long sizeOf(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            // A file takes whole pages of memory.
            return files.mapToLong(file -> (file.toFile().length() / 4096 + 1) * 4096).sum();
        }
    }

    private static void fillSite(Bench bench, long bytes, int step, PrintStream out) throws Exception {
        Path disk = bench.folder("disk" + step);
        mount(disk, bytes * 4);
        try {
            TwoSites two = TwoSites.make(bench, Files.createDirectory(disk.resolve("project")));
            long free = Math.max(0, bytes - sizeOf(two.folder().resolve("site")));
            Files.write(disk.resolve("filler"), new byte[(int) Math.max(0, disk.toFile().getUsableSpace() - free)]);
            two.write(1);
            keep("the site's", Runmark.end(two.build(bench).start(), PATIENCE), two, out);
        } finally {
            unmount(disk);
        }
    }

    private static void fill(Bench bench, TwoSites two, String which, long bytes, PrintStream out) throws Exception {
        Path disk = Files.createDirectories(two.folder().resolve(which));
        mount(disk, bytes);
        try {
            two.write(1);
            ProcessBuilder build = two.build(bench);
            if (which.equals("cache")) {
                build.command().remove("--no-cache");
                build.environment().put("XDG_CACHE_HOME", disk.toString());
            }
            keep(which.equals("tmp") ? "that of temporary files" : "that of the cache", Runmark.end(build.start(), PATIENCE), two, out);
        } finally {
            unmount(disk);
        }
    }

    private static void keep(String disk, int status, TwoSites two, PrintStream out) throws IOException {
        String said = Files.readString(two.folder().resolve("said")).strip();
        String last = said.substring(said.lastIndexOf('\n') + 1);
        out.println(disk + ": " + status + ", " + two.state() + " " + two.neighbours() + " " + last);
        Outcome.keep(DETAILS, disk, status, two.state());
    }

    private static void mount(Path disk, long bytes) throws IOException, InterruptedException {
        run(List.of("mount", "-t", "tmpfs", "-o", "size=" + bytes, "tmpfs", disk.toString()));
    }

    private static void unmount(Path disk) throws IOException, InterruptedException {
        run(List.of("umount", "-l", disk.toString()));
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IOException(command + " ended with " + status);
        }
    }

    static List<Outcome> outcomes() throws IOException {
        Map<String, Map<String, Integer>> disks = new TreeMap<>();
        for (List<String> fields : Outcome.kept(DETAILS)) {
            String result = (fields.get(1).equals("0") ? "published, " : "status " + fields.get(1) + ", ") + fields.get(2);
            disks.computeIfAbsent(fields.get(0), disk -> new TreeMap<>()).merge(result, 1, Integer::sum);
        }
        List<Outcome> outcomes = new ArrayList<>();
        disks.forEach((disk, results) -> outcomes.add(new Outcome(
                "full disk",
                disk,
                Integer.toString(results.values().stream().mapToInt(Integer::intValue).sum()),
                results.toString().replaceAll("[{}]", "").replace("=", ": "))));
        return outcomes;
    }
}
