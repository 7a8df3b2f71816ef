package dev.runmark.render;

import dev.runmark.content.ContentReader;
import dev.runmark.example.Prover;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.render.file.Recipe;
import dev.runmark.render.file.SiteFile;
import dev.runmark.render.machine.Cards;
import dev.runmark.render.view.Templates;
import dev.runmark.search.SearchTerms;
import dev.runmark.site.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A project in a temporary folder, to be filled with files and rendered. */
public final class TinySite {

    /** A description as long as search engines like them. */
    public static final String DESCRIPTION = "What this page is about, said in a sentence that is long enough for all.";

    private final Path root;
    private UnaryOperator<Proof> proving = proof -> proof;

    private TinySite(Path root) {
        this.root = root;
    }

    public static TinySite in(Path folder) {
        return new TinySite(folder);
    }

    public TinySite with(String path, String text) {
        Path file = root.resolve(path);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** A page {@code java/topic/<name>}. */
    public TinySite withPage(String name, String body) {
        return withPage(name, "", body);
    }

    public TinySite withPage(String name, String extraHead, String body) {
        return with(
                "content/java/topic/" + name + ".md",
                "---\ntitle: The " + name + " page\nsubtopic: " + name + "\ndescription: " + DESCRIPTION + "\n"
                        + extraHead + "---\n\n" + body);
    }

    public TinySite withConfig(String yaml) {
        return with("content/site.yaml", yaml);
    }

    /** Lets examples come out in another way than not being proved. */
    public TinySite proving(UnaryOperator<Proof> how) {
        proving = how;
        return this;
    }

    Site read() throws IOException {
        return ContentReader.read(root);
    }

    public List<Recipe> recipes() throws IOException {
        return whole().recipes();
    }

    SiteFiles whole() throws IOException {
        Site site = read();
        Proofs unproved = Prover.skip(site.files(), site.config().examples());
        Proofs proofs = Proofs.of(unproved.all().stream().map(proving).toList(), List.of());
        return SiteFiles.of(
                site,
                proofs,
                Templates.of(root, site.config().language()),
                Cards.keptIn(Optional.of(root.resolve("cards"))),
                SearchTerms.NONE);
    }

    /** Every file of the site. */
    Map<String, byte[]> made() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Recipe recipe : recipes()) {
            files.put(recipe.path(), recipe.make().content().bytes());
        }
        return files;
    }

    /** Every file of the site as text. */
    public Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        made().forEach((path, bytes) -> files.put(path, new String(bytes, StandardCharsets.UTF_8)));
        return files;
    }

    public SiteFile file(String path) throws IOException {
        return recipes().stream()
                .filter(recipe -> recipe.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no file " + path))
                .make();
    }

    public String text(String path) throws IOException {
        return new String(file(path).content().bytes(), StandardCharsets.UTF_8);
    }

    public Document html(String path) throws IOException {
        return Jsoup.parse(text(path));
    }

    /** The page {@code java/topic/page}. */
    public Document page() throws IOException {
        return html("java/topic/page.html");
    }
}
