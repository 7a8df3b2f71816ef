package dev.runmark.adopt;

import dev.runmark.example.claim.Comments;
import dev.runmark.example.claim.LineComments;
import dev.runmark.example.claim.NonCode;
import dev.runmark.site.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The text of a block, taken apart.
 *
 * @param literals its strings
 * @param code the text with blanks in place of strings and comments
 */
record CodeText(List<String> literals, String code) {

    private static final Pattern QUOTED =
            Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)*+'|`(?:[^`\\\\]|\\\\.)*+`");

    CodeText {
        literals = List.copyOf(literals);
    }

    static CodeText of(String text, Language language) {
        if (language instanceof Language.Java) {
            return new CodeText(
                    NonCode.in(text).stream()
                            .filter(part -> part.kind() == NonCode.Kind.LITERAL)
                            .map(part -> text.substring(part.start(), part.end()))
                            .toList(),
                    NonCode.codeOnly(text));
        }
        String code = withoutComments(text, language);
        return new CodeText(
                QUOTED.matcher(code).results().map(MatchResult::group).toList(),
                QUOTED.matcher(code).replaceAll(" "));
    }

    /** A text without what it says in comments that end with their lines. */
    private static String withoutComments(String text, Language language) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        for (LineComments.LineComment comment : Comments.in(text, language)) {
            lines.set(comment.line(), lines.get(comment.line()).substring(0, comment.column()));
        }
        return String.join("\n", lines);
    }
}
