package dev.runmark.library;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Writes the list that {@link LaterApis} reads, from the signatures of older releases that the JDK which runs this has in
 * {@code lib/ct.sym} (JEP 247), and from its own classes. It is run on the newest JDK:
 * {@code mvn -q test-compile exec:java@later-apis}.
 */
final class LaterApiList {

    private static final int OLDEST = 17;

    /** In the names of ct.sym's folders, a character stands for each release that has what is in them. */
    private static final int RADIX = 36;

    /** What documentation shows; modules that only tools use, or nobody should, are left out. */
    private static final Pattern SHOWN = Pattern.compile("(?:javax?|com\\.sun\\.net\\.httpserver)\\..*");

    private LaterApiList() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of("src/main/resources/dev/runmark/library/later-apis.txt");
        Files.write(
                file,
                lines(
                        Path.of(System.getProperty("java.home")),
                        Runtime.version().feature()));
    }

    /** The list, as far as a JDK knows it. */
    static List<String> lines(Path home, int feature) throws IOException {
        NavigableMap<Integer, PublicApi> releases = signatures(home, feature);
        releases.put(feature, classes(home));
        Map<String, Boolean> before = releases.pollFirstEntry().getValue().names();
        Map<String, Boolean> now = releases.lastEntry().getValue().names();
        Map<String, String> list = new TreeMap<>();
        releases.forEach((release, api) -> api.names().forEach((name, preview) -> {
            int member = name.indexOf('#');
            // What a later type has needs no line of its own.
            boolean told = before.containsKey(name) || (member > 0 && !before.containsKey(name.substring(0, member)));
            boolean last = release == feature;
            if (SHOWN.matcher(name).matches() && !told && now.containsKey(name) && (!preview || last)) {
                list.putIfAbsent(name, name + " " + release + (preview ? " preview" : ""));
            }
        }));
        return List.copyOf(list.values());
    }

    private static NavigableMap<Integer, PublicApi> signatures(Path home, int feature) throws IOException {
        NavigableMap<Integer, PublicApi> releases = new TreeMap<>();
        for (int release = OLDEST; release < feature; release++) {
            releases.put(release, new PublicApi());
        }
        try (ZipFile signatures = new ZipFile(home.resolve("lib/ct.sym").toFile())) {
            Enumeration<? extends ZipEntry> entries = signatures.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().endsWith(".sig")) {
                    byte[] content = read(signatures, entry);
                    entry.getName()
                            .substring(0, entry.getName().indexOf('/'))
                            .chars()
                            .map(release -> Character.digit(release, RADIX))
                            .filter(releases::containsKey)
                            .forEach(release ->
                                    add(Objects.requireNonNull(releases.get(release)), entry.getName(), content));
                }
            }
        }
        return releases;
    }

    private static byte[] read(ZipFile file, ZipEntry entry) throws IOException {
        try (InputStream in = file.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static void add(PublicApi api, String path, byte[] content) {
        if (path.endsWith("/module-info.sig") || path.endsWith("/module-info.class")) {
            api.module(content);
        } else {
            api.type(content);
        }
    }

    /** The API of a JDK itself. */
    static PublicApi classes(Path home) throws IOException {
        PublicApi api = new PublicApi();
        try (FileSystem jdk = FileSystems.newFileSystem(URI.create("jrt:/"), Map.of("java.home", home.toString()));
                Stream<Path> files = Files.walk(jdk.getPath("/modules"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (file.toString().endsWith(".class")) {
                    add(api, file.toString(), Files.readAllBytes(file));
                }
            }
        }
        return api;
    }
}
