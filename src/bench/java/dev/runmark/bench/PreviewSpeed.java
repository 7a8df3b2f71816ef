package dev.runmark.bench;

import dev.runmark.browser.Chromium;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * What an author waits for: the first page after the start, a saved text, the verdict of a saved example; each in Chromium,
 * on sites of several sizes. A save is over when the frame with the new page is drawn.
 */
final class PreviewSpeed implements Benchmark {

    private static final Pattern GREETING = Pattern.compile("http://localhost:(\\d+)/ shows ");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long SETTLE_MILLIS = 400;
    private static final int STARTS = 5;

    /** Notes when the page first shows what is looked for. */
    private static final String LOOK = """
            const wanted = arguments[0];
            window.seen = 0;
            const look = () => {
              if (window.seen || !document.querySelector("main").textContent.includes(wanted)) return;
              observer.disconnect();
              requestAnimationFrame(() => { window.seen = performance.timeOrigin + performance.now(); });
            };
            const observer = new MutationObserver(look);
            observer.observe(document.body, { subtree: true, childList: true, characterData: true });
            """;

    /** Notes when the example with some words has its verdict. */
    private static final String LOOK_FOR_VERDICT = """
            const wanted = arguments[0];
            window.seen = 0;
            const look = () => {
              const there = [...document.querySelectorAll(".example.proved")].some(e => e.textContent.includes(wanted));
              if (window.seen || !there) return;
              observer.disconnect();
              requestAnimationFrame(() => { window.seen = performance.timeOrigin + performance.now(); });
            };
            const observer = new MutationObserver(look);
            observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
            """;

    @Override
    public void run(BenchmarkSettings settings, PrintStream out) throws Exception {
        int repetitions = settings.number("repetitions", 40);
        int[] sizes = Arrays.stream(settings.text("pages", "100,1000,10000").split(",", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        ChromeDriver driver = Chromium.start(Chromium.options());
        try {
            for (int size : sizes) {
                try (Workshop workshop = Workshop.open()) {
                    measure(size, repetitions, workshop, driver, out);
                }
            }
        } finally {
            driver.quit();
        }
    }

    private static void measure(int size, int repetitions, Workshop workshop, ChromeDriver driver, PrintStream out)
            throws Exception {
        PageCorpus corpus = PageCorpus.write(workshop.of("site"), size);
        Path said = workshop.of("said.txt");
        Samples firstStart = new Samples();
        Process first = start(corpus, workshop, said, driver, firstStart);
        awaitKept(workshop.of("cache/runmark"));
        end(first);
        Samples starts = new Samples();
        for (int i = 0; i < STARTS; i++) {
            end(start(corpus, workshop, said, driver, starts));
        }
        Process preview = start(corpus, workshop, said, driver, new Samples());
        try {
            // By then all pages have been read.
            Thread.sleep(PATIENCE.toMillis() / 2);
            Samples texts = new Samples();
            Samples verdicts = new Samples();
            for (int i = -5; i < repetitions; i++) {
                double text = save(corpus, driver, LOOK, "The marked words:.*", "The marked words: mark" + i + ".");
                double verdict = save(corpus, driver, LOOK_FOR_VERDICT, "sum\\(2\\) == LIMIT.*", verdictOf(i));
                if (i >= 0) {
                    texts.add(text);
                    verdicts.add(verdict);
                }
            }
            out.println(size + " pages");
            out.println("  start to the first page          " + starts.in("s"));
            out.println("  the same the first time          " + firstStart.in("s"));
            out.println("  saved text to the page, median   " + texts.in("ms") + ", 95th percentile "
                    + Math.round(texts.quantile(0.95)) + " ms");
            out.println("  saved example to its verdict     " + verdicts.in("ms") + ", 95th percentile "
                    + Math.round(verdicts.quantile(0.95)) + " ms");
        } finally {
            end(preview);
        }
    }

    private static void end(Process preview) throws InterruptedException {
        preview.destroy();
        preview.waitFor();
    }

    /** The first preview of a jar keeps its classes for those that follow, and what a site's front matter says. */
    private static void awaitKept(Path cache) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        // The classes come with a small site that they are tried on.
        while (files(cache.resolve("classes"), ".jsa") == 0 || files(cache.resolve("heads"), "") < 2) {
            if (Instant.now().isAfter(end)) {
                throw new IOException("the preview keeps nothing in " + cache);
            }
            Thread.sleep(SETTLE_MILLIS);
        }
    }

    private static long files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).count();
        }
    }

    private static String verdictOf(int i) {
        return "sum(2) == LIMIT || " + (1000 + i) + " < 0); // => true";
    }

    private static Process start(PageCorpus corpus, Workshop workshop, Path said, ChromeDriver driver, Samples starts)
            throws Exception {
        Files.deleteIfExists(said);
        if (!Files.exists(Machine.JAR)) {
            throw new IOException("this measures the packaged program: run mvn -Pbench, which packages it first");
        }
        ProcessBuilder builder = new ProcessBuilder(
                        Commands.JAVA,
                        "-jar",
                        Machine.JAR.toString(),
                        "serve",
                        "--port",
                        "0",
                        "--source",
                        corpus.root().toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("XDG_CACHE_HOME", workshop.of("cache").toString());
        long begin = System.nanoTime();
        Process preview = builder.start();
        driver.get("http://localhost:" + port(said) + "/" + corpus.address());
        starts.add((System.nanoTime() - begin) / 1e9);
        return preview;
    }

    private static String port(Path said) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            Matcher greeting = GREETING.matcher(Files.exists(said) ? Files.readString(said) : "");
            if (greeting.find()) {
                return greeting.group(1);
            }
            Thread.sleep(2);
        }
        throw new IOException("the preview does not start: " + Files.readString(said));
    }

    /** Saves a page with other words; what it takes until they are seen, in milliseconds. */
    private static double save(PageCorpus corpus, ChromeDriver driver, String look, String words, String others)
            throws Exception {
        String text = Files.readString(corpus.edited()).replaceFirst(words, Matcher.quoteReplacement(others));
        driver.executeScript(look, others.replaceFirst("[.;].*", "").replaceFirst("\\); //.*", ""));
        Instant begin = Instant.now();
        Files.writeString(corpus.edited(), text);
        double seen = 0;
        while (seen == 0) {
            if (Duration.between(begin, Instant.now()).compareTo(PATIENCE) > 0) {
                throw new IOException("never seen: " + others);
            }
            Thread.sleep(10);
            seen = driver.executeScript("return window.seen") instanceof Number number ? number.doubleValue() : 0;
        }
        // The next save comes when this one is over.
        Thread.sleep(SETTLE_MILLIS);
        return seen - (begin.getEpochSecond() * 1e3 + begin.getNano() / 1e6);
    }
}
