package dev.runmark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * A site of pages of about 6 kB each: six sections with prose, links to siblings and an example of a dozen lines. The same
 * number of pages is always the same site.
 *
 * @param root the project folder
 * @param edited the page that is edited
 */
record PageCorpus(Path root, Path edited) {

    private static final int SECTIONS = 6;
    private static final int TOPIC = 10;
    private static final int FRAMEWORKS = 16;
    private static final String[] WORDS = ("bean context proxy request handler thread stream pool queue lock cache session"
                    + " filter transaction repository entity mapper config profile property resource container scope"
                    + " listener event publisher subscriber blocking timeout retry circuit gateway router endpoint the a"
                    + " and of to in is that it for with as on by when which this from are be can will each only one"
                    + " keeps makes takes gives returns holds calls reads writes starts stops creates removes changes")
            .split(" ", -1);

    /** Writes a site. */
    static PageCorpus write(Path root, int pages) throws IOException {
        return write(root, pages, UnaryOperator.identity());
    }

    /** Writes a site for another generator, given what each page is changed to. */
    static PageCorpus write(Path root, int pages, UnaryOperator<String> dialect) throws IOException {
        Path edited = root;
        for (int i = 0; i < pages; i++) {
            Path file = root.resolve("content").resolve(folder(i)).resolve("page-" + i + ".md");
            Files.createDirectories(file.getParent());
            Files.writeString(file, dialect.apply(page(i, new Random(i))));
            edited = i == pages / 2 ? file : edited;
        }
        return new PageCorpus(root, edited);
    }

    /** The address of the page that is edited. */
    String address() {
        String path = root.resolve("content").relativize(edited).toString();
        return path.substring(0, path.length() - ".md".length());
    }

    /** The folder of a page in {@code content}. */
    static String folder(int page) {
        int topic = page / TOPIC;
        return "framework-" + topic % FRAMEWORKS + "/topic-" + topic;
    }

    private static String page(int number, Random random) {
        StringBuilder page = new StringBuilder("""
                ---
                title: Page %d
                description: %s
                order: %d
                updated: 2026-07-%02d
                ---
                """.formatted(number, words(random, 12), number % TOPIC + 1, random.nextInt(28) + 1));
        page.append("\nThe marked words: nothing yet.\n");
        for (int section = 0; section < SECTIONS; section++) {
            int sibling = number - number % TOPIC + random.nextInt(Math.min(TOPIC, number % TOPIC + 1));
            page.append("\n## What makes the ").append(words(random, 3)).append(' ').append(section);
            page.append("? {#q").append(section).append(" .medium}\n\n").append(words(random, 40));
            page.append(" [there](page-").append(sibling).append(".md).\n\n").append(words(random, 50)).append(".\n\n");
            page.append(example(number * SECTIONS + section, random));
        }
        return page.toString();
    }

    private static String example(int number, Random random) {
        return """
                ```java
                public final class Example%1$d {
                    private static final int LIMIT = %2$d; // %3$s

                    static int sum(int count) {
                        int sum = 0;
                        for (int i = 0; i < count; i++) {
                            sum += i %% 2 == 0 ? i : LIMIT;
                        }
                        return sum;
                    }

                    public static void main(String[] args) {
                        System.out.println("number %1$d"); // => number %1$d
                        System.out.println(sum(2) == LIMIT); // => true
                    }
                }
                ```
                """.formatted(number, random.nextInt(99) + 1, words(random, 5));
    }

    private static String words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(WORDS[random.nextInt(WORDS.length)]);
        }
        String text = String.join(" ", words);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
