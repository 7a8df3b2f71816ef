package dev.runmark.render.code;

import dev.runmark.example.claim.Code;
import dev.runmark.example.judge.Proof;
import dev.runmark.site.FenceLine;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stack traces as a reader can follow them: a line of the author's page, which no reader has, becomes the line of the
 * example. A line of a source file keeps its number, unless the page shows it.
 */
public final class SeenLines {

    private SeenLines() {}

    /** A text that an example printed, or the trace that it ended with. */
    public static String in(Proof proof, String text) {
        Code code = proof.example().code();
        String path = code.source().path();
        String file = path.substring(path.lastIndexOf('/') + 1);
        boolean ofPage = proof.example().standsInPage();
        if (!proof.example().isJava()) {
            return inTraceback(code, file, text, ofPage);
        }
        if (!text.contains("(" + file + ":")) {
            return text;
        }
        return Pattern.compile("\\(" + Pattern.quote(file) + ":(\\d{1,9})\\)")
                .matcher(text)
                .replaceAll(frame -> Matcher.quoteReplacement(
                        place(code.shown(), Integer.parseInt(frame.group(1)), ofPage ? "(elsewhere)" : frame.group())));
    }

    /** Where Python says {@code File "page.md", line 12}, a reader sees the line of the block. */
    private static String inTraceback(Code code, String file, String text, boolean ofPage) {
        return Pattern.compile("File \"" + Pattern.quote(file) + "\", line (\\d{1,9})")
                .matcher(text)
                .replaceAll(frame -> Matcher.quoteReplacement("File \"" + file + "\", "
                        + place(code.shown(), Integer.parseInt(frame.group(1)), ofPage ? "(elsewhere)" : frame.group())
                                .replaceAll("[()]", "")));
    }

    private static String place(List<FenceLine> shown, int line, String otherwise) {
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).line() == line) {
                return "(line " + (i + 1) + ")";
            }
        }
        return otherwise;
    }
}
