package dev.runmark.content.foreign;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form that means something to another generator, and what is written for it here.
 *
 * <p>Immutable and thread-safe.
 *
 * @param whose what it is, and where
 * @param pattern how it looks; what is to be underlined is its first group
 * @param help what to write for a piece of text that looks so
 */
record ForeignForm(String whose, Pattern pattern, UnaryOperator<String> help) {

    private static final Map<String, String> ALERTS = Map.of(
            "tip", "TIP",
            "hint", "TIP",
            "success", "TIP",
            "important", "IMPORTANT",
            "warning", "WARNING",
            "attention", "WARNING",
            "caution", "CAUTION",
            "danger", "CAUTION",
            "error", "CAUTION");

    private static final Pattern WORD = Pattern.compile("[A-Za-z]\\w*");

    private static final ForeignForm ADMONITION = of(
            "a note in MkDocs",
            "^[ \\t]*(!!![ \\t]+[\\w-]+[^\\n]*)",
            found -> "write a line `> [!" + alert(found) + "]`, and below it the text, each line behind `> `");

    private static final ForeignForm DETAILS = of(
            "a note that opens in MkDocs",
            "^[ \\t]*(\\?\\?\\?\\+?[ \\t]+[\\w-]+[^\\n]*)",
            found -> "write `<details><summary>…</summary>`, a blank line, the text, a blank line and `</details>`");

    private static final ForeignForm CONTAINER = of(
            "a container in Docusaurus, VitePress or MyST",
            "^[ \\t]*(:{3,}[ \\t]*\\{?[A-Za-z][\\w-]*[^\\n]*)",
            found -> "write a line `> [!" + alert(found) + "]`, and below it the text, each line behind `> `");

    private static final ForeignForm TAB = of(
            "a tab in MkDocs",
            "^[ \\t]*(===[!+]?[ \\t]+\"[^\"\\n]*\")",
            found -> "put blocks of code one below the other, each with a word of its own such as `tab=\"Maven\"`");

    private static final ForeignForm CONTENTS = of(
            "a table of contents elsewhere",
            "^[ \\t]*(\\[\\[?_?(?i:toc)_?]?]|\\{:[ \\t]*toc[^}\\n]*}|\\$\\{(?i:toc)})[ \\t]*$",
            found -> "take it out, since each page lists its questions and sections by itself");

    private static final ForeignForm SNIPPET = of(
            "a file that MkDocs would put here",
            "^[ \\t]*(-{1,3}8<-{1,3}[^\\n]*)",
            found -> "write `file=` behind the language of a block of code");

    private static final ForeignForm MODULE = of(
            "a line of code in MDX",
            "^((?:import[ \\t][^\\n]*from[ \\t]+['\"]|export[ \\t]+(?:const|default)[ \\t])[^\\n]*)",
            found -> "take it out, since pages have no components");

    private static final ForeignForm SHORTCODE = of(
            "a shortcode in Hugo",
            "(?<![\\\\$])(\\{\\{[<%](?:[^\\n]{0,300}?|[^{}]{0,1000}?)[%>]}})",
            ForeignForm::shortcode);

    private static final ForeignForm EXPRESSION = of(
            "an expression of templates",
            "(?<![\\\\$])(\\{\\{[^{}\\n]{0,300}}})",
            found -> "write what it stands for: pages are no templates, and links are relative to their files");

    private static final ForeignForm STATEMENT =
            of("a tag of Liquid or Jinja", "(?<!\\\\)(\\{%[^\\n]{0,300}?%})", ForeignForm::statement);

    static final ForeignForm ATTRIBUTES = of(
            "a list of attributes for kramdown, MkDocs or Hugo",
            "(?<!\\\\)(\\{:[^{}\\n]{1,300}}|(?<=\\))\\{[ \\t]*[.#:\\w][^{}\\n]{0,300}}|^\\{[.#]\\w[^{}\\n]{0,300}}(?=[ \\t]*$))",
            found -> "take it out; an id and a difficulty stand behind a heading: `{#id .easy}`");

    private static final ForeignForm FORMULA = of(
            "a formula in LaTeX",
            "(?<![\\\\$\\w])(\\$\\$[^$]{1,300}\\$\\$|\\$[^$\\n]{0,300}?\\\\[A-Za-z]+[^$\\n]{0,300}?\\$)(?![\\w$])",
            found -> "write `math: true` in the front matter, and it is shown as a formula");

    private static final ForeignForm MARK = of(
            "highlighted text elsewhere",
            "(?<![=\\w])(==[^=\\s](?:[^=\\n]{0,300}[^=\\s])?==)(?![=\\w])",
            found -> "write `<mark>…</mark>`");

    /** All forms; the first that fits a place counts. */
    static final List<ForeignForm> ALL = List.of(
            ADMONITION,
            DETAILS,
            CONTAINER,
            TAB,
            CONTENTS,
            SNIPPET,
            MODULE,
            SHORTCODE,
            EXPRESSION,
            STATEMENT,
            ATTRIBUTES,
            FORMULA,
            MARK);

    private static ForeignForm of(String whose, String pattern, UnaryOperator<String> help) {
        return new ForeignForm(whose, Pattern.compile(pattern, Pattern.MULTILINE), help);
    }

    /** What to write for a piece of text that looks so, without a full stop. */
    String help(String found) {
        return help.apply(found);
    }

    /** The alert of GitHub's that comes nearest to a word in it; a note if none does. */
    static String alert(String found) {
        return ALERTS.getOrDefault(word(found), "NOTE");
    }

    private static String word(String found) {
        Matcher word = WORD.matcher(found);
        return word.find() ? word.group().toLowerCase(Locale.ROOT) : "";
    }

    private static String shortcode(String found) {
        return switch (word(found)) {
            case "figure", "img", "image" ->
                "write `![what it shows](picture.png \"caption\")` in a paragraph of its own";
            case "ref", "relref" -> "link to the Markdown file: `[text](page.md)`";
            case "highlight", "code" -> "write a block of code between lines of three backticks";
            case "tab", "tabs" -> TAB.help(found);
            case "notice", "alert", "admonition", "hint", "callout" ->
                "write a line `> [!NOTE]`, and below it the text," + " each line behind `> `";
            default -> "write what it stands for in Markdown or HTML";
        };
    }

    private static String statement(String found) {
        return switch (word(found)) {
            case "highlight", "endhighlight", "codeblock" -> "write a block of code between lines of three backticks";
            case "link", "post_url" -> "link to the Markdown file: `[text](page.md)`";
            case "tab", "tabs", "endtab", "endtabs" -> TAB.help(found);
            case "raw", "endraw" -> "take it out, since braces mean nothing here";
            default -> "write what it stands for in Markdown or HTML";
        };
    }
}
