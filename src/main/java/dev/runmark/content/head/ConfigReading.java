package dev.runmark.content.head;

import dev.runmark.content.folder.FileReading;
import dev.runmark.content.yaml.Fields;
import dev.runmark.content.yaml.Stated;
import dev.runmark.content.yaml.YamlText;
import dev.runmark.site.HtmlPolicy;
import dev.runmark.site.PlacedText;
import dev.runmark.site.SiteConfig;
import dev.runmark.site.look.Delivery;
import dev.runmark.text.LanguageTag;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import dev.runmark.text.Spot;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code content/site.yaml} as read.
 *
 * @param config what it says, with defaults for what it does not say
 * @param redirects its redirects and where they stand
 * @param problems what is wrong with it
 */
public record ConfigReading(SiteConfig config, Map<String, Stated<String>> redirects, List<Problem> problems) {

    private static final String BASE_URL = "baseUrl";
    private static final String SHORT_LINKS = "shortLinks";
    private static final String FEED = "feed";
    private static final Map<String, Boolean> FEEDS = Map.of("summary", false, "full", true);
    private static final String HTML = "html";
    private static final String EPUB = "epub";
    private static final String EXAMPLES = "examples";
    private static final int MOST_PORT = 65_535;

    private static final List<String> KEYS = Stream.of(
                    List.of("title", "description", "baseUrl", "author", "language", "repository"),
                    LookReading.KEYS,
                    List.of("social", "redirects", SHORT_LINKS, FEED, HTML, EPUB, EXAMPLES))
            .flatMap(List::stream)
            .toList();

    public static ConfigReading read(Path root) {
        String path = SiteConfig.PATH;
        Path file = root.resolve(path);
        Source nothing = Source.of(path, "");
        if (!Files.exists(file)) {
            return of(nothing, root, List.of());
        }
        try {
            return of(Source.read(path, file), root);
        } catch (CharacterCodingException e) {
            return of(
                    nothing,
                    root,
                    List.of(Problem.ofFile(Rule.NOT_UTF_8, path, "this file is not UTF-8 text")
                            .withHelp("save it as UTF-8")));
        } catch (IOException e) {
            return of(nothing, root, List.of(FileReading.unreadable(path, e)));
        }
    }

    /** What a text says. */
    static ConfigReading of(Source source, Path root) {
        return of(source, root, List.of());
    }

    private static ConfigReading of(Source source, Path root, List<Problem> sofar) {
        YamlText yaml = YamlText.of(source, 0, source.text().length());
        YamlText.Content content = yaml.content();
        Fields fields = Fields.of(yaml, content.root(), Spot.of(source, 0, 1), KEYS);
        Map<String, Stated<String>> redirects = redirects(fields);
        Map<String, String> targets = new LinkedHashMap<>();
        redirects.forEach((from, to) -> targets.put(from, to.value()));
        Map<String, String> social = new LinkedHashMap<>();
        fields.textsByName("social")
                .forEach((name, url) -> checkedUrl(fields, name, url).ifPresent(checked -> social.put(name, checked)));
        Optional<ProjectExamples> ofProject = fields.isStated(EXAMPLES) ? Optional.empty() : ProjectExamples.in(root);
        SiteConfig config = new SiteConfig(
                text(fields, "title").orElseGet(() -> folderName(root)),
                text(fields, "description").orElse(""),
                "",
                text(fields, "author").orElse(""),
                language(fields).orElseGet(() -> PlacedText.of("en", source, Spot.of(source, 0, 1))),
                url(fields, "repository").orElse(""),
                social,
                targets,
                LookReading.of(fields, root),
                delivery(fields),
                html(fields),
                fields.flag(EPUB).orElse(true),
                ofProject.map(ProjectExamples::examples).orElseGet(() -> ExamplesReading.of(fields, EXAMPLES, root)));
        SiteConfig based = baseUrl(fields).map(config::withBaseUrl).orElse(config);
        List<Problem> problems = new ArrayList<>(sofar);
        ofProject.ifPresent(project -> problems.addAll(project.problems()));
        problems.addAll(content.problems());
        problems.addAll(fields.problems());
        return new ConfigReading(based, redirects, problems);
    }

    private static Delivery delivery(Fields fields) {
        Optional<Stated<Boolean>> whole = fields.parsed(
                FEED,
                kind -> Optional.ofNullable(FEEDS.get(kind)),
                "summary or full",
                "write `feed: full` for the whole text of each article");
        return new Delivery(
                fields.flag(SHORT_LINKS).orElse(false), whole.map(Stated::value).orElse(false));
    }

    private static HtmlPolicy html(Fields fields) {
        if (fields.isText(HTML)) {
            return fields.parsed(
                            HTML,
                            HtmlPolicy::named,
                            "allow, escape or a list of elements",
                            "write one such as `html: escape` or `html: [kbd, sub, sup]`")
                    .map(Stated::value)
                    .orElse(HtmlPolicy.ESCAPE);
        }
        List<Stated<String>> elements = fields.texts(HTML);
        return elements.isEmpty()
                ? HtmlPolicy.ALLOW
                : HtmlPolicy.only(elements.stream()
                        .filter(stated -> fields.accepts(stated, HtmlPolicy::refusal))
                        .map(Stated::value)
                        .collect(Collectors.toSet()));
    }

    private static String folderName(Path root) {
        Path name = root.toAbsolutePath().normalize().getFileName();
        return name == null ? "Site" : name.toString();
    }

    private static Optional<String> text(Fields fields, String key) {
        return fields.text(key).map(Stated::value);
    }

    private static Optional<String> url(Fields fields, String key) {
        return fields.text(key).flatMap(url -> checkedUrl(fields, key, url));
    }

    private static Optional<String> baseUrl(Fields fields) {
        Optional<Stated<String>> stated = fields.text(BASE_URL);
        Optional<Stated<String>> odd = stated.filter(url -> url.value().matches("(?s).*[?#].*"));
        odd.ifPresent(url -> fields.reject(
                url,
                "`" + BASE_URL + "` must be what the addresses of all pages begin with, this is `" + url.value() + "`",
                "end it before the `?` or `#`"));
        return odd.isPresent() ? Optional.empty() : stated.flatMap(url -> checkedUrl(fields, BASE_URL, url));
    }

    static Optional<String> checkedUrl(Fields fields, String key, Stated<String> url) {
        if (isWebAddress(url.value())) {
            return Optional.of(url.value());
        }
        fields.reject(
                url,
                "`" + key + "` must be a web address, this is `" + url.value() + "`",
                "write the whole address, such as `https://example.org/`");
        return Optional.empty();
    }

    /** An address without a name and a password, which would be published with it. */
    static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getPort() <= MOST_PORT;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static Optional<PlacedText> language(Fields fields) {
        return fields.text("language").flatMap(stated -> {
            Optional<String> tag = LanguageTag.of(stated.value());
            if (tag.isEmpty()) {
                fields.reject(
                        stated,
                        "`language` must be a language tag, this is `" + stated.value() + "`",
                        LanguageTag.help(stated.value()));
            }
            return tag.map(fields.placed(stated)::meaning);
        });
    }

    private static Map<String, Stated<String>> redirects(Fields fields) {
        Map<String, Stated<String>> redirects = new LinkedHashMap<>();
        fields.textsByName("redirects").forEach((from, to) -> {
            if (RedirectFrom.isAddress(from)) {
                redirects.put(RedirectFrom.bare(from), to);
            } else {
                fields.reject(to, "`" + from + "` cannot have been an address of this site", RedirectFrom.HELP);
            }
        });
        return redirects;
    }
}
