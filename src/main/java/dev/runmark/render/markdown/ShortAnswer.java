package dev.runmark.render.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.ReferenceNode;
import dev.runmark.content.fence.CodeNotes;
import dev.runmark.content.fence.TabGroup;
import dev.runmark.render.words.Words;
import java.util.List;
import java.util.stream.Stream;

/**
 * The beginning of an answer that stands by itself: what comes under a heading <i>Short answer</i>, or else the first
 * paragraph, together with what it introduces. Of a program whose output is guessed first, it is the program and what comes
 * under its heading <i>Answer</i>. Where there is an answer, there is a short one.
 */
final class ShortAnswer {

    private ShortAnswer() {}

    /** The blocks of a short answer among those of a whole one. */
    static List<Node> of(List<Node> answer, Words words) {
        List<Node> blocks = answer.stream().filter(ShortAnswer::isSeen).toList();
        if (blocks.isEmpty()) {
            return answer.stream().filter(HtmlBlock.class::isInstance).toList();
        }
        int program = endOfProgram(blocks);
        int below = Math.min(program + 1, blocks.size());
        int end = below + endOfPart(blocks.subList(below, blocks.size()));
        AnswerPart wanted = program == 0 ? AnswerPart.SHORT : AnswerPart.GUESSED;
        boolean named = end > below
                && AnswerPart.below(blocks.get(program), words)
                        .filter(wanted::equals)
                        .isPresent();
        return named
                ? Stream.concat(blocks.stream().limit(program), blocks.subList(below, end).stream())
                        .toList()
                : beginning(blocks);
    }

    /** Headings say nothing by themselves, unless there is nothing else. */
    private static List<Node> beginning(List<Node> blocks) {
        List<Node> text = blocks.stream().dropWhile(Heading.class::isInstance).toList();
        return text.isEmpty() ? blocks : text.subList(0, endOfBeginning(text));
    }

    /** Where the code ends with which an answer begins. */
    private static int endOfProgram(List<Node> blocks) {
        int end = 0;
        while (end < blocks.size() && blocks.get(end) instanceof FencedCodeBlock) {
            end++;
        }
        return end;
    }

    private static boolean isSeen(Node block) {
        return !(block instanceof HtmlBlock
                || block instanceof HtmlCommentBlock
                || block instanceof ThematicBreak
                || block instanceof ReferenceNode<?, ?, ?>);
    }

    private static int endOfPart(List<Node> blocks) {
        int end = 0;
        while (end < blocks.size() && !(blocks.get(end) instanceof Heading)) {
            end++;
        }
        return end;
    }

    /** Code says little without a sentence, and a sentence says little without its end. */
    private static int endOfBeginning(List<Node> blocks) {
        int end = 0;
        boolean open = true;
        while (open && end < blocks.size() && !(blocks.get(end) instanceof Heading)) {
            Node block = blocks.get(end);
            end++;
            open = (block instanceof FencedCodeBlock && end == 1)
                    || (end < blocks.size() && SentenceEnds.goesOn(block, blocks.get(end)));
        }
        return endOfWhole(blocks, end);
    }

    /** Code is taken with the tabs beside it, with what it prints, and with the list that explains its lines. */
    private static int endOfWhole(List<Node> blocks, int end) {
        if (!(blocks.get(end - 1) instanceof FencedCodeBlock code)) {
            return end;
        }
        int last =
                TabGroup.of(code).map(tabs -> blocks.indexOf(tabs.last()) + 1).orElse(end);
        int explained = CodeNotes.of(code)
                .map(notes -> blocks.indexOf(notes.list()) + 1)
                .orElse(end);
        return Math.max(end, Math.max(last, explained));
    }
}
