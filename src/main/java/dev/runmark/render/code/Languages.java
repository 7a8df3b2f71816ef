package dev.runmark.render.code;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fife.ui.rsyntaxtextarea.SyntaxConstants;

/** The languages that code blocks are coloured in, by the names that authors give them. */
final class Languages {

    private static final Map<String, Highlighter> BY_NAME = Map.ofEntries(
            entry("java", new JavaHighlighter()),
            entry("bash", library(SyntaxConstants.SYNTAX_STYLE_UNIX_SHELL)),
            entry("c", library(SyntaxConstants.SYNTAX_STYLE_C)),
            entry("clojure", library(SyntaxConstants.SYNTAX_STYLE_CLOJURE)),
            entry("cpp", library(SyntaxConstants.SYNTAX_STYLE_CPLUSPLUS)),
            entry("csharp", library(SyntaxConstants.SYNTAX_STYLE_CSHARP)),
            entry("css", library(SyntaxConstants.SYNTAX_STYLE_CSS)),
            entry("dockerfile", library(SyntaxConstants.SYNTAX_STYLE_DOCKERFILE)),
            entry("go", library(SyntaxConstants.SYNTAX_STYLE_GO)),
            entry("gradle", library(SyntaxConstants.SYNTAX_STYLE_GROOVY)),
            entry("groovy", library(SyntaxConstants.SYNTAX_STYLE_GROOVY)),
            entry("html", library(SyntaxConstants.SYNTAX_STYLE_HTML)),
            entry("ini", library(SyntaxConstants.SYNTAX_STYLE_INI)),
            entry("javascript", library(SyntaxConstants.SYNTAX_STYLE_JAVASCRIPT)),
            entry("console", library(SyntaxConstants.SYNTAX_STYLE_UNIX_SHELL)),
            entry("js", library(SyntaxConstants.SYNTAX_STYLE_JAVASCRIPT)),
            entry("json", library(SyntaxConstants.SYNTAX_STYLE_JSON)),
            entry("kotlin", library(SyntaxConstants.SYNTAX_STYLE_KOTLIN)),
            entry("kt", library(SyntaxConstants.SYNTAX_STYLE_KOTLIN)),
            entry("makefile", library(SyntaxConstants.SYNTAX_STYLE_MAKEFILE)),
            entry("properties", library(SyntaxConstants.SYNTAX_STYLE_PROPERTIES_FILE)),
            entry("protobuf", library(SyntaxConstants.SYNTAX_STYLE_PROTO)),
            entry("py", library(SyntaxConstants.SYNTAX_STYLE_PYTHON)),
            entry("pycon", library(SyntaxConstants.SYNTAX_STYLE_PYTHON)),
            entry("python", library(SyntaxConstants.SYNTAX_STYLE_PYTHON)),
            entry("ruby", library(SyntaxConstants.SYNTAX_STYLE_RUBY)),
            entry("rust", library(SyntaxConstants.SYNTAX_STYLE_RUST)),
            entry("scala", library(SyntaxConstants.SYNTAX_STYLE_SCALA)),
            entry("sh", library(SyntaxConstants.SYNTAX_STYLE_UNIX_SHELL)),
            entry("shell", library(SyntaxConstants.SYNTAX_STYLE_UNIX_SHELL)),
            entry("sql", library(SyntaxConstants.SYNTAX_STYLE_SQL)),
            entry("ts", library(SyntaxConstants.SYNTAX_STYLE_TYPESCRIPT)),
            entry("typescript", library(SyntaxConstants.SYNTAX_STYLE_TYPESCRIPT)),
            entry("xml", library(SyntaxConstants.SYNTAX_STYLE_XML)),
            entry("yaml", library(SyntaxConstants.SYNTAX_STYLE_YAML)),
            entry("yml", library(SyntaxConstants.SYNTAX_STYLE_YAML)));

    private Languages() {}

    /** The highlighter of a language; one that leaves all plain if the language is not known. */
    static Highlighter named(String language) {
        return BY_NAME.getOrDefault(language.toLowerCase(Locale.ROOT), Highlighter.PLAIN);
    }

    /** The languages that are coloured. */
    static Set<String> names() {
        return BY_NAME.keySet();
    }

    private static Highlighter library(String style) {
        return new LibraryHighlighter(style);
    }
}
