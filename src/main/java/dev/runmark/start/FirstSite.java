package dev.runmark.start;

import dev.runmark.content.folder.Addresses;
import dev.runmark.site.Site;
import dev.runmark.site.SiteConfig;
import dev.runmark.text.Leftovers;
import dev.runmark.text.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A site of one page, from which an author goes on.
 *
 * <p>Immutable and thread-safe.
 *
 * @param title what the site is called; not blank
 * @param topic what its topic is called; not blank
 * @param language the BCP 47 tag of what it says; empty if it is not chosen, which is English
 */
public record FirstSite(String title, String topic, Optional<String> language) {

    private static final String DEFAULT = "en";
    private static final String IGNORE = ".gitignore";
    private static final List<String> GENERATED = List.of("/site/", ".site-*");

    public FirstSite {
        if (title.isBlank() || topic.isBlank()) {
            throw new IllegalArgumentException("a site and its topic have names");
        }
        title = title.strip();
        topic = topic.strip();
    }

    /**
     * A site that is called as new ones are in its language.
     *
     * @throws IOException if the program is not whole
     */
    public static FirstSite in(Optional<String> language) throws IOException {
        StartWords words = StartWords.in(language.orElse(DEFAULT));
        return new FirstSite(words.of("title"), words.of("topic"), language);
    }

    /** The tags of the languages whose texts are built in, as a part of a sentence. */
    public static String languages() {
        return String.join(", ", StartWords.LANGUAGES);
    }

    /** Whether its texts are in its language; where that is not built in, they are in English. */
    public boolean isTranslated() {
        return StartWords.isBuiltIn(language.orElse(DEFAULT));
    }

    /** The same with other names. */
    public FirstSite called(String otherTitle, String otherTopic) {
        return new FirstSite(otherTitle, otherTopic, language);
    }

    /** Whether there is content already, which is left alone. */
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(Site.CONTENT));
    }

    /**
     * Writes the content, all of it or nothing, and has Git ignore what is generated.
     *
     * @param folder need not exist; must hold no content
     * @return what was written, as paths below the folder
     * @throws IOException if the machine fails
     */
    public List<String> write(Path folder) throws IOException {
        SortedMap<String, String> files = files();
        Files.createDirectories(folder);
        Path fresh = Files.createTempDirectory(folder, ".content-");
        try {
            Path content = fresh.resolve(Site.CONTENT);
            for (var file : files.entrySet()) {
                Path path = content.resolve(file.getKey());
                Files.createDirectories(path.resolveSibling(""));
                Files.writeString(path, file.getValue());
            }
            Files.move(content, folder.resolve(Site.CONTENT));
        } finally {
            Leftovers.delete(fresh);
        }
        List<String> written = new ArrayList<>();
        files.keySet().forEach(path -> written.add(Site.CONTENT + "/" + path));
        if (ignoreGenerated(folder.resolve(IGNORE))) {
            written.add(IGNORE);
        }
        return List.copyOf(written);
    }

    private SortedMap<String, String> files() throws IOException {
        String address = Addresses.nameLike(topic, language.orElse(DEFAULT)).replace('.', '-');
        String own = Addresses.isReserved(address) ? address + "-topic" : address;
        SortedMap<String, String> files = new TreeMap<>();
        files.put(SiteConfig.NAME, filled(SiteConfig.NAME));
        files.put("java/index.md", filled("framework.md"));
        files.put("java/" + own + "/index.md", filled("topic.md"));
        files.put("java/" + own + "/first-page.md", filled("page.md"));
        return files;
    }

    private String filled(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(FirstSite.class.getResourceAsStream(name), name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            StartWords words = StartWords.in(language.orElse(DEFAULT));
            return words.into(text)
                    .replace("@LANGUAGE@", languageLine(words))
                    .replace("@TITLE@", quoted(title))
                    .replace("@TOPIC@", quoted(topic));
        }
    }

    private String languageLine(StartWords words) {
        return language.map(tag -> "language: " + tag).orElse("# " + words.of("language") + "\n# language: " + DEFAULT);
    }

    /** A text as a double-quoted scalar (YAML 1.2.2, 7.3.1). */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().filter(point -> !Character.isISOControl(point)).forEach(point -> quoted.append(
                        point == '"' || point == '\\' ? "\\" : "")
                .appendCodePoint(point));
        return quoted.append('"').toString();
    }

    /** Adds the lines that are missing, and says whether there were any. */
    private static boolean ignoreGenerated(Path file) throws IOException {
        String before = Files.exists(file) ? Files.readString(file) : "";
        List<String> known = before.lines().map(String::strip).toList();
        List<String> missing = GENERATED.stream()
                .filter(line ->
                        known.stream().noneMatch(one -> Addresses.bare(one).equals(Addresses.bare(line))))
                .toList();
        if (missing.isEmpty()) {
            return false;
        }
        String separate = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
        String after = before + separate + String.join("\n", missing) + "\n";
        WholeFile.write(file, fresh -> Files.writeString(fresh, after));
        return true;
    }
}
