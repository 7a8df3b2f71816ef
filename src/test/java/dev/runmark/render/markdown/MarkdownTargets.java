package dev.runmark.render.markdown;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.html.HtmlRenderer;
import dev.runmark.content.folder.NestedTooDeep;
import dev.runmark.content.markdown.Dialect;
import dev.runmark.content.markdown.HtmlProblems;
import dev.runmark.content.markdown.MarkdownText;
import dev.runmark.content.markdown.Outline;
import dev.runmark.content.markdown.OutlineProblems;
import dev.runmark.content.markdown.UnsafeLinks;
import dev.runmark.site.HtmlPolicy;
import dev.runmark.text.Shown;
import dev.runmark.text.Source;
import java.util.List;
import java.util.Set;

/** What is fuzzed of this package: it takes any text, and must not throw. */
public final class MarkdownTargets {

    private static final HtmlPolicy SOME = HtmlPolicy.only(Set.of("a", "kbd", "div"));

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder(Dialect.options())
            .nodeRendererFactory(options -> new TextNodes())
            .build();

    private MarkdownTargets() {}

    /** Markdown through to HTML, with all that is said of it. */
    public static void markdown(String text) {
        try {
            MarkdownText markdown = MarkdownText.plain(Source.of("page.md", text));
            markdown.fences();
            Outline.of(markdown);
            Shown.all(OutlineProblems.of(markdown));
            Shown.all(HtmlProblems.of(markdown));
            Shown.all(UnsafeLinks.in(markdown));
            PlainText.of(List.of(markdown.body()));
            markdown.nodes()
                    .filter(node -> node instanceof HtmlBlock || node instanceof HtmlInline)
                    .forEach(node -> ShownHtml.of(node, SOME));
            RENDERER.render(markdown.body());
        } catch (NestedTooDeep e) {
            // That is what is said of it.
            return;
        }
    }
}
