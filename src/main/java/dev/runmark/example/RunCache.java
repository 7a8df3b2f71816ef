package dev.runmark.example;

import dev.runmark.content.FenceLine;
import dev.runmark.library.ClassPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;

/**
 * Keeps what happened to examples, so that an unchanged one need not be run again. Each attempt is a file named by the
 * SHA-256 of everything that it depends on; its content begins with its own SHA-256. A file that is damaged, or that
 * vanishes because another build tidies up, is a miss. Files appear whole, by a move.
 *
 * <p>Thread-safe, also between processes.
 */
final class RunCache {

    /** Changes whenever what is kept, or how examples are run, changes. */
    private static final String FORMAT = "runmark runs 3";

    private static final int DIGEST_BYTES = 32;

    private static final long SIZE_LIMIT = 256L << 20;

    private final Optional<Path> folder;
    private final String environment;
    private final Jdk jdk;

    private RunCache(Optional<Path> folder, String environment, Jdk jdk) {
        this.folder = folder;
        this.environment = environment;
        this.jdk = jdk;
    }

    /**
     * Opens a cache.
     *
     * @param jdk what the examples run on
     * @param probe the folder of the probe's classes
     * @param settings how examples are run, and where the cache is
     * @param libraries what they have besides the JDK
     */
    static RunCache open(Jdk jdk, Path probe, Prover.Settings settings, ClassPath libraries) throws IOException {
        MessageDigest digest = sha256();
        put(digest, FORMAT);
        put(digest, OwnCode.fingerprint());
        put(digest, jdk.version());
        put(digest, jdk.home().toString());
        put(digest, settings.examples().timeout() + " " + settings.runs() + " " + Limits.DEFAULT);
        put(digest, Equipment.of(settings.examples(), libraries).toString());
        put(digest, libraries.fingerprint());
        put(digest, Runtime.getRuntime().availableProcessors() + " " + System.getProperty("os.name"));
        put(digest, ExampleProcess.jvmOptions(jdk) + " " + Arrays.toString(Pressure.values()));
        for (String name : ProbeClasses.NAMES) {
            digest.update(Files.readAllBytes(ProbeClasses.in(probe, name)));
        }
        return new RunCache(
                settings.cache().filter(RunCache::canBeMade), HexFormat.of().formatHex(digest.digest()), jdk);
    }

    /** A user without a place for a cache can still build. */
    private static boolean canBeMade(Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.isWritable(folder);
        } catch (IOException e) {
            return false;
        }
    }

    /** What happened to a composition earlier, if it is known. */
    Optional<Attempt> find(Composition composition) {
        return find(composition, key(composition, RunCache::anywhere))
                .or(() -> find(composition, key(composition, RunCache::here)));
    }

    private Optional<Attempt> find(Composition composition, String key) {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        Path file = folder.get().resolve(key);
        try {
            byte[] bytes = Files.readAllBytes(file);
            byte[] content = Arrays.copyOfRange(bytes, Math.min(DIGEST_BYTES, bytes.length), bytes.length);
            if (!Arrays.equals(sha256().digest(content), Arrays.copyOf(bytes, DIGEST_BYTES))) {
                return Optional.empty();
            }
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.of(AttemptFormat.read(content, composition, jdk));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Keeps what happened to a composition.
     *
     * @param movable whether the same would happen further up or down the page
     */
    void keep(Composition composition, Attempt attempt, boolean movable) {
        if (folder.isEmpty() || !attempt.isWorthKeeping()) {
            return;
        }
        try {
            byte[] content = AttemptFormat.write(attempt);
            Path temporary = Files.createTempFile(folder.get(), "new-", ".tmp");
            try (var out = Files.newOutputStream(temporary)) {
                out.write(sha256().digest(content));
                out.write(content);
            }
            Files.move(
                    temporary,
                    folder.get().resolve(key(composition, movable ? RunCache::anywhere : RunCache::here)),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // What cannot be kept is run again next time.
        }
    }

    /** Removes what was not used for longest until the cache is within its limit. */
    void tidy() throws IOException {
        if (folder.isEmpty()) {
            return;
        }
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.get())) {
            for (Path file : files.toList()) {
                Entry.of(file).ifPresent(entries::add);
            }
        }
        long size = entries.stream().mapToLong(Entry::size).sum();
        entries.sort(Comparator.comparing(Entry::used));
        for (Entry entry : entries) {
            if (size <= SIZE_LIMIT) {
                return;
            }
            Files.deleteIfExists(entry.file());
            size -= entry.size();
        }
    }

    /** A file of the cache, how large it is and when it was last used. */
    private record Entry(Path file, long size, Instant used) {

        static Optional<Entry> of(Path file) {
            try {
                return Optional.of(new Entry(
                        file, Files.size(file), Files.getLastModifiedTime(file).toInstant()));
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }

    /**
     * The name of what is kept.
     *
     * @param lines which numbers the lines of the composition have in it
     */
    private String key(Composition composition, ToIntBiFunction<Composition, FenceLine> lines) {
        MessageDigest digest = sha256();
        put(digest, environment);
        put(digest, composition.kind().name());
        String path = composition.source().path();
        put(digest, path.substring(path.lastIndexOf('/') + 1));
        for (Example block : composition.blocks()) {
            put(digest, block.fence().info());
            for (FenceLine line : block.code().lines()) {
                put(digest, lines.applyAsInt(composition, line) + ":" + line.column());
                put(digest, line.text());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** What is written above an example need not make another one of it. */
    private static int anywhere(Composition composition, FenceLine line) {
        return line.line() - composition.firstLine();
    }

    private static int here(Composition composition, FenceLine line) {
        return line.line();
    }

    private static void put(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
