package dev.runmark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Examples to measure with: the same programs as blocks of Markdown pages and as source files.
 *
 * @param programs whole classes with a {@code main}
 */
record Corpus(List<Program> programs) {

    private static final int ON_A_PAGE = 10;

    Corpus {
        programs = List.copyOf(programs);
    }

    /** A class. */
    record Program(String name, String code) {}

    /** What a program is like. */
    enum Kind {
        /** It has one thread, and so it is run once. */
        QUIET("""
                import java.util.List;
                import java.util.stream.IntStream;

                public class %1$s {
                    record Square(int of, int value) {}

                    public static void main(String[] args) {
                        List<Square> squares = IntStream.rangeClosed(1, 3).mapToObj(n -> new Square(n, n * n)).toList();
                        squares.forEach(square -> System.out.println(square.value()));  // => 1, 4, 9
                        int sum = squares.stream().mapToInt(Square::value).sum();
                        System.out.println("number %2$d, sum " + sum);                   // => number %2$d, sum 14
                    }
                }
                """),
        /** It has a pool of threads, and so it is run several times. */
        THREADED("""
                import java.util.concurrent.ExecutorService;
                import java.util.concurrent.Executors;
                import java.util.concurrent.Future;

                public class %1$s {
                    public static void main(String[] args) throws Exception {
                        ExecutorService pool = Executors.newFixedThreadPool(2);
                        Future<Integer> one = pool.submit(() -> 6 * 7);
                        Future<Integer> two = pool.submit(() -> %2$d);
                        System.out.println(one.get());  // => 42
                        System.out.println(two.get());  // => %2$d
                        pool.shutdown();
                    }
                }
                """);

        private final String code;

        Kind(String code) {
            this.code = code;
        }
    }

    /** As many programs as asked for, of the kinds in turn. */
    static Corpus of(int count, List<Kind> kinds) {
        List<Program> programs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = "Example%04d".formatted(i);
            programs.add(new Program(name, kinds.get(i % kinds.size()).code.formatted(name, i)));
        }
        return new Corpus(programs);
    }

    /** The first of the programs. */
    Corpus first(int count) {
        return new Corpus(programs.subList(0, count));
    }

    /** The same programs, of which nothing is claimed. */
    Corpus withoutClaims() {
        return new Corpus(programs.stream()
                .map(program -> new Program(program.name(), program.code().replace("// =>", "// prints")))
                .toList());
    }

    /**
     * Writes the programs as pages.
     *
     * @param words what stands after {@code java}; empty for nothing
     */
    Path writePages(Path folder, String words) throws IOException {
        Files.createDirectories(folder);
        for (int from = 0; from < programs.size(); from += ON_A_PAGE) {
            StringBuilder page = new StringBuilder("---\ntitle: Page %d\n---\n".formatted(from / ON_A_PAGE));
            for (Program program : programs.subList(from, Math.min(from + ON_A_PAGE, programs.size()))) {
                page.append("\nWhat ").append(program.name()).append(" shows:\n\n```java");
                page.append(words.isEmpty() ? "" : " " + words).append('\n');
                page.append(program.code()).append("```\n");
            }
            Files.writeString(folder.resolve("page-%03d.md".formatted(from / ON_A_PAGE)), page);
        }
        return folder;
    }

    /** Writes the programs as one source file each. */
    Path writeSources(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Program program : programs) {
            Files.writeString(folder.resolve(program.name() + ".java"), program.code());
        }
        return folder;
    }
}
