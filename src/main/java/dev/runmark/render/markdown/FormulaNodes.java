package dev.runmark.render.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import dev.runmark.content.signs.Formula;
import dev.runmark.content.signs.FormulaBlock;
import dev.runmark.content.signs.InlineFormula;
import dev.runmark.content.signs.Mathml;
import java.util.Optional;
import java.util.Set;

/** Formulas as MathML. What is wrong with one was reported when its text was read. */
final class FormulaNodes implements NodeRenderer {

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(
                new NodeRenderingHandler<>(InlineFormula.class, FormulaNodes::inline),
                new NodeRenderingHandler<>(FormulaBlock.class, FormulaNodes::block));
    }

    private static void inline(InlineFormula formula, NodeRendererContext context, HtmlWriter html) {
        Rendering rendering = Rendering.of(context.getDocument());
        html.raw(style(rendering) + formula.mathml().html());
    }

    private static void block(FormulaBlock formula, NodeRendererContext context, HtmlWriter html) {
        html.line()
                .raw(displayed(formula.mathml(), Rendering.of(context.getDocument())))
                .line();
    }

    /** The formula that a block of code holds, where the text has formulas. */
    static Optional<String> in(FencedCodeBlock block, Rendering rendering) {
        return rendering.text().hasFormulas() && Formula.isIn(block)
                ? Optional.of(displayed(Mathml.of(block.getContentChars().toString(), true), rendering))
                : Optional.empty();
    }

    /** A wide formula scrolls within the page, and what scrolls must be reachable without a mouse. */
    private static String displayed(Mathml formula, Rendering rendering) {
        String label = rendering.words().of("formula", Integer.toString(rendering.nextBlock()));
        return style(rendering) + "<div class=\"formula\" tabindex=\"0\" role=\"region\" aria-label=\"" + label + "\">"
                + formula.html() + "</div>\n";
    }

    private static String style(Rendering rendering) {
        return rendering.style("assets/math.css");
    }
}
