package dev.runmark.junit;

import dev.runmark.site.Libraries;
import dev.runmark.site.PlacedText;
import dev.runmark.text.Location;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The class path of the tests, from wherever the launcher put it: Surefire and IDEs give it to Java, some of them in the
 * manifest of a jar that holds nothing else; a module's path is another one; the console launcher has a class loader.
 */
final class LauncherClassPath {

    private static final Location PLACE = new Location("class path of the tests", 1, 1);

    private static final List<String> PROPERTIES =
            List.of("java.class.path", "jdk.module.path", "surefire.test.class.path");

    private final Set<Path> entries = new LinkedHashSet<>();

    private LauncherClassPath() {}

    /** What examples may use: all of it but Runmark itself, whose classes nobody documents with it. */
    static Libraries libraries() {
        LauncherClassPath found = new LauncherClassPath();
        found.addAll(PROPERTIES.stream()
                .map(name -> System.getProperty(name, ""))
                .flatMap(Pattern.compile(Pattern.quote(File.pathSeparator))::splitAsStream)
                .filter(text -> !text.isEmpty())
                .map(Path::of));
        found.addAll(loaders(Thread.currentThread().getContextClassLoader()));
        own().ifPresent(found.entries::remove);
        return new Libraries(
                found.entries.stream()
                        .map(entry -> new PlacedText(entry.toString(), PLACE, 1, ""))
                        .toList(),
                List.of());
    }

    private void addAll(Stream<Path> paths) {
        paths.forEach(this::add);
    }

    private void add(Path path) {
        Path entry = path.toAbsolutePath().normalize();
        boolean isJar = entry.toString().endsWith(".jar") && Files.isRegularFile(entry);
        if ((isJar || Files.isDirectory(entry)) && entries.add(entry) && isJar) {
            List<Path> named = named(entry);
            if (!named.isEmpty()) {
                entries.remove(entry);
                addAll(named.stream());
            }
        }
    }

    /** What a jar's manifest names, if the jar holds nothing besides it (JAR File Specification, Class-Path). */
    private static List<Path> named(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String classPath =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            boolean holdsMore = file.stream().anyMatch(entry -> !entry.getName().startsWith("META-INF/"));
            return classPath == null || holdsMore
                    ? List.of()
                    : Arrays.stream(classPath.trim().split("\\s+"))
                            .flatMap(url -> resolved(jar, url).stream())
                            .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<Path> resolved(Path jar, String url) {
        try {
            return file(jar.toUri().resolve(new URI(url)));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Stream<Path> loaders(ClassLoader innermost) {
        return Stream.iterate(innermost, Objects::nonNull, ClassLoader::getParent)
                .filter(URLClassLoader.class::isInstance)
                .flatMap(loader -> Arrays.stream(((URLClassLoader) loader).getURLs()))
                .flatMap(url -> file(url).stream());
    }

    private static Optional<Path> own() {
        CodeSource source = LauncherClassPath.class.getProtectionDomain().getCodeSource();
        return source == null || source.getLocation() == null ? Optional.empty() : file(source.getLocation());
    }

    private static Optional<Path> file(URL url) {
        try {
            return file(url.toURI());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> file(URI uri) {
        try {
            return "file".equals(uri.getScheme()) ? Optional.of(Path.of(uri)) : Optional.empty();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }
}
