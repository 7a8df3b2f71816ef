package dev.runmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Edits of front matter, whose values show in other files than that of their text, and of what git knows of texts.
 *
 * @param project the project of {@link RandomEdits}
 * @param random decides what is edited, and how
 */
record HeadEdits(Path project, Random random) {

    private static final List<String> PAGES = List.of(
            "content/java/basics/page-0.md",
            "content/java/basics/page-1.md",
            "content/java/more/page-2.md",
            "content/java/more/page-3.md",
            "content/tools/shells/zsh.md",
            "content/tools/shells/bash.md");
    private static final String TOPIC = "content/java/basics/index.md";
    private static final String ARTICLE = "content/blog/news.md";

    /** All kinds of edits by their names. */
    Map<String, RandomEdits.Edit> all() {
        Map<String, RandomEdits.Edit> edits = new LinkedHashMap<>();
        edits.put("date of a page", () -> set(page(), "updated", date()));
        edits.put("no date", () -> remove(page(), "updated"));
        edits.put("reorder", () -> set(page(), "order", random.nextInt(50) + 20 + ""));
        edits.put("short name", () -> set(page(), "subtopic", "Sub " + random.nextInt(1000)));
        edits.put("related", () -> set(page(), "related", "[java/basics/page-1]"));
        edits.put("difficulty", () -> set(page(), "difficulty", random.nextBoolean() ? "easy" : "hard"));
        edits.put("not in the navigation", () -> set(page(), "navigation", "false"));
        edits.put("in the navigation", () -> remove(page(), "navigation"));
        edits.put("moved", () -> set(page(), "redirectFrom", "[java/was-" + random.nextInt(1000) + "]"));
        edits.put(
                "question moved",
                () -> set(PAGES.get(0), "redirectFrom", "[java/part-" + random.nextInt(1000) + "#what]"));
        edits.put("in another topic", () -> set(page(), "topic", "Other " + random.nextInt(3)));
        edits.put("in its topic", () -> remove(page(), "topic"));
        edits.put("about a topic", () -> set(TOPIC, "description", "All of it, " + random.nextInt(1000) + " pages."));
        edits.put("place of a topic", () -> set(TOPIC, "order", random.nextInt(9) + ""));
        edits.put("topic without a list", () -> set(TOPIC, "lists", random.nextBoolean() + ""));
        edits.put("date of an article", () -> set(ARTICLE, "date", date()));
        edits.put("tags", () -> set(ARTICLE, "tags", "[news, tag-" + random.nextInt(3) + "]"));
        edits.put("author", () -> set(ARTICLE, "author", "Author " + random.nextInt(9)));
        edits.put("commit", this::commit);
        return edits;
    }

    private String page() {
        return PAGES.get(random.nextInt(PAGES.size()));
    }

    private String date() {
        return "2026-%02d-%02d".formatted(random.nextInt(12) + 1, random.nextInt(28) + 1);
    }

    private void set(String path, String key, String value) throws IOException {
        edit(path, key, "---\n" + key + ": " + value + "\n");
    }

    private void remove(String path, String key) throws IOException {
        edit(path, key, "---\n");
    }

    private void edit(String path, String key, String beginning) throws IOException {
        Path file = project.resolve(path);
        if (Files.exists(file)) {
            String text = Files.readString(file).replaceFirst("(?m)^" + key + ": .*\n", "");
            Files.writeString(file, text.replaceFirst("---\n", beginning));
        }
    }

    private void commit() throws IOException {
        git("init", "-q");
        git("add", "content");
        git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "--allow-empty", "-m", "edited");
    }

    private void git(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder git =
                new ProcessBuilder(command).directory(project.toFile()).inheritIO();
        git.environment().put("GIT_COMMITTER_DATE", date() + "T12:00:00Z");
        try {
            if (git.start().waitFor() != 0) {
                throw new IOException("git " + List.of(arguments));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
