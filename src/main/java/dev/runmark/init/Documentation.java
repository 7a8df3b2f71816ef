package dev.runmark.init;

import dev.runmark.content.ContentReader;
import dev.runmark.content.ProjectConfig;
import dev.runmark.site.MarkdownFile;
import dev.runmark.text.Count;
import dev.runmark.text.FileNames;
import dev.runmark.text.PathNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Markdown of a project with Java in it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param folder the project
 * @param blocks files and folders, from the project folder and with {@code /}, each with its number of Java blocks
 * @param configured whether the project says itself what belongs to it
 */
public record Documentation(Path folder, Map<String, Integer> blocks, boolean configured) {

    private static final Set<String> USUAL = Set.of("docs", "doc", "documentation");
    private static final List<String> BUILD_FILES = List.of("pom.xml", "build.gradle", "build.gradle.kts");
    private static final Pattern DOCS_DIR = Pattern.compile("(?m)^docs_dir:\\s*['\"]?([^'\"#\\s]+)");
    private static final List<String> DOCUSAURUS =
            List.of("docusaurus.config.js", "docusaurus.config.ts", "docusaurus.config.mjs");

    public Documentation {
        blocks = Map.copyOf(new TreeMap<>(blocks));
    }

    /** Looks for it. */
    static Documentation in(Path folder) throws IOException {
        ProjectConfig config = ContentReader.configAround(folder);
        boolean configured = config.file()
                .map(file -> folder.equals(file.toAbsolutePath().normalize().getParent()))
                .orElse(false);
        List<Path> places = configured && !config.paths().isEmpty() ? config.paths() : List.of(folder);
        List<MarkdownFile> files = ContentReader.readPlain(places).files().stream()
                .filter(file -> file.javaFences() > 0 && FileNames.isMarkdown(file.path()))
                .toList();
        Map<String, Integer> blocks = new TreeMap<>();
        if (configured && !config.paths().isEmpty()) {
            places.forEach(place -> blocks.put(shown(folder, place), 0));
        }
        Optional<String> docs = docsFolder(folder);
        for (MarkdownFile file : files) {
            place(folder, file.file(), docs, blocks.keySet())
                    .ifPresent(place -> blocks.merge(place, file.javaFences(), Integer::sum));
        }
        return new Documentation(folder, blocks, configured);
    }

    /** What stands for a file: itself, or the folder of documentation that it is in; empty if it is none of it. */
    private static Optional<String> place(Path folder, Path file, Optional<String> docs, Set<String> configured) {
        String path = shown(folder, file);
        Optional<String> named = Stream.concat(docs.stream(), configured.stream())
                .filter(place -> place.equals(".") || path.equals(place) || path.startsWith(place + "/"))
                .findFirst();
        if (named.isPresent()) {
            return named;
        }
        int slash = path.indexOf('/');
        boolean readme = path.substring(path.lastIndexOf('/') + 1)
                .toLowerCase(Locale.ROOT)
                .startsWith("readme.");
        if (path.contains("src/")) {
            return Optional.empty();
        }
        return usual(folder, path).or(() -> slash < 0 || readme ? Optional.of(path) : Optional.empty());
    }

    /** The folder of documentation that a project, or a module of it, has by the usual name. */
    private static Optional<String> usual(Path folder, String path) {
        String around = "";
        for (String name : path.split("/", -1)) {
            Path module = folder.resolve(around);
            boolean builds = around.isEmpty()
                    || BUILD_FILES.stream().anyMatch(file -> Files.isRegularFile(module.resolve(file)));
            if (USUAL.contains(name) && builds) {
                return Optional.of(around + name);
            }
            around += name + "/";
        }
        return Optional.empty();
    }

    /** Where the generators of other sites look: MkDocs' {@code docs_dir}, and {@code docs} beside Docusaurus' settings. */
    private static Optional<String> docsFolder(Path folder) throws IOException {
        Path mkdocs = folder.resolve("mkdocs.yml");
        if (Files.isRegularFile(mkdocs)) {
            Matcher named = DOCS_DIR.matcher(Files.readString(mkdocs, StandardCharsets.ISO_8859_1));
            return Optional.of(named.find() ? named.group(1) : "docs");
        }
        return Stream.of("", "website/", "site/")
                .filter(below ->
                        DOCUSAURUS.stream().anyMatch(name -> Files.isRegularFile(folder.resolve(below + name))))
                .findFirst()
                .map(below -> below + "docs");
    }

    private static String shown(Path folder, Path place) {
        Path relative = folder.relativize(place.toAbsolutePath().normalize());
        String shown = PathNames.slashed(relative);
        return shown.isEmpty() ? "." : shown;
    }

    /** The files and folders, sorted. */
    public List<String> paths() {
        return blocks.keySet().stream().sorted().toList();
    }

    /** The same where they are. */
    public List<Path> places() {
        return paths().stream().map(folder::resolve).toList();
    }

    /** What was found, such as {@code README.md (3 blocks of Java), docs (12)}. */
    String told() {
        return paths().stream()
                .map(path -> path + " (" + Count.of(Objects.requireNonNull(blocks.get(path)), "block") + ")")
                .collect(Collectors.joining(", "));
    }

    /** The file that says what belongs to it. */
    Optional<Proposal> configuration() {
        String paths = paths().stream().map(Documentation::yaml).collect(Collectors.joining(", ", "[", "]"));
        return configured
                ? Optional.empty()
                : Optional.of(Proposal.ofNew(
                        folder,
                        ProjectConfig.NAME,
                        "# The Markdown whose Java is proved, and what its examples have in common.\npaths: " + paths
                                + "\n"));
    }

    /** A text as YAML has it in a list. */
    private static String yaml(String text) {
        return text.matches("[A-Za-z0-9_/][\\w./-]*")
                ? text
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
