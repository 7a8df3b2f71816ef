package dev.runmark.render;

import dev.runmark.render.words.Words;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * A language without letters: whatever the interface says in it stands in brackets, so that a word outside of them comes from somewhere
 * else. Authors of its sites say nothing but {@code Xx}.
 */
final class MadeUpLanguage {

    /** The tag of a language that has no words built in. */
    static final String TAG = "eo";

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern SAID = Pattern.compile("⟦[^⟦⟧]*⟧");

    /** Names, a unit, and what the JDK calls a month of Esperanto. */
    private static final String NAMES = "(?i)xx+|ms|Anki|Markdown|Runmark|Java|Python|JSON|marto";

    /** What shows the words of programs, and never those of the interface. */
    private static final String FOREIGN = "code, samp, kbd, script, style";

    /** Where a problem stands as commands report it. */
    private static final String PROBLEMS = ".proof > span, .spots li > span";

    private static final List<String> ATTRIBUTES = List.of("aria-label", "title", "placeholder", "alt", "label");

    private static final String FIELDS =
            "\"(?:name|headline|description|text|title|where|excerpt)\": ?\"((?:[^\"\\\\]|\\\\.)*)\"";

    private MadeUpLanguage() {}

    /** Its file of words. */
    static String words() {
        return Words.english().all().keySet().stream()
                .filter(key -> !key.equals("plurals"))
                .map(key -> key + " = ⟦" + Words.english().of(key).replaceAll("[A-Za-z“”’]+", "") + "⟧\n")
                .collect(Collectors.joining("plurals = one:i = 1 and v = 0\n", "", ""));
    }

    /** Words on a page that are not the author's, and what is wrong with the languages of its elements. */
    static Set<String> strangeOn(Document page) {
        Set<String> found = new TreeSet<>();
        page.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text && !isForeign(text.parent())) {
                    found.addAll(bareIn(text.text()));
                } else if (node instanceof Element element) {
                    ATTRIBUTES.forEach(name -> found.addAll(bareIn(element.attr(name))));
                }
            }
        });
        page.select("meta[name=description], meta[property^=og:title], meta[property=og:description]")
                .forEach(meta -> found.addAll(bareIn(meta.attr("content"))));
        page.select("script[type=application/ld+json]").forEach(script -> found.addAll(strangeIn(script.data())));
        page.select("[lang=en]:not(html, " + FOREIGN + ", " + PROBLEMS + ")")
                .forEach(element -> found.add("not English: " + element));
        page.select("code:contains(⟦), samp:contains(⟦)").forEach(element -> found.add("not a program's: " + element));
        page.select("code, samp").stream()
                .filter(element -> element.closest("[lang=en]") == null)
                .forEach(element -> found.add("not marked as English: " + element));
        return found;
    }

    /** The same of the fields of data that people are shown. */
    static Set<String> strangeIn(String json) {
        return Pattern.compile(FIELDS)
                .matcher(json)
                .results()
                .flatMap(field -> bareIn(field.group(1).replace("\\n", " ")).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same of a text in Markdown: what is code, and where links lead, is nobody's language, and what is English cannot be marked. */
    static Set<String> strangeInMarkdown(String text) {
        return bareIn(text.replaceAll("(?ms)^[> ]*```.*?^[> ]*```$", "")
                .replaceAll("`[^`]*`", "")
                .replaceAll("]\\([^)]*\\)|\\{#[^}]*}|\\[!NOTE]|</?kbd>", "")
                .replace(SomeExample.PROBLEM, ""));
    }

    /** The same of a feed. */
    static Set<String> strangeInFeed(String xml) {
        Document feed = Jsoup.parse(xml, org.jsoup.parser.Parser.xmlParser());
        Set<String> found = new TreeSet<>();
        feed.select("title, summary, name").forEach(element -> found.addAll(bareIn(element.text())));
        feed.select("content").forEach(element -> found.addAll(strangeOn(Jsoup.parse(element.text()))));
        return found;
    }

    /** Words outside of what is said in the language. */
    static Set<String> bareIn(String text) {
        String rest = text.replaceAll("https?:\\S+", "");
        for (String before = ""; !before.equals(rest); ) {
            before = rest;
            rest = SAID.matcher(before).replaceAll("");
        }
        return WORD.matcher(rest)
                .results()
                .map(MatchResult::group)
                .filter(word -> !word.matches(NAMES))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isForeign(@Nullable Node node) {
        return node instanceof Element element && element.closest(FOREIGN + ", " + PROBLEMS) != null;
    }
}
