package dev.runmark.render.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What search engines show of a question by itself: prose, in whole sentences where they fit. */
final class AnswerDescription {

    /** Search engines cut longer ones off. */
    private static final int LONGEST = 160;

    /** What is shorter says little without the question. */
    private static final int SHORTEST = 40;

    private static final String GAP = String.valueOf(PlainText.GAP);

    /** A gap, or several, with the colon before it, if there is one. */
    private static final Pattern INTRODUCED = Pattern.compile("\\s*[:：](?:\\s*" + GAP + ")+");

    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(^|[.!?…。！？])(?:\\s*" + GAP + ")+");
    private static final Pattern WITHIN_SENTENCE = Pattern.compile("(?:\\s*" + GAP + ")+");

    /** The end of a sentence, which is no abbreviation such as <i>e. g.</i> */
    private static final Pattern END = Pattern.compile("(?<![\\s(.]\\p{L})[.!?…](?=\\s+\\P{Ll})|[。！？]");

    private AnswerDescription() {}

    /**
     * The description of a question.
     *
     * @param prose the prose of its short answer, with gaps where blocks of something else stand; possibly empty
     * @param question its title
     * @param page the title of its page
     */
    static String of(String prose, String question, String page) {
        String text = INTRODUCED.matcher(prose).replaceAll(".");
        text = BETWEEN_SENTENCES.matcher(text).replaceAll("$1");
        text = WITHIN_SENTENCE.matcher(text).replaceAll(" …").strip();
        if (text.isEmpty()) {
            return shortened(question + " · " + page);
        }
        String both = question + " " + text;
        return text.length() < SHORTEST && both.length() <= LONGEST ? both : shortened(text);
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = 0;
        Matcher ends = END.matcher(text);
        while (ends.find() && ends.end() <= LONGEST) {
            end = ends.end();
        }
        if (end >= SHORTEST) {
            return text.substring(0, end);
        }
        int word = text.lastIndexOf(' ', LONGEST - 2);
        return text.substring(0, word > 0 ? word : LONGEST - 2) + " …";
    }
}
