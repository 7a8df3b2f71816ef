package dev.runmark.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each hostile page beside an honest one, of which the same must be said as alone. Settings: {@code from}, {@code count},
 * {@code only=name}, {@code who=root|user|off}.
 */
final class HostilePages implements Faults.Kind {

    private static final Path FOLDER = Path.of("src/bench/faults");
    private static final String HONEST = "honest.md";
    private static final String DETAILS = "pages";

    /** What goes too far without attacking anybody: that much is stopped without a sandbox, too. */
    private static final Set<String> STOPPED_ANYWHERE = Set.of("time", "output", "memory", "disk", "processes", "JVM", "text");

    private static final Pattern TIMEOUT = Pattern.compile("timeout=(\\d+)s");
    private static final Pattern TIME = Pattern.compile("this line prints (\\d+), the page says `?processor time");
    private static final int USUAL_SECONDS = 10;
    private static final int PATIENCE = 120;
    private static final double MOST_PROCESSOR = 1.5;
    private static final int MORE_MILLIS = 2_000;

    /** Who runs Runmark, and how. */
    private enum Who {
        ROOT("root, in a sandbox", "required", false),
        USER("an ordinary user, in a sandbox", "required", true),
        OFF("an ordinary user, without a sandbox", "off", true);

        private final String words;
        private final String sandbox;
        private final boolean ordinary;

        Who(String words, String sandbox, boolean ordinary) {
            this.words = words;
            this.sandbox = sandbox;
            this.ordinary = ordinary;
        }
    }

    /**
     * What was said of the honest page.
     *
     * @param facts verdicts and problems, without what differs each time
     * @param processorMillis the processor time of its last example
     * @param wallMillis how long its examples took
     */
    private record Said(List<String> facts, long processorMillis, long wallMillis) {

        static Said of(Path report) throws IOException {
            JsonNode tree = JsonMapper.shared().readTree(Files.readString(report));
            List<String> facts = new ArrayList<>();
            long processor = 0;
            long wall = 0;
            for (JsonNode problem : tree.get("problems")) {
                String message = problem.get("message").asString();
                Matcher time = TIME.matcher(message);
                if (problem.get("path").asString().equals(HONEST)) {
                    processor = time.find() ? Long.parseLong(time.group(1)) : processor;
                    facts.add(problem.get("line").asInt() + " " + TIME.matcher(message).replaceAll(""));
                }
            }
            for (JsonNode example : tree.get("examples")) {
                if (example.get("path").asString().equals(HONEST)) {
                    facts.add(example.get("line").asInt() + " " + example.get("verdict").asString());
                    wall += example.get("millis").asLong();
                }
            }
            return new Said(facts, processor, wall);
        }
    }

    @Override
    public void attempt(Settings settings, PrintStream out) throws Exception {
        Who who = Who.valueOf(settings.text("who", "user").toUpperCase(java.util.Locale.ROOT));
        Map<String, String> pages = pages();
        String only = settings.text("only", "");
        List<String> names = pages.keySet().stream()
                .filter(name -> only.isEmpty() || name.equals(only))
                .filter(name -> who != Who.OFF || STOPPED_ANYWHERE.contains(pages.get(name)))
                .skip(settings.number("from", 0))
                .limit(settings.number("count", Integer.MAX_VALUE))
                .toList();
        try (Bench bench = Bench.open()) {
            Said alone = alone(bench, who);
            out.println(who.words + "; alone: " + alone);
            for (String name : names) {
                beside(bench, who, name, Objects.requireNonNull(pages.get(name)), alone, out);
            }
        }
    }

    private static Map<String, String> pages() throws IOException {
        Map<String, String> pages = new LinkedHashMap<>();
        for (String line : Files.readAllLines(FOLDER.resolve("pages.txt"))) {
            String[] words = line.split(" ", 2);
            pages.put(words[0], words[1]);
        }
        return pages;
    }

    /** Twice: what comes first pays for what is made once. */
    private static Said alone(Bench bench, Who who) throws Exception {
        for (int i = 0; i < 2; i++) {
            Path folder = bench.folder("alone" + i);
            Files.copy(FOLDER.resolve(HONEST), folder.resolve(HONEST));
            check(bench, who, folder, List.of(HONEST), PATIENCE);
        }
        return Said.of(bench.folder("alone1").resolve("report"));
    }

    private static void beside(Bench bench, Who who, String name, String kind, Said alone, PrintStream out)
            throws Exception {
        Path folder = bench.folder(name);
        Files.copy(FOLDER.resolve(HONEST), folder.resolve(HONEST));
        String page = Files.readString(FOLDER.resolve("hostile").resolve(name + ".md"));
        Files.writeString(folder.resolve("page.md"), page);
        long start = System.nanoTime();
        int status = check(bench, who, folder, List.of(HONEST, "page.md"), PATIENCE);
        long wall = (System.nanoTime() - start) / 1_000_000;
        List<String> wrong = new ArrayList<>();
        Said said = new Said(List.of(), 0, 0);
        if (status == 0 || status == 1) {
            said = Said.of(folder.resolve("report"));
            wrong.addAll(differences(alone, said, page));
        } else {
            wrong.add("the command ended with " + status);
        }
        double ratio = (double) said.processorMillis / alone.processorMillis;
        String result = wrong.isEmpty() ? "as alone" : String.join("; ", wrong);
        out.printf("%-24s %-10s %5.2f %6d ms of %6d ms  %s%n", name, kind, ratio, said.wallMillis, wall, result);
        Outcome.keep(DETAILS, who, kind, name, ratio, said.wallMillis, wall, wrong.isEmpty() ? "ok" : result);
    }

    private static List<String> differences(Said alone, Said said, String page) {
        List<String> wrong = new ArrayList<>();
        if (!said.facts.equals(alone.facts)) {
            wrong.add("what is said differs: " + said.facts);
        }
        if (said.processorMillis > MOST_PROCESSOR * alone.processorMillis) {
            wrong.add("processor time " + said.processorMillis + " of " + alone.processorMillis + " ms");
        }
        Matcher timeout = TIMEOUT.matcher(page);
        int limit = 1_000 * (timeout.find() ? Integer.parseInt(timeout.group(1)) : USUAL_SECONDS);
        if (said.wallMillis > alone.wallMillis + limit + MORE_MILLIS) {
            wrong.add("wall time " + said.wallMillis + " ms");
        }
        return wrong;
    }

    private static int check(Bench bench, Who who, Path folder, List<String> pages, int seconds)
            throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("tmp"));
        Runmark.owned(folder, who.ordinary);
        List<String> arguments =
                new ArrayList<>(List.of("check", "--no-cache", "--sandbox", who.sandbox, "--report", "json=report"));
        arguments.addAll(pages);
        return Runmark.end(bench.runmark().command(folder, who.ordinary, arguments).start(), seconds);
    }

    static List<Outcome> outcomes() throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        Map<String, List<List<String>>> groups = new TreeMap<>();
        for (List<String> fields : Outcome.kept(DETAILS)) {
            groups.computeIfAbsent(fields.get(0) + " " + fields.get(1), key -> new ArrayList<>())
                    .add(fields);
        }
        groups.forEach((key, tries) -> outcomes.add(outcome(tries)));
        return outcomes;
    }

    private static Outcome outcome(List<List<String>> tries) {
        long good = tries.stream().filter(fields -> fields.get(6).equals("ok")).count();
        double ratio = tries.stream()
                .mapToDouble(fields -> Double.parseDouble(fields.get(3)))
                .max()
                .orElse(0);
        long pages = tries.stream().map(fields -> fields.get(2)).distinct().count();
        return new Outcome(
                "hostile pages: " + tries.get(0).get(1),
                "each beside an honest page, as " + Who.valueOf(tries.get(0).get(0)).words,
                pages + " pages, " + tries.size() + " runs",
                "%d of %d left the honest page as it was alone; its processor time at most %.2f ×"
                        .formatted(good, tries.size(), ratio));
    }
}
