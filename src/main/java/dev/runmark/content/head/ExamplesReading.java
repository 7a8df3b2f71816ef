package dev.runmark.content.head;

import dev.runmark.content.yaml.EquipmentReading;
import dev.runmark.content.yaml.Fields;
import dev.runmark.content.yaml.ReachReading;
import dev.runmark.content.yaml.ScopeReading;
import dev.runmark.content.yaml.Stated;
import dev.runmark.site.Confinement;
import dev.runmark.site.ExampleMode;
import dev.runmark.site.ExampleScope;
import dev.runmark.site.Ignored;
import dev.runmark.site.Imports;
import dev.runmark.site.SandboxMode;
import dev.runmark.site.SiteConfig.Examples;
import dev.runmark.site.SiteConfig.SharedStore;
import dev.runmark.text.TrustedKey;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads how examples are run: the same keys below {@code examples} of a site's configuration and in a project's own. */
public final class ExamplesReading {

    private static final String CACHE = "cache";
    private static final String CACHE_KEY = "cacheKey";

    /** The keys, in the order in which they are named to an author. */
    public static final List<String> KEYS = List.of(
            "mode",
            "languages",
            "imports",
            "setup",
            "dependencies",
            "classpath",
            "jdks",
            "runs",
            "timeout",
            "heap",
            "processes",
            "timeline",
            "ignore",
            "env",
            "sandbox",
            "network",
            "read",
            CACHE,
            CACHE_KEY,
            "compilerOptions",
            "javadoc");

    private static final Pattern PACKAGE = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*");

    private ExamplesReading() {}

    /**
     * What a key says; the short form says only how examples are related: {@code examples: session}.
     *
     * @param folder what relative paths start from
     */
    static Examples of(Fields fields, String key, Path folder) {
        Examples nothing = Examples.DEFAULT.with(ExampleScope.in(folder));
        return fields.isText(key)
                ? fields.exampleMode(key).map(nothing::withMode).orElse(nothing)
                : fields.nested(key, KEYS, keys -> of(keys, folder, Examples.DEFAULT.mode()))
                        .orElse(nothing);
    }

    /**
     * What keys say.
     *
     * @param folder what relative paths start from
     * @param usual how examples are related if it is not said
     */
    public static Examples of(Fields fields, Path folder, ExampleMode usual) {
        return new Examples(
                ScopeReading.timeout(fields).orElse(Examples.DEFAULT.timeout()),
                EquipmentReading.runs(fields),
                fields.exampleMode("mode").orElse(usual),
                EquipmentReading.jdks(fields),
                EquipmentReading.libraries(fields),
                EquipmentReading.compilerOptions(fields),
                javadoc(fields),
                scope(fields, folder),
                ScopeReading.room(fields),
                LanguagesReading.of(fields),
                shared(fields));
    }

    private static ExampleScope scope(Fields fields, Path folder) {
        return new ExampleScope(
                folder,
                ScopeReading.imports(fields).orElse(Imports.FOUND),
                ScopeReading.setups(fields),
                ScopeReading.ignored(fields).orElse(Ignored.NOTHING),
                ReachReading.environment(fields),
                confinement(fields),
                ScopeReading.timeline(fields).orElse(false));
    }

    private static Confinement confinement(Fields fields) {
        return ReachReading.confinement(
                fields,
                fields.parsed(
                                "sandbox",
                                word -> SandboxMode.named(word).map(SandboxMode::word),
                                "auto, required or off",
                                "write one such as `sandbox: required`")
                        .map(fields::placed));
    }

    private static Optional<SharedStore> shared(Fields fields) {
        Optional<Stated<URI>> address = fields.parsed(
                CACHE,
                SharedStore::address,
                SharedStore.EXPECTED,
                "write one such as `cache: https://cache.example/runmark`");
        Optional<Stated<String>> key = fields.parsed(
                CACHE_KEY,
                text -> TrustedKey.of(text).map(any -> text),
                "a public Ed25519 key in Base64",
                "`openssl pkey -pubout` writes one");
        if (address.isPresent() && !fields.isStated(CACHE_KEY)) {
            fields.reject(
                    address.get(),
                    "there is no `cacheKey` to say whose entries are trusted",
                    "add `cacheKey:` and the public key, or take the line out");
        }
        if (key.isPresent() && !fields.isStated(CACHE)) {
            fields.reject(
                    key.get(),
                    "there is no `cache` that this could be the key of",
                    "add `cache:` and its address, or take the line out");
        }
        return address.flatMap(stated -> key.map(trusted -> new SharedStore(stated.value(), fields.placed(trusted))));
    }

    private static Map<String, String> javadoc(Fields fields) {
        Map<String, String> addresses = new LinkedHashMap<>();
        fields.textsByName("javadoc").forEach((packages, url) -> {
            if (PACKAGE.matcher(packages).matches()) {
                ConfigReading.checkedUrl(fields, packages, url).ifPresent(address -> addresses.put(packages, address));
            } else {
                fields.reject(
                        url,
                        "`" + packages + "` cannot be the beginning of a package's name",
                        "write one such as `com.google.common`");
            }
        });
        return addresses;
    }
}
