package dev.runmark.render;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.runmark.content.Fence;
import dev.runmark.example.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A fenced code block as HTML: an example with its proof, or merely coloured. */
final class CodeBlock {

    private static final String OUTPUT = "output";

    private CodeBlock() {}

    static String html(FencedCodeBlock block, Rendering rendering) {
        Optional<Proof> proof = rendering.proofOf(block);
        if (proof.isPresent()) {
            ExampleView view = ExampleView.of(proof.get(), rendering.nextBlock(), outputsAfter(block, rendering));
            return rendering.fill(view);
        }
        return belongsToExample(block, rendering) ? "" : plain(block, rendering.nextBlock());
    }

    private static String plain(FencedCodeBlock block, int number) {
        String language = language(block);
        String code =
                HighlightedCode.of(language, block.getContentChars().toString()).html();
        String label = language.isEmpty() ? "Code" : "Code in " + Escaping.escapeHtml(language, false);
        return "<pre tabindex=\"0\" role=\"region\" aria-label=\"" + label + ", block " + number + "\"><code>" + code
                + "</code></pre>\n";
    }

    /** The {@code output} fences that stand directly after an example. */
    private static List<Fence> outputsAfter(FencedCodeBlock example, Rendering rendering) {
        List<Fence> outputs = new ArrayList<>();
        for (Node next = example.getNext(); isOutput(next); next = next.getNext()) {
            rendering.fenceAt(next).ifPresent(outputs::add);
        }
        return outputs;
    }

    private static boolean belongsToExample(FencedCodeBlock block, Rendering rendering) {
        Node at = block;
        while (isOutput(at)) {
            at = at.getPrevious();
        }
        return at != block
                && at instanceof FencedCodeBlock
                && rendering.proofOf(at).isPresent();
    }

    private static boolean isOutput(Node node) {
        return node instanceof FencedCodeBlock block && language(block).equals(OUTPUT);
    }

    private static String language(FencedCodeBlock block) {
        String info = block.getInfo().unescape().strip();
        int end = 0;
        while (end < info.length() && !Character.isWhitespace(info.charAt(end))) {
            end++;
        }
        return info.substring(0, end);
    }
}
