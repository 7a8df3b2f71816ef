package dev.runmark.content.head;

import dev.runmark.content.folder.FileReading;
import dev.runmark.content.yaml.Fields;
import dev.runmark.content.yaml.Stated;
import dev.runmark.content.yaml.YamlText;
import dev.runmark.site.Coordinates;
import dev.runmark.site.ExampleMode;
import dev.runmark.site.Libraries;
import dev.runmark.site.Refusal;
import dev.runmark.site.SiteConfig;
import dev.runmark.site.SiteConfig.Examples;
import dev.runmark.text.Problem;
import dev.runmark.text.Source;
import dev.runmark.text.Spot;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code content/site.yaml} as read.
 *
 * @param config what it says, with defaults for what it does not say
 * @param redirects its redirects and where they stand
 * @param problems what is wrong with it
 */
public record ConfigReading(SiteConfig config, Map<String, Stated<String>> redirects, List<Problem> problems) {

    private static final List<String> KEYS = List.of(
            "title", "description", "baseUrl", "author", "language", "repository", "social", "redirects", "examples");
    private static final List<String> EXAMPLE_KEYS =
            List.of("timeout", "mode", "jdks", "classpath", "dependencies", "compilerOptions", "javadoc");
    private static final int OLDEST_JAVA = 8;
    private static final Pattern PACKAGE = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*");
    private static final Pattern SIMPLE_DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m)");

    public static ConfigReading read(Path root) {
        String path = SiteConfig.PATH;
        Path file = root.resolve(path);
        Source nothing = Source.of(path, "");
        if (!Files.exists(file)) {
            return of(nothing, root, List.of());
        }
        try {
            return of(Source.read(path, file), root, List.of());
        } catch (CharacterCodingException e) {
            return of(
                    nothing,
                    root,
                    List.of(Problem.ofFile("not-utf-8", path, "this file is not UTF-8 text")
                            .withHelp("save it as UTF-8")));
        } catch (IOException e) {
            return of(nothing, root, List.of(FileReading.unreadable(path, e)));
        }
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
        SiteConfig config = new SiteConfig(
                text(fields, "title").orElseGet(() -> folderName(root)),
                text(fields, "description").orElse(""),
                "",
                text(fields, "author").orElse(""),
                fields.parsed(
                                "language",
                                ConfigReading::language,
                                "a language tag",
                                "write one such as `en` or `pt-BR`")
                        .map(Stated::value)
                        .orElse("en"),
                url(fields, "repository").orElse(""),
                social,
                targets,
                examplesOf(fields));
        SiteConfig based = url(fields, "baseUrl").map(config::withBaseUrl).orElse(config);
        List<Problem> problems = new ArrayList<>(sofar);
        problems.addAll(content.problems());
        problems.addAll(fields.problems());
        return new ConfigReading(based, redirects, problems);
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

    private static Optional<String> checkedUrl(Fields fields, String key, Stated<String> url) {
        if (isWebAddress(url.value())) {
            return Optional.of(url.value());
        }
        fields.reject(
                url,
                "`" + key + "` must be a web address, this is `" + url.value() + "`",
                "write the whole address, such as `https://example.org/`");
        return Optional.empty();
    }

    static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static Optional<String> language(String tag) {
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(tag).build().toLanguageTag());
        } catch (IllformedLocaleException notATag) {
            return Optional.empty();
        }
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

    /** The short form says only how they are related: {@code examples: session}. */
    private static Examples examplesOf(Fields fields) {
        return fields.isText("examples")
                ? fields.exampleMode("examples").map(Examples.DEFAULT::withMode).orElse(Examples.DEFAULT)
                : fields.nested("examples", EXAMPLE_KEYS, ConfigReading::examples)
                        .orElse(Examples.DEFAULT);
    }

    private static Examples examples(Fields fields) {
        Duration timeout = fields.parsed(
                        "timeout",
                        ConfigReading::duration,
                        "a time longer than nothing",
                        "write one such as `5s` or `500ms`")
                .map(Stated::value)
                .orElse(Examples.DEFAULT.timeout());
        ExampleMode mode = fields.exampleMode("mode").orElse(Examples.DEFAULT.mode());
        Libraries libraries = new Libraries(
                fields.texts("classpath").stream().map(fields::placed).toList(),
                fields.accepted("dependencies", Coordinates::refusal));
        return new Examples(
                timeout,
                mode,
                fields.accepted("jdks", ConfigReading::refusedVersion),
                libraries,
                fields.accepted("compilerOptions", CompilerOption::refusal),
                javadoc(fields));
    }

    private static Optional<Refusal> refusedVersion(String version) {
        return Fields.integer(version).filter(feature -> feature >= OLDEST_JAVA).isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "`" + version + "` is no version of Java from " + OLDEST_JAVA + " on",
                        "write numbers: `jdks: [17, 25]`"));
    }

    private static Map<String, String> javadoc(Fields fields) {
        Map<String, String> addresses = new LinkedHashMap<>();
        fields.textsByName("javadoc").forEach((packages, url) -> {
            if (PACKAGE.matcher(packages).matches()) {
                checkedUrl(fields, packages, url).ifPresent(address -> addresses.put(packages, address));
            } else {
                fields.reject(
                        url,
                        "`" + packages + "` cannot be the beginning of a package's name",
                        "write one such as `com.google.common`");
            }
        });
        return addresses;
    }

    private static Optional<Duration> duration(String text) {
        return anyDuration(text).filter(duration -> !duration.isZero() && !duration.isNegative());
    }

    private static Optional<Duration> anyDuration(String text) {
        Matcher matcher = SIMPLE_DURATION.matcher(text);
        if (matcher.matches()) {
            long amount = Long.parseLong(matcher.group(1));
            return Optional.of(
                    switch (matcher.group(2)) {
                        case "ms" -> Duration.ofMillis(amount);
                        case "s" -> Duration.ofSeconds(amount);
                        default -> Duration.ofMinutes(amount);
                    });
        }
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeException notADuration) {
            return Optional.empty();
        }
    }
}
