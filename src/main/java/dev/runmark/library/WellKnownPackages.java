package dev.runmark.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * In which Maven artifacts packages are that documentation often uses. The list was read from the artifacts themselves:
 * each package of it has classes in the jar of its artifact, and in no other jar of the list.
 *
 * <p>Immutable and thread-safe.
 */
public final class WellKnownPackages {

    private static final String RESOURCE = "well-known-packages.txt";

    private final Map<String, String> artifacts;

    private WellKnownPackages(Map<String, String> artifacts) {
        this.artifacts = artifacts;
    }

    /** The list that comes with this program. */
    public static WellKnownPackages read() {
        try (InputStream in = WellKnownPackages.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + RESOURCE);
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A list as it is kept: a package and an artifact a line. */
    static WellKnownPackages of(String lines) {
        Map<String, String> artifacts = new TreeMap<>();
        lines.lines().map(line -> line.split(" ")).forEach(words -> artifacts.put(words[0], words[1]));
        return new WellKnownPackages(artifacts);
    }

    /** The artifact that has a package, as {@code group:artifact}. */
    public Optional<String> artifactOf(String packageName) {
        return Optional.ofNullable(artifacts.get(packageName));
    }
}
