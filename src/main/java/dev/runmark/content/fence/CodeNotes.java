package dev.runmark.content.fence;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.runmark.site.Fence;
import dev.runmark.site.LineNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Code with numbers at the ends of its lines, and the list right below it that explains them, as it reads on GitHub.
 *
 * @param block the code
 * @param list the list, which counts from 1
 * @param items the items of the list, in order
 * @param noted the numbers in the code, in reading order
 */
public record CodeNotes(FencedCodeBlock block, OrderedList list, List<Node> items, List<Noted> noted) {

    public CodeNotes {
        items = List.copyOf(items);
        noted = List.copyOf(noted);
    }

    /**
     * A number in the code.
     *
     * @param line the line
     * @param note what stands at its end
     */
    record Noted(BasedSequence line, LineNote note) {

        /** The number with its parentheses. */
        BasedSequence chars() {
            return line.subSequence(note.number() - 1, note.end() + 1);
        }
    }

    /** The notes of a code block; empty if it has no numbers, or no list that could explain them. */
    public static Optional<CodeNotes> of(FencedCodeBlock block) {
        // Few blocks have such a list, and each line would be searched for a number.
        return listBelow(block).flatMap(list -> of(block, list));
    }

    private static Optional<CodeNotes> of(FencedCodeBlock block, OrderedList list) {
        List<Noted> noted = noted(block);
        List<Node> items =
                StreamSupport.stream(list.getChildren().spliterator(), false).toList();
        return noted.isEmpty() ? Optional.empty() : Optional.of(new CodeNotes(block, list, items, noted));
    }

    private static List<Noted> noted(FencedCodeBlock block) {
        List<Noted> noted = new ArrayList<>();
        for (BasedSequence line : block.getContentLines()) {
            BasedSequence text = line.trimEOL();
            LineNote.in(text.toString()).ifPresent(note -> noted.add(new Noted(text, note)));
        }
        return noted;
    }

    /** What a block prints may stand between it and the list. */
    private static Optional<OrderedList> listBelow(FencedCodeBlock block) {
        Node next = block.getNext();
        while (next instanceof FencedCodeBlock about && Fence.isAboutExample(languageOf(about))) {
            next = next.getNext();
        }
        return next instanceof OrderedList list && list.getStartNumber() == 1 ? Optional.of(list) : Optional.empty();
    }

    private static String languageOf(FencedCodeBlock block) {
        return Fence.languageOf(TabGroup.infoOf(block));
    }

    /** Whether the list has an item for a number. */
    boolean explains(Noted number) {
        return number.note().value() >= 1 && number.note().value() <= items.size();
    }

    /** Whether a line of the code has a number. */
    boolean hasNumber(int value) {
        return noted.stream().anyMatch(number -> number.note().value() == value);
    }
}
