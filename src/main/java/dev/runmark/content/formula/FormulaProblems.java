package dev.runmark.content.formula;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.runmark.content.markdown.MarkdownText;
import dev.runmark.content.signs.Formula;
import dev.runmark.content.signs.Mathml;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds formulas that cannot be shown. */
public final class FormulaProblems {

    private static final Pattern TOKEN = Pattern.compile("\\\\(?:[A-Za-z]+|.)|.", Pattern.DOTALL);

    private FormulaProblems() {}

    /** What is wrong with the formulas of a text. */
    public static List<Problem> in(MarkdownText text) {
        return text.nodes().flatMap(node -> of(node, text).stream()).toList();
    }

    private static Optional<Problem> of(Node node, MarkdownText text) {
        if (node instanceof Formula formula) {
            return formula.isClosed()
                    ? formula.mathml().mistake().map(mistake -> broken(node, formula.tex(), mistake, text))
                    : Optional.of(open(node, text));
        }
        return text.hasFormulas() && node instanceof FencedCodeBlock block && Formula.isIn(block)
                ? Mathml.of(block.getContentChars().toString(), true)
                        .mistake()
                        .map(mistake -> broken(node, block.getContentChars(), mistake, text))
                : Optional.empty();
    }

    private static Problem open(Node node, MarkdownText text) {
        return text.spotOf(node, node.getChars())
                .error(Rule.FORMULA, text.source(), "the formula that begins here never ends")
                .withHelp("write `$$` behind its last line, and no blank line in it");
    }

    private static Problem broken(Node node, BasedSequence tex, Mathml.Mistake mistake, MarkdownText text) {
        return text.spotOf(node, place(tex, mistake.position()))
                .error(Rule.FORMULA, text.source(), "this formula cannot be shown: " + mistake.why())
                .withHelp(help(mistake.why()));
    }

    private static String help(String why) {
        if (why.endsWith("not allowed")) {
            return "write links and pictures in Markdown, beside the formula";
        }
        return why.endsWith("to an end")
                ? "write it without macros"
                : "write it as KaTeX 0.16 reads it, see https://katex.org/docs/supported.html,"
                        + " or `\\$` for a dollar sign";
    }

    /** The command, or the character, at which it cannot be read on; the whole if that is not known. */
    private static BasedSequence place(BasedSequence tex, int position) {
        if (position < 0 || tex.isBlank()) {
            return tex;
        }
        BasedSequence text = tex.trimEnd();
        int start = Math.min(position, text.length() - 1);
        Matcher token = TOKEN.matcher(text).region(start, text.length());
        return text.subSequence(start, token.lookingAt() ? token.end() : start + 1);
    }
}
