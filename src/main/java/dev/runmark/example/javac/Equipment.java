package dev.runmark.example.javac;

import dev.runmark.example.fact.Jdk;
import dev.runmark.library.ClassPath;
import dev.runmark.site.PlacedText;
import dev.runmark.site.SiteConfig;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a site gives to all its examples besides the JDK.
 *
 * @param libraries jars and folders
 * @param askedFor those of the libraries that are not there only since another one needs them
 * @param compilerOptions options of javac
 * @param environment variables of the environment that they may read, with their values
 */
public record Equipment(
        List<Path> libraries, List<Path> askedFor, List<String> compilerOptions, Map<String, String> environment) {

    public static final Equipment NONE = new Equipment(List.of(), List.of(), List.of(), Map.of());

    private static final String PREVIEW = "--enable-preview";
    private static final List<String> OF_JVM_TOO = List.of(PREVIEW, "--add-modules=", "--add-exports=", "--add-reads=");

    public Equipment {
        libraries = List.copyOf(libraries);
        askedFor = List.copyOf(askedFor);
        compilerOptions = List.copyOf(compilerOptions);
        environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
    }

    public static Equipment of(SiteConfig.Examples examples, ClassPath libraries) {
        return new Equipment(
                libraries.entries(),
                libraries.askedFor(),
                examples.compilerOptions().stream().map(PlacedText::text).toList(),
                environment(examples.scope().environment()));
    }

    /** One that is not set is not set for examples either. */
    public static Map<String, String> environment(List<PlacedText> names) {
        Map<String, String> values = new TreeMap<>();
        for (PlacedText name : names) {
            String value = System.getenv(name.text());
            if (value != null) {
                values.put(name.text(), value);
            }
        }
        return values;
    }

    /** The options that this Java's compiler does not have. */
    public static List<Problem> unknownOptions(SiteConfig.Examples examples) throws IOException {
        List<String> known = examples.compilerOptions().isEmpty()
                ? List.of()
                : Compiler.knownOptions(examples.compilerOptions().stream()
                        .map(PlacedText::text)
                        .toList());
        return examples.compilerOptions().stream()
                .filter(option -> !known.contains(option.text()))
                .map(option -> option.error(
                                Rule.COMPILER_OPTION,
                                "the compiler of Java " + Jdk.current().feature() + " has no option `" + option.text()
                                        + "`")
                        .withHelp("take it out; `javac --help-lint` lists what -Xlint can check"))
                .toList();
    }

    /** The same with other options. */
    public Equipment withOptions(List<String> others) {
        return new Equipment(libraries, askedFor, others, environment);
    }

    /** Whether warnings of the compiler are wanted. */
    boolean warns() {
        return compilerOptions.stream()
                .anyMatch(option -> option.startsWith("-Xlint") || option.equals("-deprecation"));
    }

    /** Whether all examples may use preview features. */
    public boolean preview() {
        return compilerOptions.contains(PREVIEW);
    }

    /** The options that the JVM needs as well. */
    public List<String> jvmOptions() {
        return compilerOptions.stream()
                .filter(option -> OF_JVM_TOO.stream().anyMatch(option::startsWith))
                .toList();
    }

    /** A class path with the libraries at its end. */
    public String classPath(Path... first) {
        return Stream.concat(Stream.of(first), libraries.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
