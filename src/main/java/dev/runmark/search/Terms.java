package dev.runmark.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cuts texts into the terms by which they are found. A Java name counts as a whole, by its parts, and by what it ends
 * with: {@code ConcurrentHashMap} is found by its own name, by "concurrent map" and by "hashmap". What it begins with
 * needs no term, since a query also finds what begins with it.
 *
 * <p>{@code search.js} cuts queries in the same way.
 *
 * <p>Immutable and thread-safe.
 *
 * @param stemming what the language of the texts adds
 */
record Terms(Stemming stemming) {

    /** Words of Java that stop words of English are: a title may be about them. */
    private static final Set<String> KEYWORDS = Set.of("do", "for", "if", "this");

    /** Japanese and Chinese are written without spaces: there any two letters are a term. */
    private static final Pattern SCRIPT = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]+|[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]+");

    private static final Set<Character.UnicodeScript> UNSPACED =
            Set.of(Character.UnicodeScript.HAN, Character.UnicodeScript.HIRAGANA, Character.UnicodeScript.KATAKANA);

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern PART = Pattern.compile("\\p{Lu}+(?!\\p{Ll})|\\p{Lu}?[\\p{L}&&[^\\p{Lu}]]+|\\p{N}+");
    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final int LONGEST = 40;
    private static final int ASCII = 0x80;

    /** The terms of a title in order: those of any text, and the stop words that Java knows, too. */
    void ofTitle(String title, Consumer<String> terms) {
        of(title, terms);
        WORD.matcher(title)
                .results()
                .map(word -> plain(word.group()))
                .filter(KEYWORDS::contains)
                .forEach(terms);
    }

    /** A whole title as one term, which no word is. */
    static String phrase(String title) {
        return "="
                + WORD.matcher(title).results().map(word -> plain(word.group())).collect(Collectors.joining(" "));
    }

    /** The terms of a text in order, without stop words. */
    void of(String text, Consumer<String> terms) {
        String before = "";
        int end = -1;
        for (int start = wordStart(text, 0); start < text.length(); start = wordStart(text, end)) {
            boolean joined = end >= 0 && start == end + 1 && "-/".indexOf(text.charAt(end)) >= 0;
            end = wordEnd(text, start);
            String word = text.substring(start, end);
            pieces(word).forEach(piece -> addPiece(piece, terms));
            // Who looks for "forkjoin" means "fork/join".
            if (joined && word.length() <= LONGEST) {
                add(before + word, terms);
            }
            before = word;
        }
    }

    private static int wordStart(String text, int from) {
        int at = from;
        while (at < text.length() && !isOfWord(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && isOfWord(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /** What {@link #WORD} consists of, which takes a third of a search index's time to look for. */
    private static boolean isOfWord(int c) {
        if (c < ASCII) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private static List<String> pieces(String word) {
        return isAscii(word)
                ? List.of(word)
                : SCRIPT.matcher(word).results().map(MatchResult::group).toList();
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= ASCII) {
                return false;
            }
        }
        return true;
    }

    private void addPiece(String piece, Consumer<String> terms) {
        if (isUnspaced(piece)) {
            int[] letters = piece.codePoints().toArray();
            for (int i = 0; i + 1 < letters.length; i++) {
                add(new String(letters, i, 2), terms);
            }
            if (letters.length == 1) {
                add(piece, terms);
            }
        } else if (piece.length() <= LONGEST) {
            addWord(piece, terms);
        }
    }

    private static boolean isUnspaced(String piece) {
        int first = piece.codePointAt(0);
        return first >= ASCII && (first == 'ー' || UNSPACED.contains(Character.UnicodeScript.of(first)));
    }

    private void addWord(String word, Consumer<String> terms) {
        add(word, terms);
        if (isOnePart(word)) {
            return;
        }
        List<String> parts = parts(word);
        for (int i = 0; parts.size() > 1 && i < parts.size(); i++) {
            add(parts.get(i), terms);
            if (i > 0 && i < parts.size() - 1) {
                add(String.join("", parts.subList(i, parts.size())), terms);
            }
        }
    }

    /** Whether a word is made of small letters alone, as most are. */
    private static boolean isOnePart(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    private void add(String word, Consumer<String> terms) {
        String plain = plain(word);
        if (!stemming.stopWords().contains(plain)) {
            terms.accept(stemming.stem(plain));
        }
    }

    /** What a Java name is made of. */
    static List<String> parts(String word) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(word);
        while (matcher.find()) {
            parts.add(matcher.group());
        }
        return parts;
    }

    static String plain(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return isAscii(small)
                ? small
                : MARK.matcher(Normalizer.normalize(small, Normalizer.Form.NFD)).replaceAll("");
    }
}
