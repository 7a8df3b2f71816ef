package dev.runmark.render.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.runmark.render.diagram.Diagram;
import dev.runmark.site.Fence;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Spot;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A code block that describes a diagram, as a picture. What cannot be drawn is shown as it is written, as GitHub does with
 * what it does not know.
 *
 * @param block the block
 * @param language its language
 * @param rendering what it is rendered with
 */
record DiagramBlock(FencedCodeBlock block, String language, Rendering rendering) {

    private static final Pattern ALT = Pattern.compile("(?:^|\\s)alt=\"([^\"]*)\"");
    private static final Pattern TITLE = Pattern.compile("(?:^|\\s)title=\"([^\"]*)\"");

    /** A picture gets smaller with the page down to this part of its size; then it scrolls. */
    private static final double LEAST = 0.7;

    /** The picture that a block describes; empty if it describes none that can be drawn. */
    static Optional<String> html(FencedCodeBlock block, Rendering rendering) {
        String language = Fence.languageOf(info(block));
        return Diagram.isIn(language) ? new DiagramBlock(block, language, rendering).html() : Optional.empty();
    }

    private Optional<String> html() {
        Diagram diagram = Diagram.of(language, block.getContentChars().toString());
        if (diagram instanceof Diagram.Refused refused) {
            rendering.report(problem(refused));
        }
        return diagram instanceof Diagram.Drawn drawn ? Optional.of(html(drawn)) : Optional.empty();
    }

    private String html(Diagram.Drawn drawn) {
        Optional<String> alt = stated(ALT);
        if (alt.isEmpty()) {
            rendering.report(spot(block.getInfo())
                    .warning(
                            Rule.IMAGE_ALT,
                            rendering.text().source(),
                            "this diagram has no text for those who cannot see it")
                    .withHelp("say what it shows behind the language: ```" + language + " alt=\"…\""));
        }
        String words = Escaping.escapeHtml(alt.orElse(drawn.words()), false);
        String label = rendering.words().of("diagram", Integer.toString(rendering.nextBlock()));
        return rendering.styleOfBlocks() + "<figure class=\"diagram\"><div tabindex=\"0\" role=\"region\" aria-label=\""
                + label
                + "\"><svg role=\"img\" aria-label=\"" + words + "\" viewBox=\"0 0 " + drawn.width() + " "
                + drawn.height()
                + "\" width=\"" + drawn.width() + "\" height=\"" + drawn.height() + "\" style=\"min-width:"
                + Math.round(LEAST * drawn.width()) + "px\">" + drawn.svg() + "</svg></div>"
                + stated(TITLE)
                        .map(title -> "<figcaption>" + Escaping.escapeHtml(title, false) + "</figcaption>")
                        .orElse("")
                + "</figure>\n";
    }

    private Optional<String> stated(Pattern key) {
        Matcher matcher = key.matcher(info(block));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private Problem problem(Diagram.Refused refused) {
        BasedSequence code = block.getContentChars();
        int start = 0;
        for (int line = 1; line < refused.line() && code.indexOf('\n', start) >= 0; line++) {
            start = code.indexOf('\n', start) + 1;
        }
        int end = code.indexOf('\n', start);
        int at = Math.min(start + refused.column() - 1, Math.max(start, end < 0 ? code.length() : end));
        return spot(code.subSequence(at, Math.min(at + 1, code.length())))
                .warning(Rule.DIAGRAM, rendering.text().source(), refused.message())
                .withHelp(refused.help());
    }

    private Spot spot(BasedSequence chars) {
        return rendering.text().spotOf(block, chars);
    }

    private static String info(FencedCodeBlock block) {
        return block.getInfo().unescape().strip();
    }
}
