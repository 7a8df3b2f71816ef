package dev.runmark.library;

import dev.runmark.site.PlacedText;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Suggestion;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * A path that is asked for: one jar or folder or, with a wildcard in its last name, any number of jars.
 *
 * @param asked the path as it is asked for
 * @param folder what it starts from if it is relative
 * @param parent all of it but the last name
 * @param name the last name
 */
record ClassPathFile(PlacedText asked, Path folder, String parent, String name) {

    private static final Pattern WILDCARD = Pattern.compile("[*?]");

    static ClassPathFile of(PlacedText asked, Path folder) {
        String text = asked.text();
        int lastName = Math.max(text.lastIndexOf('/'), text.lastIndexOf(File.separatorChar)) + 1;
        return new ClassPathFile(
                asked, folder.toAbsolutePath().normalize(), text.substring(0, lastName), text.substring(lastName));
    }

    /** What it stands for, jars by their names. */
    ClassPath find() throws IOException {
        try {
            if (WILDCARD.matcher(parent).find()) {
                return without("a folder's name cannot have `*` or `?` here", "name each folder: `lib/a/*.jar`");
            }
            return WILDCARD.matcher(name).find()
                    ? jars(folder.resolve(parent).normalize())
                    : one(folder.resolve(asked.text()).normalize());
        } catch (InvalidPathException e) {
            return without("no file can have this name: " + e.getReason(), "name a jar, or a folder with classes");
        } catch (PatternSyntaxException e) {
            return without("this is no pattern of names: " + e.getDescription(), "write one such as `lib/*.jar`");
        }
    }

    private ClassPath jars(Path in) throws IOException {
        if (!Files.isDirectory(in)) {
            return missing(in);
        }
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> matches = Files.newDirectoryStream(in, name)) {
            matches.forEach(jars::add);
        }
        jars.removeIf(file -> !isJar(file));
        if (jars.isEmpty()) {
            return without("no jar has such a name", "put the jars there, or take this out");
        }
        List<Problem> unusable =
                jars.stream().flatMap(jar -> unusable(jar).stream()).toList();
        return unusable.isEmpty()
                ? ClassPath.of(jars.stream().sorted().toList())
                : new ClassPath(List.of(), List.of(), unusable);
    }

    private ClassPath one(Path path) {
        if (!Files.exists(path)) {
            return missing(path);
        }
        if (!Files.isDirectory(path) && !isJar(path)) {
            return without("this is neither a jar nor a folder", "name a jar, or a folder with classes");
        }
        return unusable(path).map(ClassPath::without).orElseGet(() -> ClassPath.of(List.of(path)));
    }

    /** What neither javac nor the JVM could use is reported here, where it has a place. */
    private Optional<Problem> unusable(Path path) {
        if (path.toString().contains(File.pathSeparator)) {
            return Optional.of(problem(
                    "Java cannot have `" + File.pathSeparator + "` in an entry of a class path",
                    "give " + path + " another name"));
        }
        if (Files.isDirectory(path)) {
            return Optional.empty();
        }
        try (ZipFile jar = new ZipFile(path.toFile())) {
            return jar.size() > 0
                    ? Optional.empty()
                    : Optional.of(problem(path.getFileName() + " is empty", "build or download it again"));
        } catch (IOException e) {
            return Optional.of(problem(
                    path.getFileName() + " cannot be read as a jar: " + e.getMessage(), "build or download it again"));
        }
    }

    private static boolean isJar(Path file) {
        return file.toString().endsWith(".jar") && Files.isRegularFile(file);
    }

    private ClassPath missing(Path path) {
        return without(
                "there is no " + path,
                nearest(path)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("build it first; what Maven can fetch is named in `examples.dependencies`"));
    }

    /** The name beside a missing one that was probably meant. */
    private static Optional<String> nearest(Path missing) {
        Path parent = missing.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            return Optional.empty();
        }
        try (Stream<Path> beside = Files.list(parent)) {
            List<String> names =
                    beside.map(Path::getFileName).map(String::valueOf).sorted().toList();
            return Suggestion.nearest(String.valueOf(missing.getFileName()), names);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private ClassPath without(String why, String help) {
        return ClassPath.without(problem(why, help));
    }

    private Problem problem(String why, String help) {
        return asked.error(Rule.CLASSPATH_ENTRY, why).withHelp(help);
    }
}
