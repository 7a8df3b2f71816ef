package dev.runmark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Eleventy, with Prism for the code, as npm installs them:
 * {@code npm install @11ty/eleventy @11ty/eleventy-plugin-syntaxhighlight}.
 *
 * @param modules the folder {@code node_modules}
 */
record EleventySites(Path modules) implements Generator {

    private static final String PROGRAM = "@11ty/eleventy";
    private static final String PRISM = "@11ty/eleventy-plugin-syntaxhighlight";

    private static final String CONFIGURATION = """
            const highlight = require("%s");
            module.exports = function (config) {
              config.addPlugin(highlight);
              config.addCollection("topics", (all) => {
                const topics = {};
                for (const page of all.getFilteredByGlob("content/**/*.md")) {
                  (topics[page.url.split("/").slice(1, 3).join("/")] ??= []).push(page);
                }
                Object.values(topics).forEach((pages) => pages.sort((a, b) => a.data.order - b.data.order));
                return topics;
              });
              config.addFilter("topic", (topics, url) => topics[url.split("/").slice(1, 3).join("/")] || []);
              config.addFilter("trail", (url) => url.split("/").filter(Boolean));
              return { dir: { input: "content", output: "site", includes: "../includes" } };
            };
            """;

    private static final String LAYOUT = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title>
            <meta name="description" content="{{ description }}"></head><body>
            <nav>{% for name in page.url | trail %}<a href="/{{ name }}/">{{ name }}</a> {% endfor %}</nav>
            <nav>{% for one in collections.topics | topic(page.url) %}<a href="{{ one.url }}">{{ one.data.title }}</a>
            {% endfor %}</nav>
            <main><h1>{{ title }}</h1>{{ content | safe }}</main></body></html>
            """;

    private static final String SITE_MAP = """
            ---
            permalink: sitemap.xml
            ---
            <?xml version="1.0" encoding="utf-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            {% for page in collections.all %}<url><loc>https://example.org{{ page.url }}</loc></url>
            {% endfor %}</urlset>
            """;

    /** The one of a folder, or else the one that is installed for everybody. */
    static Optional<Generator> find(String folder) throws IOException, InterruptedException {
        Path modules = folder.isEmpty()
                ? Commands.find("npm").isPresent()
                        ? Path.of(Commands.run(List.of("npm", "root", "-g")).strip())
                        : Path.of("node_modules")
                : Path.of(folder, "node_modules");
        boolean there = Files.exists(modules.resolve(PROGRAM)) && Files.exists(modules.resolve(PRISM));
        return there ? Optional.of(new EleventySites(modules.toAbsolutePath())) : Optional.empty();
    }

    @Override
    public String name() {
        return "Eleventy";
    }

    @Override
    public String version() throws IOException, InterruptedException {
        return Commands.run(List.of("node", program(), "--version")).strip();
    }

    private String program() {
        return modules.resolve(PROGRAM).resolve("cmd.cjs").toString();
    }

    @Override
    public void write(Path project, int pages) throws IOException {
        PageCorpus.write(project, pages, page -> page.replaceFirst("\norder:", "\nlayout: page.njk\norder:")
                .replace(".md)", "/)")
                .replace("](page-", "](../page-")
                .replaceAll(" \\{#\\w+ \\.\\w+}", ""));
        Files.createDirectories(project.resolve("includes"));
        Files.writeString(project.resolve("includes/page.njk"), LAYOUT);
        Files.writeString(project.resolve("content/sitemap.njk"), SITE_MAP);
        Files.writeString(project.resolve(".eleventy.js"), CONFIGURATION.formatted(modules.resolve(PRISM)));
    }

    @Override
    public List<String> command(Path project, Path made) {
        return List.of("node", program(), "--quiet", "--output=" + project.relativize(made));
    }
}
