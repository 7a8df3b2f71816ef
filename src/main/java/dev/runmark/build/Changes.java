package dev.runmark.build;

import dev.runmark.content.ContentReader;
import dev.runmark.earlier.BuiltSite;
import dev.runmark.earlier.EarlierBuild;
import dev.runmark.earlier.EarlierBuilds;
import dev.runmark.earlier.InputFiles;
import dev.runmark.earlier.KeptNotes;
import dev.runmark.example.OwnCode;
import dev.runmark.example.ProvingState;
import dev.runmark.publish.Publisher;
import dev.runmark.search.SearchTerms;
import dev.runmark.site.Site;
import dev.runmark.text.FileNames;
import dev.runmark.text.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What has changed since a site was built last: anything that its bytes, or what is reported, could depend on. Where that is
 * not known for sure, something has changed.
 *
 * <p>Immutable.
 *
 * @param options what is asked of the build
 * @param builds keeps the last build
 * @param program what counts besides files, their dates and examples
 * @param key of the same and of what git says of the files
 * @param last the last build, if anything is known of it
 * @param inputs the files as they are now
 */
record Changes(
        Options options,
        EarlierBuilds builds,
        String program,
        String key,
        Optional<EarlierBuild> last,
        InputFiles inputs) {

    /** To be changed where a build may come to something else although neither its code nor its files have changed. */
    private static final String FORMAT = "runmark build 1";

    private static final String TEMPLATES = "templates";

    /** What a site is made of, in the project folder; {@code site.yaml} is reported if it stands there. */
    private static final List<String> ROOTS = List.of(Site.CONTENT, TEMPLATES, "runmark.yaml", "site.yaml");

    /**
     * Looks at everything that a build is made of.
     *
     * @param site where the site is published
     * @return empty if nothing is to be kept, or if not all of it can be looked at
     */
    static Optional<Changes> since(Options options, Path site) {
        if (options.cache().isEmpty()) {
            return Optional.empty();
        }
        Path cache = options.cache().get();
        EarlierBuilds builds =
                EarlierBuilds.in(cache.resolveSibling(cache.getFileName() + "-builds"), options.source(), site);
        Optional<EarlierBuild> last = builds.last();
        Set<Path> places = new LinkedHashSet<>(roots(options));
        last.ifPresent(build -> places.addAll(build.inputs().outside(roots(options))));
        try {
            InputFiles inputs =
                    InputFiles.of(places, last.map(EarlierBuild::inputs).orElse(InputFiles.NONE));
            String program = program(options);
            String key = new Sha256()
                    .text(program)
                    .text(ContentReader.historyOf(options.source()))
                    .hex();
            return Optional.of(new Changes(options, builds, program, key, last, inputs));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<Path> roots(Options options) {
        Path project = options.source().toAbsolutePath().normalize();
        return ROOTS.stream().map(project::resolve).toList();
    }

    private static String program(Options options) throws IOException {
        return new Sha256()
                .text(FORMAT)
                .text(OwnCode.whole())
                .text(System.getProperty("java.class.path", ""))
                .text(Runtime.version() + " " + System.getProperty("java.home"))
                .text(Locale.getDefault().toLanguageTag())
                .text(Path.of("").toAbsolutePath().toString())
                .text(options.source() + " " + options.baseUrl())
                .text(options.examples() + " " + options.given() + " " + options.runs() + " " + options.seed())
                .text(options.failure().name())
                .hex();
    }

    /**
     * The last build, if there is nothing to do.
     *
     * @throws IOException if the machine fails
     * @throws InterruptedException if the calling thread is interrupted
     */
    Optional<EarlierBuild> none(Publisher publisher) throws IOException, InterruptedException {
        if (last.isEmpty()
                || !isBuiltOfTheSame(last.get())
                || !publisher.isStill(last.get().site().files())) {
            return Optional.empty();
        }
        if (inputs.settle(last.get().inputs())) {
            builds.keep(last.get().with(inputs));
        }
        return last;
    }

    /** What is known of the texts. */
    KeptNotes notes() {
        return builds.notes(noteBasis(inputs), inputs);
    }

    /** What the texts were found by when the site was made last. */
    SearchTerms terms() {
        return builds.terms(program).flatMap(SearchTerms::read).orElse(SearchTerms.NONE);
    }

    /** Keeps what the texts are found by. */
    void keep(SearchTerms terms) {
        builds.keepTerms(program, terms.bytes());
    }

    /** What notes depend on besides the text that they are about: everything but texts and templates. */
    private String noteBasis(InputFiles all) {
        Path templates = options.source().toAbsolutePath().normalize().resolve(TEMPLATES);
        Sha256 basis = new Sha256().text(program);
        all.files().forEach((path, file) -> {
            if (!isText(path) && !Path.of(path).startsWith(templates)) {
                basis.text(path).text(file.hash());
            }
        });
        return basis.hex();
    }

    private boolean isText(String path) {
        return FileNames.isMarkdown(path)
                && Path.of(path)
                        .startsWith(
                                options.source().toAbsolutePath().normalize().resolve(Site.CONTENT));
    }

    private boolean isBuiltOfTheSame(EarlierBuild build) throws IOException, InterruptedException {
        return build.key().equals(key)
                && inputs.holdTheSameAs(build.inputs())
                && (build.proving().isEmpty() || proving().equals(Optional.of(build.proving())));
    }

    private Optional<String> proving() throws IOException, InterruptedException {
        return ProvingState.of(
                Build.settings(ContentReader.configOf(options.source()).examples(), options));
    }

    /**
     * What of the last site can be taken into the next one.
     *
     * @param proved what was read and proved, and is now to be rendered
     * @param sources the files that were read besides those of the project's folders, with the hashes of their texts
     * @return empty if that is not known, and need not be known the next time
     * @throws IOException if the machine fails
     */
    Optional<Reuse> reuse(BuildResult proved, Map<Path, String> sources, Publisher publisher) throws IOException {
        Optional<String> proving = proving(proved);
        Map<String, String> besides = absolute(sources);
        Optional<InputFiles> all = inputs.with(besides);
        if (proving.isEmpty() || all.isEmpty()) {
            return Optional.empty();
        }
        // A text that examples take something from, too, shows in more than what is made of it.
        Predicate<String> isText = path -> isText(path) && !besides.containsKey(path);
        PageKeys keys = PageKeys.of(program, proving.get(), all.get(), isText, proved.proofs());
        return Optional.of(new Reuse(keys, last.map(EarlierBuild::site), publisher));
    }

    /**
     * Keeps a build, if it would come to the same again.
     *
     * @param notes what is known of its texts
     * @param sources the files that it has read besides those of the project's folders, with the hashes of their texts
     * @param site what it has published
     * @throws IOException if the machine fails
     */
    void keep(KeptNotes notes, BuildResult result, Map<Path, String> sources, BuiltSite site, List<String> summary)
            throws IOException {
        Optional<String> proving = proving(result);
        Optional<InputFiles> all = inputs.with(absolute(sources));
        boolean same = all.isPresent() && InputFiles.of(places(), inputs).areFoundAs(inputs);
        if (proving.isPresent() && same) {
            builds.keep(new EarlierBuild(key, proving.get(), all.get(), site, result.problems(), summary));
            builds.keep(noteBasis(all.get()), notes);
        }
    }

    private static Map<String, String> absolute(Map<Path, String> sources) {
        Map<String, String> absolute = new TreeMap<>();
        sources.forEach((source, hash) ->
                absolute.put(source.toAbsolutePath().normalize().toString(), hash));
        return absolute;
    }

    private List<Path> places() {
        List<Path> roots = roots(options);
        return Stream.concat(roots.stream(), inputs.outside(roots).stream()).toList();
    }

    private Optional<String> proving(BuildResult result) {
        boolean unproved =
                options.examples() == Options.Examples.SKIP || result.proofs().isEmpty();
        return unproved ? Optional.of("") : result.proofs().basis();
    }
}
