package dev.runmark.serve;

import dev.runmark.example.judge.Proofs;
import dev.runmark.render.SiteFiles;
import dev.runmark.render.file.Recipe;
import dev.runmark.render.machine.Cards;
import dev.runmark.render.view.Templates;
import dev.runmark.search.SearchTerms;
import dev.runmark.site.Article;
import dev.runmark.site.Framework;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.Page;
import dev.runmark.site.Site;
import dev.runmark.site.Topic;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files of the site as they were at one moment, each made when it is asked for.
 *
 * <p>Immutable and thread-safe.
 *
 * @param site the site
 * @param templates what gives it its look
 * @param files its files
 * @param recipes the same by their paths
 * @param pages the pages by the paths of their HTML, their Markdown and their JSON
 * @param texts the texts that stand alone on a page, or that introduce others, by the paths of their HTML
 */
record Snapshot(
        Site site,
        Templates templates,
        SiteFiles files,
        Map<String, Recipe> recipes,
        Map<String, Page> pages,
        Map<String, MarkdownFile> texts) {

    private static final String HTML = ".html";
    private static final String HOME = "index" + HTML;
    private static final String INDEX = "/index" + HTML;
    private static final List<String> FORMS = List.of(HTML, ".md", ".json");

    /**
     * The files of a site.
     *
     * @param before what its texts were found by before
     */
    static Snapshot of(Site site, Proofs proofs, Templates templates, Cards cards, SearchTerms before) {
        SiteFiles files = SiteFiles.of(site, proofs, templates, cards, before);
        Map<String, Recipe> recipes = new HashMap<>();
        files.recipes().forEach(recipe -> recipes.put(recipe.path(), recipe));
        Map<String, Page> pages = new HashMap<>();
        site.pages().forEach(page -> FORMS.forEach(form -> pages.put(page.address() + form, page)));
        return new Snapshot(site, templates, files, recipes, pages, texts(site));
    }

    private static Map<String, MarkdownFile> texts(Site site) {
        Map<String, MarkdownFile> texts = new HashMap<>();
        site.home().introduction().file().ifPresent(index -> texts.put(HOME, index));
        for (Framework framework : site.frameworks()) {
            framework.index().ifPresent(index -> texts.put(framework.address() + INDEX, index));
            for (Topic topic : framework.topics()) {
                topic.index().ifPresent(index -> texts.put(topic.address() + INDEX, index));
            }
        }
        site.articles().forEach(article -> texts.put(article.address() + HTML, article.file()));
        return texts;
    }

    /** The paths of all files; one that two files would have occurs twice. */
    List<String> paths() {
        return files.recipes().stream().map(Recipe::path).toList();
    }

    /** The files of a page with another text or other proofs. */
    Recipe recipe(String path, Page page, Proofs proofs) {
        return files.recipes(page, proofs).stream()
                .filter(recipe -> recipe.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(path + " is not made of " + page.address()));
    }

    /** The path of the HTML that a text is shown on; empty if it is shown on none of its own. */
    Optional<String> placeOf(MarkdownFile file) {
        return texts.entrySet().stream()
                .filter(text -> text.getValue().path().equals(file.path()))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> site.pages()
                        .filter(page -> page.file().path().equals(file.path()))
                        .map(page -> page.address() + HTML)
                        .findFirst());
    }

    /** Whether a file is copied as it is, whatever the texts say. */
    boolean isCopied(String path) {
        return path.startsWith("assets/")
                || site.assets().stream().anyMatch(asset -> asset.address().equals(path));
    }

    /** Whether only the preview shows what stands at a path. */
    boolean isDraft(String path) {
        Page page = pages.get(path);
        return page != null
                ? page.draft()
                : site.articles().stream()
                        .filter(article -> path.equals(article.address() + HTML))
                        .anyMatch(Article::draft);
    }

    /** The addresses of all drafts. */
    Set<String> drafts() {
        Set<String> drafts = new HashSet<>();
        site.pages().filter(Page::draft).forEach(page -> drafts.add(page.address()));
        site.articles().stream().filter(Article::draft).forEach(article -> drafts.add(article.address()));
        return drafts;
    }
}
