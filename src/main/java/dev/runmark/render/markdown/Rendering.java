package dev.runmark.render.markdown;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.NullableDataKey;
import dev.runmark.content.link.LinkTarget;
import dev.runmark.content.link.Links;
import dev.runmark.content.markdown.MarkdownText;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.render.code.ApiLinks;
import dev.runmark.render.code.ApiPages;
import dev.runmark.render.file.LinkBase;
import dev.runmark.render.file.Place;
import dev.runmark.render.version.JavaChoice;
import dev.runmark.render.view.ExampleSight;
import dev.runmark.render.view.Filled;
import dev.runmark.render.view.Templates;
import dev.runmark.render.view.View;
import dev.runmark.render.words.Words;
import dev.runmark.site.HtmlPolicy;
import dev.runmark.site.MarkdownFile;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the nodes of one Markdown text need while they are turned into HTML, and what went wrong meanwhile.
 *
 * <p>flexmark's renderer is built once and shared; it finds this at the document that it renders. Not thread-safe: one
 * text is rendered by one thread.
 */
public final class Rendering {

    private static final NullableDataKey<Rendering> KEY = new NullableDataKey<>("RUNMARK_RENDERING");

    private final MarkdownFile file;
    private final MarkdownText text;
    private final LinkBase base;
    private final ApiLinks apiLinks;
    private final Links links;
    private final Map<Location, Proof> proofs;
    private final Templates templates;
    private final HtmlPolicy html;
    private final List<Problem> problems = new ArrayList<>();
    private final NoteLists noteLists = new NoteLists();
    private final Pictures pictures;
    private int blocks;
    private int examples;
    private int tabs;
    private @Nullable List<Proof> inText;
    private boolean choiceKnown;
    private @Nullable JavaChoice javaChoice;
    private final Set<String> styled = new HashSet<>();

    public Rendering(
            MarkdownFile file,
            MarkdownText text,
            LinkBase base,
            ApiPages apiPages,
            Links links,
            Proofs proofs,
            Templates templates,
            HtmlPolicy html) {
        this.file = file;
        this.text = text;
        this.base = base;
        this.apiLinks = new ApiLinks(apiPages);
        this.links = links;
        this.proofs = proofs.of(file.path(), text).stream()
                .collect(Collectors.toMap(
                        proof -> proof.example().fence().location(), Function.identity(), (first, same) -> first));
        this.templates = templates;
        this.html = html;
        this.pictures = new Pictures(this, file.root());
    }

    /** The rendering that a document belongs to. */
    static Rendering of(Document document) {
        return Objects.requireNonNull(KEY.get(document), "a document is rendered within a rendering");
    }

    /** Claims a document of this text. */
    Document adopt(Document document) {
        document.set(KEY, this);
        return document;
    }

    /** The text that is rendered. */
    MarkdownText text() {
        return text;
    }

    /** The number of the next block that scrolls, from 1, by which a reader who cannot see distinguishes the blocks. */
    int nextBlock() {
        blocks++;
        return blocks;
    }

    /** The number of the next example, from 1: whoever counts examples does not count what stands between them. */
    int nextExample() {
        examples++;
        return examples;
    }

    /** The style sheet for what only some pages have, at the first place of a page that needs it. */
    String styleOfBlocks() {
        return style("assets/blocks.css");
    }

    /** A style sheet that only some pages have, at the first place of a page that needs it. */
    String style(String asset) {
        return styled.add(asset) ? "<link rel=\"stylesheet\" href=\"" + base.prefix() + asset + "\">\n" : "";
    }

    /** The number of the next group of tabs, from 1. */
    int nextTabs() {
        tabs++;
        return tabs;
    }

    /** The number of the group of tabs that was begun last. */
    int tabs() {
        return tabs;
    }

    /** The lists that explain lines of code. */
    NoteLists noteLists() {
        return noteLists;
    }

    /** The pictures that the text shows. */
    Pictures pictures() {
        return pictures;
    }

    Optional<Proof> proofOf(Node fence) {
        return Optional.ofNullable(proofs.get(text.locationOf(fence)));
    }

    /** The proofs of the text's examples, in reading order. */
    public List<Proof> proofs() {
        List<Proof> known = inText;
        if (known == null) {
            known = text.fences().stream()
                    .flatMap(fence -> Optional.ofNullable(proofs.get(fence.location())).stream())
                    .toList();
            inText = known;
        }
        return known;
    }

    /** The versions of Java that the text lets readers choose from, if its examples differ between them. */
    public Optional<JavaChoice> javaChoice() {
        if (!choiceKnown) {
            javaChoice = JavaChoice.of(proofs(), proof -> ExampleSight.key(proof, words()))
                    .orElse(null);
            choiceKnown = true;
        }
        return Optional.ofNullable(javaChoice);
    }

    /** The link to what the Markdown address means; empty if it stays as it is. */
    Optional<String> href(String url) {
        return target(url).map(target -> base.href(place(target)) + suffix(target));
    }

    /** What the Markdown address means; empty if that is not in this site. */
    Optional<LinkTarget> target(String url) {
        return links.resolve(file, url);
    }

    /** The link to a place of the site. */
    String href(Place place) {
        return base.href(place);
    }

    private static Place place(LinkTarget target) {
        return switch (target.kind()) {
            case HOME -> Place.HOME;
            case FRAMEWORK, TOPIC -> Place.folder(target.address());
            case PAGE, ARTICLE -> Place.page(target.address());
            case ASSET -> Place.plain(target.address());
        };
    }

    private static String suffix(LinkTarget target) {
        String query = target.query().isEmpty() ? "" : "?" + target.query();
        return target.fragment().isEmpty() ? query : query + "#" + target.fragment();
    }

    /** What of raw HTML reaches the page. */
    HtmlPolicy html() {
        return html;
    }

    /** Where the names in its code lead. */
    ApiLinks apiLinks() {
        return apiLinks;
    }

    /** Fills a template, keeping its problems. */
    String fill(View view) {
        Filled filled = templates.fill(view);
        problems.addAll(filled.problems());
        return filled.text();
    }

    /** Keeps a problem. */
    void report(Problem problem) {
        problems.add(problem);
    }

    /** What the interface says. */
    Words words() {
        return templates.words();
    }

    /** Marks an element whose text is in no language of people. */
    String langOfCode() {
        return words().isEnglish() ? "" : " lang=\"en\"";
    }

    /** What went wrong so far. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
