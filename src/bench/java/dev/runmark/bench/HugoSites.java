package dev.runmark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Hugo, with Chroma for the code, which it brings along.
 *
 * @param program where it is
 */
record HugoSites(Path program) implements Generator {

    private static final String CONFIGURATION = """
            baseURL = "https://example.org/"
            title = "Pages"
            disableKinds = ["taxonomy", "term", "RSS"]
            [markup.highlight]
            noClasses = false
            """;

    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title>
            <meta name="description" content="{{ .Description }}"></head><body>
            <nav>{{ range .Ancestors.Reverse }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}</nav>
            <nav>{{ with .CurrentSection }}{{ range .Pages.ByWeight }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>
            {{ end }}{{ end }}</nav>
            <main><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>
            """;

    /** The one on the path. */
    static Optional<Generator> find() {
        return Commands.find("hugo").map(HugoSites::new);
    }

    @Override
    public String name() {
        return "Hugo";
    }

    @Override
    public String version() throws IOException, InterruptedException {
        return Commands.run(List.of(program.toString(), "version")).strip();
    }

    @Override
    public void write(Path project, int pages) throws IOException {
        PageCorpus.write(project, pages, page -> page.replaceFirst("\norder: (\\d+)", "\nweight: $1")
                .replaceFirst("\nupdated:", "\nlastmod:")
                .replace(".md)", "/)")
                .replace("](page-", "](../page-"));
        writeSections(project.resolve("content"), pages);
        Files.createDirectories(project.resolve("layouts/_default"));
        Files.writeString(project.resolve("layouts/_default/single.html"), PAGE);
        Files.writeString(project.resolve("layouts/_default/list.html"), PAGE);
        // All versions know it by this name, old ones by no other.
        Files.writeString(project.resolve("config.toml"), CONFIGURATION);
    }

    /** A folder becomes a section by its index. */
    private static void writeSections(Path content, int pages) throws IOException {
        Set<Path> folders = new TreeSet<>();
        for (int page = 0; page < pages; page++) {
            Path topic = content.resolve(PageCorpus.folder(page));
            folders.add(topic);
            folders.add(topic.resolveSibling(""));
        }
        for (Path folder : folders) {
            Files.writeString(folder.resolve("_index.md"), "---\ntitle: " + folder.getFileName() + "\n---\n");
        }
    }

    @Override
    public List<String> command(Path project, Path made) {
        return List.of(program.toString(), "--quiet", "--destination", made.toString());
    }
}
