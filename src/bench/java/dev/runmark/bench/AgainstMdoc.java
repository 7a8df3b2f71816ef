package dev.runmark.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A cold {@code runmark check} of some examples against mdoc, which does for Scala what comes closest, on as many blocks.
 * mdoc is run only if the setting {@code mdoc} names a file that holds its class path.
 */
final class AgainstMdoc implements Benchmark {

    private static final int EXAMPLES = 50;
    private static final int ON_A_PAGE = 10;

    @Override
    public void run(BenchmarkSettings settings, PrintStream out) throws Exception {
        int repetitions = settings.number("repetitions", 3);
        Optional<Path> mdoc = Optional.of(settings.text("mdoc", ""))
                .filter(name -> !name.isEmpty())
                .map(Path::of);
        Samples ours = new Samples();
        Samples oursOnce = new Samples();
        Samples theirs = new Samples();
        try (Workshop workshop = Workshop.open()) {
            Path pages = Corpus.of(EXAMPLES, List.of(Corpus.Kind.QUIET, Corpus.Kind.THREADED))
                    .writePages(workshop.of("pages"), "");
            Path scala = writeScala(workshop.of("scala"));
            for (int i = 0; i < repetitions; i++) {
                ours.add(Cost.of(() -> Commands.run(Commands.check(pages)))
                        .wall());
                oursOnce.add(Cost.of(() -> Commands.run(Commands.check(pages, "--runs", "1")))
                        .wall());
                if (mdoc.isPresent()) {
                    List<String> command = mdoc(mdoc.get(), scala, workshop.of("made-" + i));
                    theirs.add(Cost.of(() -> Commands.run(command)).wall());
                }
            }
        }
        out.println(EXAMPLES + " examples, half with threads, wall time of a cold process");
        out.println("  runmark check              " + ours.in("s"));
        out.println("  runmark check --runs 1     " + oursOnce.in("s"));
        if (mdoc.isEmpty()) {
            out.println("  mdoc                       not measured: name the file with its class path, mdoc=FILE");
            return;
        }
        out.println("  mdoc                       " + theirs.in("s"));
        out.println("  ratio, the customary runs  " + ours.ratioTo(theirs).in("×"));
        out.println("  ratio, one run             " + oursOnce.ratioTo(theirs).in("×"));
    }

    private static List<String> mdoc(Path classPath, Path pages, Path made) throws IOException {
        String jars = Files.readString(classPath).strip();
        return List.of(
                Commands.JAVA,
                "-cp",
                jars,
                "mdoc.Main",
                "--in",
                pages.toString(),
                "--out",
                made.toString(),
                "--classpath",
                jars);
    }

    /** The programs of {@link Corpus}, as Scala would say them. */
    private static Path writeScala(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int from = 0; from < EXAMPLES; from += ON_A_PAGE) {
            StringBuilder page = new StringBuilder("# Page\n");
            for (int i = from; i < from + ON_A_PAGE; i++) {
                page.append("""

                        ```scala mdoc:reset
                        import scala.concurrent.{Await, Future}
                        import scala.concurrent.duration._
                        import scala.concurrent.ExecutionContext.Implicits.global
                        val squares = (1 to 3).map(n => (n, n * n))
                        squares.foreach(square => println(square._2))
                        val one = Future(6 * 7)
                        println(Await.result(one, 1.second) + %d)
                        ```
                        """.formatted(i));
            }
            Files.writeString(folder.resolve("page-%d.md".formatted(from)), page);
        }
        return folder;
    }
}
