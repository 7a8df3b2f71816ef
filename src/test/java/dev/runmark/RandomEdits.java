package dev.runmark;

import dev.runmark.text.Leftovers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Edits of a project as an author makes them, and what others do to its site and to what is kept of it.
 *
 * @param project the project
 * @param kept the folder of what is kept of earlier builds
 * @param random decides what is edited, and how
 */
record RandomEdits(Path project, Path kept, Random random) {

    /** An edit; it may find nothing to do. */
    interface Edit {
        void make() throws IOException;
    }

    /** A small site with something of every kind. */
    static void write(Path project) throws IOException {
        Project site = new Project(project)
                .with(
                        "content/site.yaml",
                        "title: Site\nbaseUrl: https://example.org/\nredirects:\n  old: java/basics/page-0\n")
                .with("content/java/index.md", "---\ntitle: Java\n---\nAbout Java.\n")
                .with("content/java/basics/index.md", "---\ntitle: Basics\n---\n")
                .with("content/blog/news.md", article("News"))
                .with("content/java/basics/data.csv", "a,b\n")
                .with("content/about.md", "---\ntitle: About\n---\nSee [a page](java/basics/page-0.md).\n")
                .with("content/tools/shells/zsh.md", page(4, "Zsh", "related: [java/basics/page-0]\n", 4))
                .with("content/tools/shells/bash.md", page(5, "Bash", "blog: blog/news\n", 5))
                .with("src/Sums.java", "class Sums {\n    static int two = 1 + 1;\n}\n");
        for (int i = 0; i < 4; i++) {
            site.with(
                    "content/java/" + (i < 2 ? "basics" : "more") + "/page-" + i + ".md", page(i, "Page " + i, "", i));
        }
    }

    private static String page(int number, String title, String head, int example) {
        return """
                ---
                title: %s
                description: What page %d says of a sum, which is enough to try what a build makes of it.
                %s---
                Some text with [another](/java/basics/page-0) and [one more](/java/basics/page-1#what).

                ## What is it? {#what .easy}

                A sum of %d. See [the same](/java/basics/page-0#what).

                ```java
                System.out.println(%d + 1);  // => %d
                ```

                ## Where is it? {#where .hard}

                ```java file=src/Sums.java no-run
                ```
                """.formatted(title, number, head, example, example, example + 1);
    }

    private static String article(String title) {
        return "---\ntitle: " + title
                + "\ndescription: What is new in this small site, in one sentence that is long enough.\n"
                + "date: 2026-11-27\ntags: [news]\n---\nSomething is new.\n";
    }

    /** All kinds of edits by their names. */
    Map<String, Edit> all() {
        Map<String, Edit> edits = new LinkedHashMap<>();
        edits.put("nothing", () -> {});
        edits.put("touch", () -> rewrite(anyPage(), text -> text));
        edits.put("text", () -> rewrite(anyPage(), text -> text.replaceFirst("Some text", "Some text " + word())));
        edits.put("same length", () -> rewrite(anyPage(), text -> text.replaceFirst("Some ....", "Some " + word())));
        edits.put("retitle", () -> rewrite(anyPage(), text -> text.replaceFirst("title: .*", "title: Page " + word())));
        edits.put("anchor", () -> rewrite(anyPage(), text -> text.replaceFirst("\\{#wher\\w*", "{#wher" + word())));
        edits.put(
                "retitle the target",
                () -> rewrite(target(), text -> text.replaceFirst("title: .*", "title: To " + word())));
        edits.put(
                "description",
                () -> rewrite(anyPage(), text -> text.replaceFirst("of a \\w+,", "of a " + word() + ",")));
        edits.put("question", () -> rewrite(target(), text -> text.replaceFirst("## What \\w+", "## What " + word())));
        edits.put(
                "harder",
                () -> rewrite(
                        target(),
                        text -> text.replaceFirst(
                                "what \\.\\w+", random.nextBoolean() ? "what .hard" : "what .medium")));
        edits.put("section", () -> rewrite(anyPage(), this::resectioned));
        edits.put(
                "framework",
                () -> rewrite(
                        project.resolve("content/java/index.md"),
                        text -> text.replaceFirst("title: .*", "title: Java " + word())));
        edits.put(
                "topic",
                () -> rewrite(
                        project.resolve("content/java/basics/index.md"),
                        text -> text.replaceFirst("title: .*", "title: Basics " + word())));
        edits.put(
                "text of a topic",
                () -> rewrite(project.resolve("content/java/basics/index.md"), text -> text + "\n" + word() + "\n"));
        edits.put(
                "article retitled",
                () -> rewrite(
                        project.resolve("content/blog/news.md"),
                        text -> text.replaceFirst("title: .*", "title: News " + word())));
        edits.put(
                "text of an article",
                () -> rewrite(project.resolve("content/blog/news.md"), text -> text + "\n" + word() + "\n"));
        edits.put(
                "free page",
                () -> rewrite(
                        project.resolve("content/about.md"),
                        text -> text.replaceFirst("title: .*", "title: About " + word())));
        edits.put("home", () -> write("content/index.md", "---\ntitle: Home " + word() + "\n---\nWelcome.\n"));
        edits.put(
                "new topic",
                () -> write(
                        "content/tools/" + word() + "/one.md", page(random.nextInt(90) + 10, "One " + word(), "", 3)));
        edits.put("draft", () -> rewrite(anyPage(), RandomEdits::drafted));
        edits.put(
                "example",
                () -> rewrite(
                        anyPage(),
                        text -> text.replaceFirst(
                                "println\\(\\d+ \\+ 1\\);  // => \\d+",
                                "println(7 + 1);  // => " + (random.nextInt(4) == 0 ? 9 : 8))));
        edits.putAll(new HeadEdits(project, random).all());
        edits.put("new page", this::newPage);
        edits.put("rename", this::rename);
        edits.put("delete", () -> Files.deleteIfExists(anyPage()));
        edits.put("article", () -> write("content/blog/" + word() + ".md", article("About " + word())));
        edits.put(
                "redirect",
                () -> rewrite(
                        project.resolve("content/site.yaml"), text -> text + "  " + word() + ": java/basics/page-1\n"));
        edits.put(
                "configuration",
                () -> rewrite(
                        project.resolve("content/site.yaml"),
                        text -> text.replaceFirst("title: .*", "title: Site " + word())));
        edits.put("template", () -> write("templates/foot.peb", "<p>" + word() + "</p>\n"));
        edits.put("no template", () -> Files.deleteIfExists(project.resolve("templates/foot.peb")));
        edits.put("style", () -> write("templates/assets/custom.css", "p { margin: " + number() + "px; }\n"));
        edits.put("asset", () -> write("content/java/basics/data.csv", word() + "\n"));
        edits.put(
                "source",
                () -> write("src/Sums.java", "class Sums {\n    static int two = 1 + " + number() + ";\n}\n"));
        edits.put("damaged site", () -> change(anyFileOf(project.resolve("site"))));
        edits.put("deleted from site", () -> Files.deleteIfExists(anyFileOf(project.resolve("site"))));
        edits.put("added to site", this::addToSite);
        edits.put("no site", () -> Leftovers.delete(project.resolve("site")));
        edits.put("damaged state", () -> change(state()));
        edits.put("no state", () -> Files.deleteIfExists(state()));
        return edits;
    }

    /** What an author writes: the text of each file by its path. */
    Map<Path, String> texts() throws IOException {
        Map<Path, String> texts = new TreeMap<>();
        for (Path file : written()) {
            texts.put(file, Files.readString(file));
        }
        return texts;
    }

    /** Takes back all edits since. */
    void undo(Map<Path, String> before) throws IOException {
        for (Path file : written()) {
            if (!before.containsKey(file)) {
                Files.delete(file);
            }
        }
        for (Map.Entry<Path, String> text : before.entrySet()) {
            if (!Files.exists(text.getKey()) || !Files.readString(text.getKey()).equals(text.getValue())) {
                Files.createDirectories(text.getKey().resolveSibling(""));
                Files.writeString(text.getKey(), text.getValue());
            }
        }
    }

    private List<Path> written() {
        return Stream.of("content", "src", "templates")
                .flatMap(folder -> filesIn(project.resolve(folder)).stream())
                .toList();
    }

    private static String drafted(String text) {
        return text.contains("draft: true\n")
                ? text.replace("draft: true\n", "")
                : text.replaceFirst("\n---\n", "\ndraft: true\n---\n");
    }

    private String resectioned(String text) {
        return text.contains("\n### More")
                ? text.replaceAll("\n### More \\w+\n\nAnd so on.\n", "")
                : text + "\n### More " + word() + "\n\nAnd so on.\n";
    }

    private void newPage() throws IOException {
        int number = random.nextInt(90) + 10;
        write(
                "content/java/" + (random.nextBoolean() ? "basics" : "fresh") + "/page-" + number + ".md",
                page(number, "New " + word(), "order: " + number + "\n", number));
    }

    private void rename() throws IOException {
        Path page = anyPage();
        Path other = page.resolveSibling("named-" + word() + ".md");
        if (Files.exists(page) && !Files.exists(other)) {
            Files.move(page, other);
        }
    }

    /** A folder that no build has made is not replaced by one. */
    private void addToSite() throws IOException {
        if (Files.exists(project.resolve("site/.runmark"))) {
            write("site/java/" + word() + ".html", word());
        }
    }

    /** What others link to stays, or hardly any build would come to an end. */
    private Path anyPage() {
        return any(Stream.of("content/java", "content/tools")
                .flatMap(folder -> filesIn(project.resolve(folder)).stream())
                .filter(file -> file.toString().endsWith(".md"))
                .filter(file ->
                        !file.endsWith("index.md") && !file.endsWith("page-0.md") && !file.endsWith("page-1.md"))
                .toList());
    }

    /** What others link to, or name as related to them. */
    private Path target() {
        return project.resolve("content/java/basics/page-" + random.nextInt(2) + ".md");
    }

    private Path anyFileOf(Path folder) {
        return any(filesIn(folder).stream()
                .filter(file -> !file.endsWith(".runmark"))
                .toList());
    }

    /** What is kept of this project, which was written last. */
    private Path state() {
        return filesIn(kept).stream()
                .filter(file -> !file.endsWith("key") && !file.endsWith("room"))
                .max(Comparator.comparing(file -> file.toFile().lastModified()))
                .orElse(project.resolve("nothing"));
    }

    private Path any(List<Path> files) {
        return files.isEmpty() ? project.resolve("nothing") : files.get(random.nextInt(files.size()));
    }

    private static List<Path> filesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new ArrayList<>();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Changes a text. */
    private interface Change {
        String of(String text);
    }

    private static void rewrite(Path file, Change change) throws IOException {
        if (Files.exists(file)) {
            Files.writeString(file, change.of(Files.readString(file)));
        }
    }

    /** In its place and without another size, as an editor of bytes does. */
    private static void change(Path file) throws IOException {
        if (Files.exists(file) && Files.size(file) > 0) {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes, StandardOpenOption.WRITE);
        }
    }

    /** Four letters. */
    private String word() {
        return random.ints(4, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private int number() {
        return random.nextInt(50) + 20;
    }
}
