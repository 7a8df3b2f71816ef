package dev.runmark.content.fence;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.runmark.content.markdown.MarkdownText;
import dev.runmark.text.Count;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import java.util.ArrayList;
import java.util.List;

/** Finds what is wrong with the tabs of a text, and with the notes on the lines of its code. */
public final class FenceProblems {

    private final MarkdownText text;
    private final List<Problem> problems = new ArrayList<>();

    private FenceProblems(MarkdownText text) {
        this.text = text;
    }

    public static List<Problem> of(MarkdownText text) {
        FenceProblems found = new FenceProblems(text);
        text.nodes()
                .filter(FencedCodeBlock.class::isInstance)
                .map(FencedCodeBlock.class::cast)
                .forEach(block -> {
                    CodeNotes.of(block).ifPresent(found::checkNotes);
                    TabGroup.nameOf(block).ifPresent(name -> found.checkTab(block, name));
                });
        return List.copyOf(found.problems);
    }

    private void checkNotes(CodeNotes notes) {
        notes.noted().stream().filter(number -> !notes.explains(number)).forEach(number -> {
            String items = Count.of(notes.items().size(), "item");
            add(
                    notes.block(),
                    number.chars(),
                    Rule.CODE_NOTE,
                    "nothing explains `" + number.chars() + "`: the list below has " + items,
                    "add an item to the list, or count from 1");
        });
        for (int i = 1; i <= notes.items().size(); i++) {
            if (!notes.hasNumber(i)) {
                Node item = notes.items().get(i - 1);
                add(
                        item,
                        item.getChars().subSequence(0, 1),
                        Rule.CODE_NOTE,
                        "item " + i + " explains no line: the code above has no `(" + i + ")`",
                        "end a line of the code with `// (" + i + ")`, or write a sentence before a list of its own");
            }
        }
    }

    private void checkTab(FencedCodeBlock block, String name) {
        BasedSequence info = block.getInfo().trim();
        int start = info.toString().indexOf("tab");
        BasedSequence word = info.subSequence(start, endOfWord(info, start));
        List<String> names = TabGroup.of(block).orElseThrow().tabs().stream()
                .map(tab -> TabGroup.nameOf(tab).orElseThrow())
                .toList();
        if (name.isEmpty()) {
            add(block, word, Rule.TAB, "this tab has no name", "write tab=\"Maven\"");
        } else if (names.size() == 1) {
            String help = "put the other code right below this block, with a `tab=` of its own, or take the word out";
            add(block, word, Rule.TAB, "`" + name + "` is the only tab here", help);
        } else if (names.indexOf(name) < names.lastIndexOf(name)
                && TabGroup.of(block).orElseThrow().isLast(block, name)) {
            add(
                    block,
                    word,
                    Rule.TAB,
                    "another tab beside this one is called `" + name + "`, too",
                    "choose another name");
        }
    }

    private static int endOfWord(BasedSequence info, int start) {
        int quote = info.toString().indexOf('"', start);
        int blank = info.toString().indexOf(' ', start);
        int end = quote > 0 && (blank < 0 || quote < blank) ? info.toString().indexOf('"', quote + 1) + 1 : blank;
        return end <= 0 ? info.length() : end;
    }

    private void add(Node node, BasedSequence chars, Rule rule, String message, String help) {
        problems.add(
                text.spotOf(node, chars).warning(rule, text.source(), message).withHelp(help));
    }
}
