package dev.runmark.bench;

import dev.runmark.content.ContentReader;
import dev.runmark.example.Prover;
import dev.runmark.example.ProvingSettings;
import dev.runmark.example.judge.Proofs;
import dev.runmark.site.Language;
import dev.runmark.site.Languages;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.PlacedText;
import dev.runmark.site.SiteConfig;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What one more example in Python costs, without a sandbox: the processor time of proving many less that of proving few, against
 * a bare {@code python3} of the same file.
 */
final class OneMorePython implements Benchmark {

    private static final int FEW = 10;

    @Override
    public void run(BenchmarkSettings settings, PrintStream out) throws Exception {
        int more = settings.number("more", 100);
        for (Kind kind : Kind.values()) {
            try (Workshop workshop = Workshop.open()) {
                measure(kind, more, settings.number("repetitions", 5), workshop, out);
            }
        }
    }

    /** What an example does. */
    private enum Kind {
        PLAIN("""
                squares = [n * n for n in range(%1$d, %1$d + 4)]
                total = sum(squares)  # => %2$d
                print(total)  # => %2$d
                """),
        THREADED("""
                from concurrent.futures import ThreadPoolExecutor

                with ThreadPoolExecutor(max_workers=2) as pool:
                    futures = [pool.submit(pow, n, 2) for n in range(%1$d, %1$d + 4)]
                    print(sum(f.result() for f in futures))  # => %2$d
                """);

        private final String program;

        Kind(String program) {
            this.program = program;
        }

        String program(int number) {
            int total = 0;
            for (int n = number; n < number + 4; n++) {
                total += n * n;
            }
            return String.format(program, number, total);
        }
    }

    private static void measure(Kind kind, int more, int repetitions, Workshop workshop, PrintStream out)
            throws Exception {
        Path python = python();
        Path few = Files.createDirectories(workshop.of("few"));
        Path all = Files.createDirectories(workshop.of("all"));
        List<List<String>> bare = new ArrayList<>();
        for (int i = 0; i < FEW + more; i++) {
            String program = kind.program(i);
            String page = "# Page " + i + "\n\n```python\n" + program + "```\n";
            if (i < FEW) {
                Files.writeString(few.resolve("page" + i + ".md"), page);
            } else {
                Path file = Files.writeString(workshop.of("program" + i + ".py"), program);
                bare.add(List.of(python.toString(), file.toString()));
            }
            Files.writeString(all.resolve("page" + i + ".md"), page);
        }
        prove(pages(all));

        Samples ours = new Samples();
        Samples inRunmark = new Samples();
        Samples theirs = new Samples();
        Samples ratio = new Samples();
        for (int i = 0; i < repetitions; i++) {
            Cost ofFew = Cost.of(() -> prove(pages(few)));
            Cost ofAll = Cost.of(() -> prove(pages(all)));
            Cost ofBare = Cost.of(() -> {
                Commands.runAll(bare, Runtime.getRuntime().availableProcessors());
                return bare;
            });
            double one = (ofAll.cpu() - ofFew.cpu()) / more;
            ours.add(one * 1000);
            inRunmark.add((ofAll.own() - ofFew.own()) / more * 1000);
            theirs.add(ofBare.children() / more * 1000);
            ratio.add(one / (ofBare.children() / more));
        }
        out.println(kind + ", processor time of one more example");
        out.println("  Runmark                    " + ours.in("ms"));
        out.println("    of it in Runmark itself  " + inRunmark.in("ms"));
        out.println("  python3 example.py         " + theirs.in("ms"));
        out.println("  ratio                      " + ratio.in("×"));
        out.println();
    }

    private static List<MarkdownFile> pages(Path folder) {
        return ContentReader.readPlain(List.of(folder)).files();
    }

    /** What runs in the end: what the path names may be a script that chooses one. */
    private static Path python() throws IOException, InterruptedException {
        Path named = Commands.find("python3").orElseThrow(() -> new IOException("this needs python3 on the path"));
        return Path.of(Commands.run(List.of(named.toString(), "-c", "import sys; print(sys.executable)"))
                .strip());
    }

    /** Each is run once, also the one with threads, as the bare one is. */
    private static Proofs prove(List<MarkdownFile> files) throws IOException, InterruptedException {
        Languages python =
                new Languages(List.of(new Language.Python(PlacedText.onCommandLine("languages", "python"), List.of())));
        SiteConfig.Examples examples =
                Unconfined.examples().within(Duration.ofSeconds(30)).in(python);
        Proofs proofs = Prover.prove(files, ProvingSettings.of(examples).times(1), (done, total) -> {});
        if (!proofs.problems().isEmpty()) {
            throw new IOException(proofs.problems().get(0).toString());
        }
        return proofs;
    }
}
