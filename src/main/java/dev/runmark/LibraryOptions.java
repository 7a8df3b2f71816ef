package dev.runmark;

import dev.runmark.site.Coordinates;
import dev.runmark.site.Libraries;
import dev.runmark.site.Network;
import dev.runmark.site.PlacedText;
import dev.runmark.site.PomPath;
import dev.runmark.site.Refusal;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options that say what examples may use besides the JDK. */
final class LibraryOptions {

    private static final String CLASSPATH = "--classpath";
    private static final String DEPENDENCY = "--dependency";

    @Option(
            names = CLASSPATH,
            paramLabel = "PATH",
            description = "A jar, a folder with classes, or 'lib/*' for all jars of a folder, for the examples to use;"
                    + " several as Java takes them, or by giving the option again.")
    private List<String> classpath = List.of();

    @Option(
            names = DEPENDENCY,
            paramLabel = "G:A:V",
            description =
                    "A Maven artifact (group:artifact:version) for the examples to use, with all that it needs, or"
                            + " the path of a pom.xml for that project and its whole class path. May be given several times.")
    private List<String> dependencies = List.of();

    @Option(
            names = "--offline",
            description = "Fetches no Maven artifacts: what the local repository lacks counts as missing.")
    private boolean offline;

    /**
     * What was asked for.
     *
     * @throws PathArgument.Refused if an artifact is not named as Maven does, or a path leads to nothing
     */
    Libraries all(CommandSpec command) {
        Stream<String> refusals = Stream.concat(
                Stream.concat(
                                entries().filter(LibraryOptions::isOnePath),
                                dependencies.stream().filter(PomPath::isOne))
                        .flatMap(path -> new PathArgument(path).refusal().stream()),
                dependencies.stream()
                        .flatMap(text -> Coordinates.refusal(text).stream().map(Refusal::inOneLine)));
        Optional<String> all = refusals.reduce((one, next) -> one + System.lineSeparator() + next);
        if (all.isPresent()) {
            throw new PathArgument.Refused(command, all.get());
        }
        return new Libraries(
                entries()
                        .map(path -> PlacedText.pathOnCommandLine(CLASSPATH, path))
                        .toList(),
                dependencies.stream().map(LibraryOptions::dependency).toList(),
                offline ? Network.FORBIDDEN : Network.USED);
    }

    private static PlacedText dependency(String text) {
        return PomPath.isOne(text)
                ? PlacedText.pathOnCommandLine(DEPENDENCY, text)
                : PlacedText.onCommandLine(DEPENDENCY, text);
    }

    private Stream<String> entries() {
        return classpath.stream()
                .flatMap(Pattern.compile(Pattern.quote(File.pathSeparator))::splitAsStream)
                .filter(path -> !path.isEmpty());
    }

    private static boolean isOnePath(String path) {
        return path.indexOf('*') < 0 && path.indexOf('?') < 0;
    }
}
