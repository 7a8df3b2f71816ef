package dev.runmark;

import dev.runmark.site.Difficulty;
import dev.runmark.site.ExampleMode;
import dev.runmark.site.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON schemas of what authors configure, which are published with the guide. They are of draft 7, which editors know
 * best, and each stands for itself, without an address: nobody knows where a guide will be published. YAML takes {@code 17} for a number and Runmark for a text, so most values may be either;
 * a key without a value means the same as none.
 */
final class ConfigurationSchemas {

    private static final Path FOLDER = Path.of("content/runmark/reference");

    private static final String COLOUR = "^#?([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$";

    private ConfigurationSchemas() {}

    /** The schemas by the names of their files. */
    static Map<String, Map<String, Object>> all() {
        Map<String, Object> project = new LinkedHashMap<>();
        project.put(
                "paths",
                texts("The files and folders that a check without a path is about; default: the folder of this file."));
        project.put("baseline", described("The file of what is known to be wrong, which does not fail.", text("")));
        project.putAll(examples());
        return Map.of(
                "runmark.schema.json",
                schema(
                        "runmark.schema.json",
                        "What runmark.yaml says of a project's Markdown and Javadoc.",
                        object("", project)),
                "site.schema.json",
                schema("site.schema.json", "What content/site.yaml says of a site.", object("", site())),
                "front-matter.schema.json",
                schema(
                        "front-matter.schema.json",
                        "The front matter of a page, an article, or the index.md of a framework or topic.",
                        Map.of("anyOf", List.of(titled(page()), titled(article()), titled(index())))));
    }

    /** Writes the files. */
    static void write() throws IOException {
        for (Map.Entry<String, Map<String, Object>> schema : all().entrySet()) {
            Files.writeString(file(schema.getKey()), text(schema.getValue()));
        }
    }

    static Path file(String name) {
        return FOLDER.resolve(name);
    }

    static String text(Map<String, Object> schema) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return JsonMapper.builder()
                        .build()
                        .writer()
                        .with(new DefaultPrettyPrinter().withObjectIndenter(indenter))
                        .writeValueAsString(schema)
                + "\n";
    }

    private static Map<String, Object> schema(String name, String description, Map<String, Object> content) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", name.replace(".schema.json", ""));
        schema.put("description", description);
        content.forEach(schema::putIfAbsent);
        return schema;
    }

    private static Map<String, Object> examples() {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("mode", mode());
        keys.put("languages", languages());
        keys.put("imports", imports());
        keys.put("setup", setup());
        keys.putAll(equipment());
        keys.putAll(limits());
        keys.put("timeline", timeline());
        keys.put(
                "ignore",
                object(
                        "Examples that nothing is done with.",
                        ordered(
                                "files", texts("Patterns of paths, such as docs/old/**."),
                                "headings", texts("Headings below which they are, with * for any text."))));
        keys.put(
                "sandbox",
                pattern("Whether examples run in a sandbox: auto, required or off.", "^(auto|required|off)$"));
        keys.putAll(reach());
        keys.put(
                "cache",
                pattern("Where machines share what happened to examples.", "^[Hh][Tt][Tt][Pp][Ss]?://[^?#@\\s]+$"));
        keys.put(
                "cacheKey",
                pattern(
                        "The public Ed25519 key that entries of cache must be signed with.",
                        "^MCowBQYDK2VwAyEA[A-Za-z0-9+/]{43}=$"));
        keys.put("compilerOptions", compilerOptions());
        keys.put(
                "javadoc",
                byName(
                        "Where API documentation is, by the beginning of a package's name.",
                        pattern("", "^[Hh][Tt][Tt][Pp][Ss]?://.+")));
        return keys;
    }

    private static Map<String, Object> reach() {
        return ordered(
                "env",
                        list(
                                "Names of variables of the environment that examples may read.",
                                pattern("", "^[A-Za-z_][A-Za-z0-9_]*$")),
                "network",
                        described(
                                "Whether examples may use the network.",
                                ordered("type", List.of("boolean", "string", "null"), "pattern", "^(true|false)$")),
                "read", texts("What else examples may read, from the project folder."));
    }

    private static Map<String, Object> equipment() {
        return ordered(
                "dependencies",
                        either(
                                "Maven artifacts, as group:artifact:version, or the pom.xml of a project.",
                                text(""),
                                texts("")),
                "classpath", texts("Jars and folders with classes, from the project folder."),
                "jdks", list("The versions of Java that examples are for.", number("", 8, "^0*([89]|[1-9]\\d+)$")),
                "runs", number("How often an example with threads is run.", 1, "^0*[1-9]\\d*$"));
    }

    private static Map<String, Object> compilerOptions() {
        return texts("Options of the compiler, such as -Xlint.");
    }

    private static Map<String, Object> languages() {
        Map<String, Object> own = object(
                "",
                ordered(
                        "command", texts("The words of the command that runs an example; FILE stands for its file."),
                        "file", pattern("The name of that file.", "^[A-Za-z0-9_][A-Za-z0-9_.-]*$"),
                        "error", text("A regular expression for an error's place, with groups line and message."),
                        "check", oneOf("Reads the text and does not run it: json, xml or yaml.", List.of("syntax"))));
        Map<String, Object> versions = list("", pattern("", "^3\\.\\d{1,2}$"));
        Map<String, Object> described = ordered(
                "type",
                List.of("object"),
                "minProperties",
                1,
                "maxProperties",
                1,
                "additionalProperties",
                either("", versions, own));
        return list(
                "The languages that examples are in besides Java.",
                either("", oneOf("", Language.BUILT_IN), described));
    }

    private static Map<String, Object> limits() {
        return ordered(
                "timeout", pattern("How long one run may take, such as 5s.", "^(\\d{1,9}(ms|s|m)|[-+]?[Pp].+)$"),
                "heap", pattern("The heap of an example's JVM, such as 256m.", "^\\d+[mMgG]$"),
                "processes",
                        described(
                                "How many processes an example may start.",
                                ordered(
                                        "type",
                                        List.of("integer", "string", "null"),
                                        "minimum",
                                        1,
                                        "maximum",
                                        9999,
                                        "pattern",
                                        "^[1-9]\\d{0,3}$")));
    }

    private static Map<String, Object> timeline() {
        return flag("Whether a picture is drawn of a run of each example with threads.");
    }

    private static Map<String, Object> ofPage() {
        Map<String, Object> keys = ordered("mode", mode(), "imports", imports(), "setup", setup());
        keys.putAll(limits());
        keys.put("timeline", timeline());
        keys.putAll(equipment());
        keys.put(
                "ignore",
                object(
                        "Examples that nothing is done with.",
                        ordered("headings", texts("Headings below which they are, with * for any text."))));
        keys.putAll(reach());
        keys.put("compilerOptions", compilerOptions());
        return either("How the examples of this text are run.", mode(), object("", keys));
    }

    private static Map<String, Object> site() {
        return ordered(
                "title", text("The name of the site."),
                "description", text("What the site is about, for search engines."),
                "baseUrl", address("Where the site will stand."),
                "author", text("Who has written it."),
                "language", pattern("The language of its texts, such as en.", "^[A-Za-z0-9-]+$"),
                "repository", address("Where its sources are."),
                "logo", either("The picture before its name, from the folder content.", text(""), themes("")),
                "accent",
                        either(
                                "The colour of links and buttons, with enough contrast in both themes.",
                                pattern("", COLOUR),
                                themes(COLOUR)),
                "links",
                        object(
                                "The links of the bar and the foot.",
                                ordered(
                                        "bar", links("What the bar shows besides the frameworks."),
                                        "foot", links("What the foot shows."))),
                "footer", text("A line for the foot of every page."),
                "head", text("HTML for the head of every page."),
                "shortLinks", flag("Whether links within the site leave out .html, for hosts that understand this."),
                "feed", oneOf("What the feed has of each article.", List.of("summary", "full")),
                "social", byName("Addresses of the author, by the name of the network.", address("")),
                "redirects", byName("Where old addresses lead.", text("")),
                "html",
                        either(
                                "What of raw HTML reaches the pages: allow, escape, or a list of elements.",
                                pattern("", "^(allow|escape)$"),
                                texts("")),
                "epub", flag("Whether each topic is a book for e-readers, too."),
                "examples", either("How examples are run.", mode(), object("", examples())));
    }

    private static Map<String, Object> themes(String pattern) {
        Map<String, Object> value = pattern.isEmpty() ? text("") : pattern("", pattern);
        Map<String, Object> themes = object("", ordered("light", value, "dark", value));
        themes.put("required", List.of("light"));
        return themes;
    }

    private static Map<String, Object> links(String description) {
        Map<String, Object> titled = ordered(
                "type", List.of("object"), "minProperties", 1, "maxProperties", 1, "additionalProperties", text(""));
        return list(description, either("", text(""), titled));
    }

    private static Map<String, Object> page() {
        return ordered(
                "title", text("What the page is called."),
                "subtopic", text("The part of the topic that it belongs to."),
                "framework", text("The name of its framework, if it is not that of the folder."),
                "frameworkSlug", text("The framework's name in addresses."),
                "topic", text("The name of its topic, if it is not that of the folder."),
                "topicSlug", text("The topic's name in addresses."),
                "difficulty", oneOf("How hard its questions are.", Difficulty.labels()),
                "order",
                        described(
                                "Its place among its siblings.",
                                ordered("type", List.of("integer", "string", "null"), "pattern", "^-?\\d+$")),
                "description", text("What search engines show of it."),
                "seoDescription", text("What search engines show of it; another name of description."),
                "updated", date(),
                "related", texts("Other pages that readers may want."),
                "blog", text("The article that belongs to it."),
                "navigation", flag("Whether lists of pages have it."),
                "math", flag("Whether dollar signs stand around formulas."),
                "draft", flag("Whether it is left out of the published site."),
                "redirectFrom", texts("Addresses that it had before."),
                "questions", list("Questions that are kept as data.", asked()),
                "examples", ofPage());
    }

    private static Map<String, Object> asked() {
        return object(
                "",
                ordered(
                        "id", text("The question's anchor."),
                        "difficulty", oneOf("How hard it is.", Difficulty.labels()),
                        "q", text("What is asked, in Markdown of one line."),
                        "a", text("The answer, in Markdown.")));
    }

    private static Map<String, Object> article() {
        Map<String, Object> article = some(
                page(),
                "title",
                "description",
                "seoDescription",
                "updated",
                "navigation",
                "math",
                "draft",
                "redirectFrom",
                "examples");
        Map<String, Object> person = object(
                "", ordered("name", text("What the author is called."), "url", address("Where to find the author.")));
        article.put("date", date());
        article.put("author", either("Who has written it.", text(""), person));
        article.put("authors", list("Those who have written it.", either("", text(""), person)));
        Map<String, Object> tag = new LinkedHashMap<>(text(""));
        tag.put("pattern", "^[^,]+$");
        article.put("tags", either("What it is about.", tag, texts("")));
        return article;
    }

    private static Map<String, Object> index() {
        Map<String, Object> keys = some(page(), "title", "description", "seoDescription", "order", "math", "examples");
        keys.put("pages", texts("The names of what is in its folder, in order."));
        keys.put("lists", flag("Whether what is in its folder is listed below its text."));
        return keys;
    }

    private static Map<String, Object> some(Map<String, Object> keys, String... names) {
        Map<String, Object> some = new LinkedHashMap<>(keys);
        some.keySet().retainAll(Arrays.asList(names));
        return some;
    }

    private static Map<String, Object> titled(Map<String, Object> keys) {
        Map<String, Object> titled = object("", keys);
        titled.put("required", List.of("title"));
        return titled;
    }

    private static Map<String, Object> mode() {
        return oneOf("How the examples of one text are related.", ExampleMode.labels());
    }

    private static Map<String, Object> imports() {
        return either(
                "What examples may name without an import, or none where nothing is imported that they do not import.",
                oneOf("", List.of("none")),
                list("", pattern("", "^(static\\s+)?[^\\s.;*]+(\\.[^\\s.;*]+)*\\.(\\*|[^\\s.;*]+)$")));
    }

    private static Map<String, Object> setup() {
        return either(
                "A Java file whose members examples may use, or one for each page or folder.",
                text(""),
                byName("", text("")));
    }

    private static Map<String, Object> object(String description, Map<String, Object> keys) {
        return described(
                description,
                ordered("type", List.of("object", "null"), "additionalProperties", false, "properties", keys));
    }

    private static Map<String, Object> byName(String description, Map<String, Object> value) {
        return described(description, ordered("type", List.of("object", "null"), "additionalProperties", value));
    }

    private static Map<String, Object> texts(String description) {
        return list(description, text(""));
    }

    private static Map<String, Object> list(String description, Map<String, Object> item) {
        return described(description, ordered("type", List.of("array", "null"), "items", item));
    }

    private static Map<String, Object> text(String description) {
        return described(description, ordered("type", List.of("string", "number", "boolean", "null")));
    }

    private static Map<String, Object> pattern(String description, String regex) {
        return described(description, ordered("type", List.of("string", "null"), "pattern", regex));
    }

    private static Map<String, Object> address(String description) {
        return pattern(description, "^[Hh][Tt][Tt][Pp][Ss]?://.+");
    }

    private static Map<String, Object> number(String description, int least, String regex) {
        return described(
                description, ordered("type", List.of("integer", "string", "null"), "minimum", least, "pattern", regex));
    }

    private static Map<String, Object> flag(String description) {
        return described(description, ordered("enum", Arrays.asList(true, false, "true", "false", null)));
    }

    private static Map<String, Object> date() {
        return pattern("The day of its last change, such as 2026-01-31.", "^\\d{4}-\\d{2}-\\d{2}$");
    }

    private static Map<String, Object> oneOf(String description, List<String> words) {
        List<Object> all = new ArrayList<>(words);
        all.add(null);
        return described(description, ordered("enum", all));
    }

    private static Map<String, Object> either(String description, Map<String, Object> one, Map<String, Object> other) {
        return described(description, ordered("anyOf", List.of(one, other)));
    }

    private static Map<String, Object> described(String description, Map<String, Object> schema) {
        Map<String, Object> all = new LinkedHashMap<>();
        if (!description.isEmpty()) {
            all.put("description", description);
        }
        all.putAll(schema);
        return all;
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
