package dev.runmark.example.fact;

import java.nio.file.Path;

/**
 * A Java development kit that examples run on.
 *
 * <p>Immutable and thread-safe.
 *
 * @param home its folder, which holds {@code bin/java}
 * @param feature its feature version, such as 17
 * @param version its full version, such as {@code 17.0.15+6-Debian-1deb12u1}
 */
public record Jdk(Path home, int feature, String version) implements Platform {

    @Override
    public String title() {
        return "Java";
    }

    @Override
    public String number() {
        return Integer.toString(feature);
    }

    /** The kit that this program itself runs on. */
    public static Jdk current() {
        return new Jdk(
                Path.of(System.getProperty("java.home")),
                Runtime.version().feature(),
                Runtime.version().toString());
    }
}
