package dev.runmark.render.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.ast.ContentNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.runmark.content.fence.CodeNotes;
import dev.runmark.example.judge.Proof;
import dev.runmark.render.code.HighlightedCode;
import dev.runmark.render.code.NotedLines;
import dev.runmark.render.view.ExampleView;
import dev.runmark.render.view.LinkView;
import dev.runmark.render.words.Words;
import dev.runmark.site.Fence;
import dev.runmark.text.Location;
import java.util.List;
import java.util.Optional;

/** A fenced code block as HTML: an example with its proof, or merely coloured. */
final class CodeBlock {

    private CodeBlock() {}

    static String html(FencedCodeBlock block, Rendering rendering) {
        Optional<Proof> proof = rendering.proofOf(block);
        if (proof.isPresent() && proof.get().example().words().place().hidden()) {
            return "";
        }
        if (proof.isPresent()) {
            ExampleView view = ExampleView.of(
                    proof.get(),
                    rendering.apiLinks(),
                    rendering.nextExample(),
                    notes(block, rendering.nextBlock(), rendering),
                    files(proof.get(), rendering),
                    rendering.javaChoice(),
                    rendering.words());
            String style = view.timeline() == null ? "" : rendering.style("assets/timeline.css");
            return style + rendering.fill(view);
        }
        return isClaim(block, rendering)
                ? ""
                : FormulaNodes.in(block, rendering)
                        .or(() -> DiagramBlock.html(block, rendering))
                        .orElseGet(() -> plain(block, rendering));
    }

    /** A file that is not published cannot be opened. */
    private static List<LinkView> files(Proof proof, Rendering rendering) {
        return proof.example().files().stream()
                .flatMap(file -> rendering.href(file.name().replace(" ", "%20")).stream()
                        .map(href -> LinkView.to(href, file.name())))
                .toList();
    }

    private static NotedLines notes(FencedCodeBlock block, int number, Rendering rendering) {
        return CodeNotes.of(block)
                .map(notes -> rendering.noteLists().add(notes, number))
                .orElse(NotedLines.NONE);
    }

    private static String plain(FencedCodeBlock block, Rendering rendering) {
        int number = rendering.nextBlock();
        return plain(language(block), block, number, notes(block, number, rendering), rendering);
    }

    static String html(IndentedCodeBlock block, Rendering rendering) {
        return plain("", block, rendering.nextBlock(), NotedLines.NONE, rendering);
    }

    private static String plain(String language, ContentNode block, int number, NotedLines notes, Rendering rendering) {
        Words words = rendering.words();
        String code =
                notes.html(HighlightedCode.of(language, block.getContentChars().toString()));
        String label = language.isEmpty()
                ? words.of("code", Integer.toString(number))
                : words.of("code.in", Escaping.escapeHtml(language, false), Integer.toString(number));
        return "<div class=\"code\"><pre tabindex=\"0\" role=\"region\" aria-label=\"" + label + "\"><code"
                + rendering.langOfCode() + ">" + code + "</code></pre>"
                + "<p class=\"scripted\"><button type=\"button\" class=\"wrap\" data-do=\"wrap\">" + words.of("wrap")
                + "</button>"
                + "<button type=\"button\" data-do=\"copy\">" + words.of("copy") + "</button></p></div>\n";
    }

    /** Whether the block says what the example before it prints, and so was shown with the example. */
    private static boolean isClaim(FencedCodeBlock block, Rendering rendering) {
        Location location = rendering.text().locationOf(block);
        Node before = block.getPrevious();
        while (before instanceof FencedCodeBlock && rendering.proofOf(before).isEmpty()) {
            before = before.getPrevious();
        }
        return before instanceof FencedCodeBlock
                && rendering.proofOf(before).stream()
                        .flatMap(proof -> proof.example().claims().stream())
                        .anyMatch(
                                claim -> claim.block().filter(location::equals).isPresent());
    }

    private static String language(FencedCodeBlock block) {
        return Fence.languageOf(block.getInfo().unescape().strip());
    }
}
