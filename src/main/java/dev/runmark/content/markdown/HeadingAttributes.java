package dev.runmark.content.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code {#id .class}} at the end of a heading.
 *
 * @param words the words between the braces, each with its place in the file
 */
record HeadingAttributes(List<BasedSequence> words) {

    // Only what begins with # or . is meant as attributes: a heading may well end with {x} or {1, 2}.
    private static final Pattern AT_END = Pattern.compile("(?<!\\\\)\\{\\s*([#.][^{}]*)\\}\\s*$");
    private static final Pattern WORD = Pattern.compile("\\S+");

    /** Where the attributes begin in the text of a heading; empty if it has none. */
    static Optional<Integer> start(CharSequence headingText) {
        Matcher matcher = AT_END.matcher(headingText);
        return matcher.find() ? Optional.of(matcher.start()) : Optional.empty();
    }

    /** The attributes of a heading whose text was already cut by {@link HeadingAttributesExtension}. */
    static HeadingAttributes of(Heading heading) {
        BasedSequence chars = heading.getChars();
        int textEnd = heading.getText().getEndOffset() - chars.getStartOffset();
        int from = Math.min(Math.max(0, textEnd), chars.length());
        int open = chars.indexOf('{', from);
        int close = open < 0 ? -1 : chars.indexOf('}', open);
        if (close < 0 || !chars.subSequence(from, open).isBlank()) {
            return new HeadingAttributes(List.of());
        }
        List<BasedSequence> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(chars.subSequence(open + 1, close));
        while (matcher.find()) {
            words.add(chars.subSequence(open + 1 + matcher.start(), open + 1 + matcher.end()));
        }
        return new HeadingAttributes(List.copyOf(words));
    }

    /** The words that begin with {@code #}. */
    List<BasedSequence> ids() {
        return words.stream().filter(word -> word.charAt(0) == '#').toList();
    }

    /** The words that begin with a full stop. */
    List<BasedSequence> classes() {
        return words.stream().filter(word -> word.charAt(0) == '.').toList();
    }

    /** The words that are neither. */
    List<BasedSequence> others() {
        return words.stream()
                .filter(word -> word.charAt(0) != '#' && word.charAt(0) != '.')
                .toList();
    }
}
