package dev.runmark.example;

import dev.runmark.example.fact.Jdk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the JDKs of this machine: the one that runs, {@code JAVA_HOME}, the usual folders of Linux, macOS and Windows,
 * those of SDKMAN, Gradle, Maven toolchains and development environments.
 */
final class JdkFinder {

    private static final List<String> SYSTEM_FOLDERS = List.of(
            "/usr/lib/jvm",
            "/usr/java",
            "/opt/java",
            "/opt/jdk",
            "/Library/Java/JavaVirtualMachines",
            "C:\\Program Files\\Java",
            "C:\\Program Files\\Eclipse Adoptium",
            "C:\\Program Files\\Microsoft",
            "C:\\Program Files\\Zulu",
            "C:\\Program Files\\Amazon Corretto");
    private static final List<String> HOME_FOLDERS =
            List.of(".sdkman/candidates/java", ".jdks", ".gradle/jdks", "Library/Java/JavaVirtualMachines");
    private static final Pattern TOOLCHAIN_HOME = Pattern.compile("<jdkHome>\\s*([^<]+?)\\s*</jdkHome>");
    private static final Pattern FEATURE = Pattern.compile("(?:1\\.)?(\\d+).*");

    private JdkFinder() {}

    /** The first JDK found of each feature version; the one that runs comes before all others. */
    static Map<Integer, Jdk> find() {
        Map<Integer, Jdk> found = new LinkedHashMap<>();
        Jdk current = Jdk.current();
        found.put(current.feature(), current);
        for (Path home : candidates()) {
            at(home).ifPresent(jdk -> found.putIfAbsent(jdk.feature(), jdk));
        }
        return found;
    }

    /** The JDK in a folder, if it is one that can compile. */
    static Optional<Jdk> at(Path home) {
        Path release = home.resolve("release");
        boolean complete = Files.exists(home.resolve("lib/ct.sym")) && Files.isRegularFile(release);
        if (!complete) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(release)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        String version = unquoted(properties.getProperty("JAVA_VERSION", ""));
        Matcher feature = FEATURE.matcher(version);
        return feature.matches()
                ? Optional.of(new Jdk(home, Integer.parseInt(feature.group(1)), fullVersion(properties, version)))
                : Optional.empty();
    }

    private static String fullVersion(Properties release, String version) {
        String runtime = unquoted(release.getProperty("JAVA_RUNTIME_VERSION", ""));
        String implementor = unquoted(release.getProperty("IMPLEMENTOR", ""));
        return ((runtime.isEmpty() ? version : runtime) + " " + implementor).strip();
    }

    private static String unquoted(String value) {
        return value.replace("\"", "").strip();
    }

    private static Set<Path> candidates() {
        Set<Path> homes = new LinkedHashSet<>();
        Optional.ofNullable(System.getenv("JAVA_HOME")).map(Path::of).ifPresent(homes::add);
        Path user = Path.of(System.getProperty("user.home"));
        List<Path> folders = new ArrayList<>();
        HOME_FOLDERS.forEach(folder -> folders.add(user.resolve(folder)));
        SYSTEM_FOLDERS.forEach(folder -> folders.add(Path.of(folder)));
        for (Path folder : folders) {
            for (Path child : children(folder)) {
                homes.add(child);
                homes.add(child.resolve("Contents/Home"));
            }
        }
        homes.addAll(toolchains(user.resolve(".m2/toolchains.xml")));
        return homes;
    }

    private static Set<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return new TreeSet<>(children.toList());
        } catch (IOException | UncheckedIOException e) {
            return Set.of();
        }
    }

    private static List<Path> toolchains(Path file) {
        List<Path> homes = new ArrayList<>();
        try {
            Matcher matcher = TOOLCHAIN_HOME.matcher(Files.exists(file) ? Files.readString(file) : "");
            while (matcher.find()) {
                homes.add(Path.of(matcher.group(1)));
            }
        } catch (IOException | IllegalArgumentException e) {
            return homes;
        }
        return homes;
    }
}
