package dev.runmark.content.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.runmark.content.folder.NestedTooDeep;
import dev.runmark.content.yaml.ScalarText;
import dev.runmark.site.Fence;
import dev.runmark.site.FenceLine;
import dev.runmark.site.FencedText;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.Page;
import dev.runmark.text.Location;
import dev.runmark.text.Source;
import dev.runmark.text.Spot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Markdown file, read and parsed: its body and, where questions are kept as data, each question's answer.
 *
 * <p>Every heading in the trees knows its anchor: {@link com.vladsch.flexmark.ast.Heading#getAnchorRefId()}. Its text is
 * without the {@code {#id .class}} at its end.
 *
 * <p>Not thread-safe: flexmark's trees are not.
 */
public final class MarkdownText implements FencedText {

    private final Source source;
    private final FrontMatter frontMatter;
    private final int bodyStart;
    private final Document body;
    private final List<AskedInData> asked;
    private final List<Document> answers = new ArrayList<>();
    private final List<Node> nodes;
    private final IdentityHashMap<Document, ScalarText> inYaml = new IdentityHashMap<>();

    private MarkdownText(Source source, FrontMatter frontMatter, int bodyStart) {
        this.source = source;
        this.frontMatter = frontMatter;
        this.bodyStart = bodyStart;
        this.body = parse(source.text(), bodyStart);
        this.asked = frontMatter.questions();
        for (AskedInData question : asked) {
            Document answer = parse(question.answer().text(), 0);
            answers.add(answer);
            inYaml.put(answer, question.answer());
        }
        for (Document tree : trees()) {
            Depth.beyondLimit(tree).ifPresent(node -> {
                throw new NestedTooDeep(locationOf(node));
            });
        }
        this.nodes = trees().stream().flatMap(Nodes::below).toList();
        nodes.stream().filter(DefinitionList.class::isInstance).forEach(Nodes::adoptChildren);
        Anchors.assign(
                headings().toList(),
                asked.stream().map(question -> question.id().value()).toList());
    }

    private Document parse(String text, int from) {
        return hasFormulas() ? Dialect.parseWithFormulas(text, from) : Dialect.parse(text, from);
    }

    /**
     * Reads and parses a file.
     *
     * @throws IOException if it cannot be read, or if it changed since it was first read
     */
    public static MarkdownText open(MarkdownFile file) throws IOException {
        Source source = file.source();
        return new MarkdownText(source, FrontMatter.of(source), file.bodyStart());
    }

    /** A text of a site, which begins with front matter. */
    public static MarkdownText of(Source source) {
        FrontMatter frontMatter = FrontMatter.of(source);
        return new MarkdownText(source, frontMatter, frontMatter.bodyStart());
    }

    /**
     * A text that belongs to no site. What two lines {@code ---} enclose at its beginning need not be front matter: they
     * can be rules with Markdown between them, which must not go unread.
     */
    public static MarkdownText plain(Source source) {
        FrontMatter frontMatter = FrontMatter.of(source);
        return new MarkdownText(source, frontMatter, frontMatter.isSound() ? frontMatter.bodyStart() : 0);
    }

    /** The file that the text is from, to {@link #open} it again. */
    public MarkdownFile handle(Path file) {
        List<Fence> fences = fences();
        return new MarkdownFile(
                source.path(),
                file,
                source.checksum(),
                bodyStart,
                (int) fences.stream().filter(Fence::isExample).count(),
                Fence.countOthers(fences),
                fences.stream().anyMatch(fence -> fence.isAboutExample() || fence.isAlmostExample()),
                frontMatter.examples());
    }

    @Override
    public Source source() {
        return source;
    }

    /** The body: everything after the front matter. */
    public Document body() {
        return body;
    }

    /** The answers of questions that are kept in front matter, in order; empty if the body holds the questions. */
    public List<Document> answers() {
        return List.copyOf(answers);
    }

    /** The Markdown of each question's answer as it stands in the file, in the order of {@link Page#questions()}. */
    public List<String> answerSources() {
        if (!asked.isEmpty()) {
            return asked.stream()
                    .map(question -> question.answer().text().strip())
                    .toList();
        }
        return AskedInBody.in(body).stream()
                .map(question -> question.answer(source).strip())
                .toList();
    }

    /** Every fenced code block in reading order, also those in lists, quotes and comments for Runmark. */
    @Override
    public List<Fence> fences() {
        List<Fence> fences = nodes().flatMap(node -> node instanceof FencedCodeBlock block
                        ? Stream.of(FenceReader.read(this, block))
                        : node instanceof HtmlCommentBlock comment
                                ? CommentFences.in(this, comment).fences().stream()
                                : Stream.empty())
                .toList();
        List<Fence> tabbed =
                TabbedFences.in(source, lines(fences, MarkdownText::openingOf), lines(fences, MarkdownText::codeOf));
        return tabbed.isEmpty()
                ? fences
                : Stream.concat(fences.stream(), tabbed.stream())
                        .sorted(Comparator.comparing(Fence::location))
                        .toList();
    }

    private static Set<Integer> lines(List<Fence> fences, Function<Fence, Stream<Integer>> of) {
        return fences.stream().flatMap(of).collect(Collectors.toSet());
    }

    private static Stream<Integer> openingOf(Fence fence) {
        return Stream.of(fence.location().line());
    }

    private static Stream<Integer> codeOf(Fence fence) {
        return fence.lines().stream().map(FenceLine::line);
    }

    @Override
    public List<String> titlesAbove(Fence fence) {
        Deque<Heading> above = new ArrayDeque<>();
        headings()
                .filter(heading -> locationOf(heading).compareTo(fence.location()) < 0)
                .forEach(heading -> {
                    while (!above.isEmpty() && above.getLast().getLevel() >= heading.getLevel()) {
                        above.removeLast();
                    }
                    above.add(heading);
                });
        return above.stream()
                .map(heading -> heading.getText().normalizeEOL().strip())
                .toList();
    }

    /** Where a node of {@link #body()} or of one of the {@link #answers()} begins. */
    public Location locationOf(Node node) {
        return spotOf(node, node.getChars()).location();
    }

    /** Whether dollar signs stand around formulas. */
    public boolean hasFormulas() {
        return frontMatter.hasFormulas();
    }

    public FrontMatter frontMatter() {
        return frontMatter;
    }

    /** The questions that front matter holds, in order. */
    List<AskedInData> asked() {
        return asked;
    }

    /** The answers in front matter come last, whatever a page shows first: ids are given in this order. */
    private List<Document> trees() {
        return Stream.concat(Stream.of(body), answers.stream()).toList();
    }

    /** Every node of the body and of the answers, in reading order. */
    public Stream<Node> nodes() {
        return nodes.stream();
    }

    /** The headings, in reading order, also those in lists and quotes. */
    Stream<Heading> headings() {
        return nodes().filter(Heading.class::isInstance).map(Heading.class::cast);
    }

    Stream<FencedCodeBlock> fenceNodes() {
        return nodes().filter(FencedCodeBlock.class::isInstance).map(FencedCodeBlock.class::cast);
    }

    /** What to underline for some of a node's characters. */
    public Spot spotOf(Node node, BasedSequence chars) {
        int from = chars.getStartOffset();
        int to = chars.getEndOffset();
        return Nodes.documentOf(node)
                .map(inYaml::get)
                .map(text -> text.spot(source, from, to))
                .orElseGet(() -> Spot.of(source, from, to));
    }
}
