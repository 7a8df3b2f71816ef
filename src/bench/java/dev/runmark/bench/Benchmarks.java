package dev.runmark.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs one benchmark: {@code mvn -Pbench -Dbench="races repetitions=5"}. */
public final class Benchmarks {

    private static final Map<String, Entry> ALL = all();

    private Benchmarks() {}

    /** A benchmark and what it is for. */
    private record Entry(String summary, Benchmark benchmark) {}

    private static Map<String, Entry> all() {
        Map<String, Entry> all = new LinkedHashMap<>();
        all.put("races", new Entry("the share of false claims about threads that proving catches", new Races()));
        all.put("one-more", new Entry("processor time of one more example, against a bare java", new OneMoreExample()));
        all.put("extra-runs", new Entry("processor time of the runs besides the first", new ExtraRuns()));
        all.put(
                "one-more-python",
                new Entry("processor time of one more example in Python, against a bare python3", new OneMorePython()));
        all.put("cold-check", new Entry("100 examples, against java Example.java for each", new ColdCheck()));
        all.put("mdoc", new Entry("50 examples, against mdoc on 50 blocks of Scala", new AgainstMdoc()));
        all.put("compile", new Entry("compiling 100 examples, against one javac task", new CompileTogether()));
        all.put("unchanged", new Entry("proving 1,000 examples of which nothing changed", new UnchangedSite()));
        all.put("foreign", new Entry("documentation of others: how much of it can be proved", new ForeignPages()));
        all.put("adopt", new Entry("what comments claim, against what is known of them", new Adopting()));
        all.put("serve", new Entry("the preview: its start, a saved text, a saved example", new PreviewSpeed()));
        all.put("site", new Entry("whole sites, against Eleventy and Hugo on the same texts", new SiteSpeed()));
        return all;
    }

    /**
     * Runs a benchmark.
     *
     * @param args its name and its settings, {@code name=value}
     */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Entry entry = args.length == 0 ? null : ALL.get(args[0]);
        if (entry == null) {
            out.println("mvn -Pbench -Dbench=NAME, or -Dbench=\"NAME repetitions=N\":");
            ALL.forEach((name, one) -> out.printf("  %-16s %s%n", name, one.summary()));
            return;
        }
        out.println(args[0] + ": " + entry.summary());
        Machine.describe().forEach(line -> out.println("  " + line));
        out.println();
        entry.benchmark().run(BenchmarkSettings.of(List.of(args).subList(1, args.length)), out);
    }
}
