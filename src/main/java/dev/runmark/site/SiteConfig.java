package dev.runmark.site;

import dev.runmark.site.look.Delivery;
import dev.runmark.site.look.Look;
import dev.runmark.text.TrustedKey;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code content/site.yaml} says of the whole site.
 *
 * <p>Immutable and thread-safe.
 *
 * @param title the site's name
 * @param description what search engines show for the home page; empty if there is none
 * @param baseUrl where the site will stand, ending with {@code /}; empty if not known
 * @param author who writes it; empty if not stated
 * @param language BCP 47 language tag of the texts, such as {@code en}, and where it is stated
 * @param repository web address of the sources; empty if not stated
 * @param social names of places and their web addresses, in the author's order
 * @param redirects old addresses (some with {@code #fragment}) and the addresses that they lead to
 * @param look how it looks
 * @param delivery how it is handed to its readers
 * @param html what of raw HTML reaches its pages
 * @param epub whether its topics are made into books for e-readers, too
 * @param examples how examples are run
 */
public record SiteConfig(
        String title,
        String description,
        String baseUrl,
        String author,
        PlacedText language,
        String repository,
        Map<String, String> social,
        Map<String, String> redirects,
        Look look,
        Delivery delivery,
        HtmlPolicy html,
        boolean epub,
        Examples examples) {

    /** The file's name. */
    public static final String NAME = "site.yaml";

    /** The path of the file in the project folder. */
    public static final String PATH = Site.CONTENT + "/" + NAME;

    public SiteConfig {
        social = Collections.unmodifiableMap(new LinkedHashMap<>(social));
        redirects = Collections.unmodifiableMap(new LinkedHashMap<>(redirects));
    }

    /**
     * How a site's examples are run.
     *
     * @param timeout how long one run may take
     * @param runs how often an example with threads is run, if it is said
     * @param mode how the examples of a page are related if it does not say
     * @param jdks feature versions of Java that the site promises, such as 17 and 25; empty for the one at hand
     * @param libraries what they may use besides the JDK
     * @param compilerOptions options of javac, all of which leave it in the prover's hands
     * @param javadoc for the beginnings of package names, such as {@code com.google.common}, where the API documentation
     *     of those packages stands
     * @param scope what they have besides their own text, and which of them are left alone
     * @param room how much one may use besides time
     * @param languages what they are written in
     * @param shared where machines share what happened to them, if it is said
     */
    public record Examples(
            Duration timeout,
            Optional<Integer> runs,
            ExampleMode mode,
            List<PlacedText> jdks,
            Libraries libraries,
            List<PlacedText> compilerOptions,
            Map<String, String> javadoc,
            ExampleScope scope,
            Room room,
            Languages languages,
            Optional<SharedStore> shared) {

        /** How they are run where nothing is said: up to ten seconds, each alone, on the Java at hand and with the JDK only. */
        public static final Examples DEFAULT = new Examples(
                Duration.ofSeconds(10), ExampleMode.STANDALONE, List.of(), Libraries.NONE, List.of(), Map.of());

        /** Nothing is said of runs, imports and setup. */
        public Examples(
                Duration timeout,
                ExampleMode mode,
                List<PlacedText> jdks,
                Libraries libraries,
                List<PlacedText> compilerOptions,
                Map<String, String> javadoc) {
            this(
                    timeout,
                    Optional.empty(),
                    mode,
                    jdks,
                    libraries,
                    compilerOptions,
                    javadoc,
                    ExampleScope.DEFAULT,
                    Room.USUAL,
                    Languages.JAVA_ONLY,
                    Optional.empty());
        }

        public Examples {
            jdks = List.copyOf(jdks);
            compilerOptions = List.copyOf(compilerOptions);
            javadoc = Map.copyOf(javadoc);
        }

        /** The same with another time limit. */
        public Examples within(Duration limit) {
            return new Examples(
                    limit, runs, mode, jdks, libraries, compilerOptions, javadoc, scope, room, languages, shared);
        }

        /** The same with other room besides time. */
        public Examples in(Room other) {
            return new Examples(
                    timeout, runs, mode, jdks, libraries, compilerOptions, javadoc, scope, other, languages, shared);
        }

        /** The same in other languages. */
        public Examples in(Languages others) {
            return new Examples(
                    timeout, runs, mode, jdks, libraries, compilerOptions, javadoc, scope, room, others, shared);
        }

        /** The same on other versions of Java. */
        public Examples on(List<PlacedText> versions) {
            return new Examples(
                    timeout, runs, mode, versions, libraries, compilerOptions, javadoc, scope, room, languages, shared);
        }

        /** The same with further libraries. */
        public Examples with(Libraries more) {
            return new Examples(
                    timeout,
                    runs,
                    mode,
                    jdks,
                    libraries.and(more),
                    compilerOptions,
                    javadoc,
                    scope,
                    room,
                    languages,
                    shared);
        }

        /** The same with another way for examples to be related. */
        public Examples withMode(ExampleMode other) {
            return new Examples(
                    timeout, runs, other, jdks, libraries, compilerOptions, javadoc, scope, room, languages, shared);
        }

        /** The same with another number of runs. */
        public Examples times(int number) {
            return new Examples(
                    timeout,
                    Optional.of(number),
                    mode,
                    jdks,
                    libraries,
                    compilerOptions,
                    javadoc,
                    scope,
                    room,
                    languages,
                    shared);
        }

        /** The same with something else besides their own text. */
        public Examples with(ExampleScope other) {
            return new Examples(
                    timeout, runs, mode, jdks, libraries, compilerOptions, javadoc, other, room, languages, shared);
        }
    }

    /**
     * Where machines share what happened to examples.
     *
     * <p>Immutable and thread-safe.
     *
     * @param address what the addresses of all entries begin with
     * @param key the public key that entries must be signed with, a {@link TrustedKey}
     */
    public record SharedStore(URI address, PlacedText key) {

        /** What an address must be, to be read after "must be" or "needs". */
        public static final String EXPECTED =
                "an address that begins with https:// or http://, without a password and a query";

        private static final Set<String> SCHEMES = Set.of("http", "https");

        /** The address that a text is; empty if it is none. */
        public static Optional<URI> address(String text) {
            try {
                URI uri = new URI(text);
                boolean plain = uri.getHost() != null
                        && uri.getUserInfo() == null
                        && uri.getQuery() == null
                        && uri.getFragment() == null;
                String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
                return Optional.of(uri).filter(any -> plain && SCHEMES.contains(scheme));
            } catch (URISyntaxException notAnAddress) {
                return Optional.empty();
            }
        }
    }

    /** The same configuration with another base address, which gets a {@code /} at its end if it has none. */
    public SiteConfig withBaseUrl(String url) {
        String base = url.isEmpty() || url.endsWith("/") ? url : url + "/";
        return new SiteConfig(
                title,
                description,
                base,
                author,
                language,
                repository,
                social,
                redirects,
                look,
                delivery,
                html,
                epub,
                examples);
    }
}
