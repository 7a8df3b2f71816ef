package dev.runmark.example;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Example;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.fact.Platform;
import dev.runmark.example.javac.Equipment;
import dev.runmark.example.judge.Attempt;
import dev.runmark.example.run.ExampleProcess;
import dev.runmark.example.run.Limits;
import dev.runmark.example.run.Pressure;
import dev.runmark.example.run.ProbeClasses;
import dev.runmark.library.ClassPath;
import dev.runmark.site.FenceLine;
import dev.runmark.site.Language;
import dev.runmark.text.KeptFiles;
import dev.runmark.text.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntBiFunction;

/**
 * Keeps what happened to examples, so that an unchanged one need not be run again. Each attempt is a file named by the
 * SHA-256 of everything that it depends on.
 *
 * <p>Thread-safe, also between processes.
 */
final class RunCache {

    /** Changes whenever what is kept, or how examples are run, changes. */
    private static final String FORMAT = "runmark runs 9";

    private static final long SIZE_LIMIT = 256L << 20;

    private final Optional<KeptFiles> files;
    private final Optional<SharedCache> shared;
    private final String environment;
    private final Platform platform;
    private final FailingSeeds seeds;

    private RunCache(ProvingSettings settings, String environment, Platform platform) {
        this.files = keptIn(settings).map(folder -> KeptFiles.in(folder, SIZE_LIMIT));
        this.shared = settings.shared().filter(any -> files.isPresent());
        this.environment = environment;
        this.platform = platform;
        this.seeds = new FailingSeeds(files, platform);
    }

    /**
     * Opens a cache.
     *
     * @param jdk what the examples run on
     * @param settings how examples are run, and where the cache is
     * @param libraries what they have besides the JDK
     */
    static RunCache open(Jdk jdk, ProvingSettings settings, ClassPath libraries) throws IOException {
        Sha256 environment = common(settings)
                .text(jdk.version())
                .text(jdk.home().toString())
                .text(Equipment.of(settings.examples(), libraries).toString())
                .text(libraries.fingerprint())
                .text(ExampleProcess.jvmOptions(jdk) + " " + Arrays.toString(Pressure.values()))
                .text(ProbeClasses.checksum());
        return new RunCache(settings, environment.hex(), jdk);
    }

    /**
     * Opens a cache for a language besides Java.
     *
     * @param language what the project says of it
     * @param platform what the examples run on
     * @param environment variables that they may read
     * @param settings how examples are run, and where the cache is
     */
    static RunCache open(
            Language language, Platform platform, Map<String, String> environment, ProvingSettings settings)
            throws IOException {
        Sha256 key = common(settings)
                .text(language.word())
                .text(language instanceof Language.Command command ? command.toString() : "")
                .text(platform.toString())
                .text(new TreeMap<>(environment).toString());
        return new RunCache(settings, key.hex(), platform);
    }

    private static Sha256 common(ProvingSettings settings) throws IOException {
        return new Sha256()
                .text(FORMAT)
                .text(OwnCode.fingerprint())
                .text(settings.examples().timeout() + " " + settings.repetitions() + " "
                        + settings.examples().room() + Limits.DEFAULT)
                .text(settings.cell().toString())
                .text(Runtime.getRuntime().availableProcessors() + " " + System.getProperty("os.name"));
    }

    /** What examples find in the network or in files that they may read can be something else each time. */
    private static Optional<Path> keptIn(ProvingSettings settings) {
        return settings.cache().filter(folder -> !settings.cell().reachesOut());
    }

    /** What happened to a composition earlier, here or on another machine, if it is known; where it has failed since, it is not. */
    Optional<Attempt> find(Composition composition) {
        String anywhere = key(composition, RunCache::anywhere);
        String here = key(composition, RunCache::here);
        return findOwn(composition, anywhere)
                .or(() -> findOwn(composition, here))
                .or(() -> shared.flatMap(cache -> findShared(cache, composition, anywhere)))
                .or(() -> shared.flatMap(cache -> findShared(cache, composition, here)))
                .filter(attempt -> seeds.areAskedIn(attempt, composition));
    }

    /** How the threads of a composition were held up when it failed. */
    List<String> failingSeeds(Composition composition) {
        return seeds.of(composition);
    }

    private Optional<Attempt> findOwn(Composition composition, String key) {
        return files.flatMap(kept -> kept.find(key)).flatMap(content -> read(content, composition));
    }

    /** What is of use is kept here, too. */
    private Optional<Attempt> findShared(SharedCache cache, Composition composition, String key) {
        String own = cache.ownName(key);
        return findOwn(composition, own).or(() -> {
            Optional<byte[]> content = cache.find(key);
            Optional<Attempt> attempt = content.flatMap(bytes -> read(bytes, composition));
            if (attempt.isPresent()) {
                files.ifPresent(kept -> kept.keep(own, content.orElseThrow()));
            }
            return attempt;
        });
    }

    private Optional<Attempt> read(byte[] content, Composition composition) {
        try {
            return Optional.of(AttemptFormat.read(content, composition, platform));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Keeps what happened to a composition.
     *
     * @param placeIndependent whether the same would happen further up or down the page
     */
    void keep(Composition composition, Attempt attempt, boolean placeIndependent) throws IOException {
        seeds.keep(composition, attempt);
        if (files.isPresent() && attempt.isWorthKeeping()) {
            String key = key(composition, placeIndependent ? RunCache::anywhere : RunCache::here);
            byte[] content = AttemptFormat.write(attempt);
            files.get().keep(key, content);
            shared.ifPresent(cache -> cache.keep(key, content));
        }
    }

    /** A text that differs whenever what is kept of unchanged examples need not hold any more. */
    String state() {
        return environment + " " + seeds.state();
    }

    /**
     * The name of what is kept.
     *
     * @param lines which numbers the lines of the composition have in it
     */
    private String key(Composition composition, ToIntBiFunction<Composition, FenceLine> lines) {
        Sha256 key = new Sha256().text(environment);
        add(composition, lines, key);
        return key.hex();
    }

    /** Adds all that a composition says to a key. */
    static void add(Composition composition, ToIntBiFunction<Composition, FenceLine> lines, Sha256 key) {
        String path = composition.source().path();
        key.text(composition.label()).text(path.substring(path.lastIndexOf('/') + 1));
        composition.given().addTo(key);
        for (Example block : composition.blocks()) {
            key.text(block.fence().info());
            block.files().forEach(file -> file.addTo(key));
            for (FenceLine line : block.code().lines()) {
                key.text(lines.applyAsInt(composition, line) + ":" + line.column()
                                + line.spelling().columns())
                        .text(line.text());
            }
        }
    }

    /** What is written above an example need not make another one of it. */
    static int anywhere(Composition composition, FenceLine line) {
        return line.line() - composition.firstLine();
    }

    private static int here(Composition composition, FenceLine line) {
        return line.line();
    }
}
