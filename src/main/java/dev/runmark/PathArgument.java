package dev.runmark;

import dev.runmark.text.FileNames;
import dev.runmark.text.Suggestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * A file or a folder that the command line names.
 *
 * @param text as the user wrote it
 */
record PathArgument(String text) {

    /** What stands in for a letter that the locale does not have, once the JVM has read the command line. */
    private static final char LOST_LETTER = '\uFFFD';

    /** The name of a file with an extension that is none of those of Markdown, Java and plain text. */
    private static final Pattern OTHER =
            Pattern.compile("(?i).+\\.(?!(?:md|markdown|mdown|mkdn?|mdx|[rq]md|te?xt|java)$)[^.]+");

    /** Is thrown if paths cannot be taken; the command's usage would only bury the reason. */
    static final class Refused extends ParameterException {

        private static final long serialVersionUID = 1;

        Refused(CommandSpec command, String why) {
            super(command.commandLine(), why);
        }
    }

    /**
     * The Markdown files, and the folders, that a command line names.
     *
     * @throws Refused if some of them cannot be read; it says why of all of them
     */
    static List<Path> markdown(List<String> texts, CommandSpec command) {
        return accepted(texts, argument -> argument.refusal().or(argument::otherKind), command);
    }

    /**
     * The files and folders that a command line names.
     *
     * @throws Refused if some of them cannot be read; it says why of all of them
     */
    static List<Path> paths(List<String> texts, CommandSpec command) {
        return accepted(texts, PathArgument::refusal, command);
    }

    private static List<Path> accepted(
            List<String> texts, Function<PathArgument, Optional<String>> refusal, CommandSpec command) {
        List<PathArgument> arguments = texts.stream().map(PathArgument::new).toList();
        String refusals = arguments.stream()
                .flatMap(argument -> refusal.apply(argument).stream())
                .collect(Collectors.joining(System.lineSeparator()));
        if (!refusals.isEmpty()) {
            throw new Refused(command, refusals);
        }
        return arguments.stream().map(PathArgument::path).toList();
    }

    /** Why a file that is there is none to look for examples in; one with a name of no kind may well be. */
    private Optional<String> otherKind() {
        String name =
                Optional.ofNullable(path().getFileName()).map(Path::toString).orElse("");
        boolean other = Files.isRegularFile(path()) && OTHER.matcher(name).matches();
        return other
                ? Optional.of("`" + text
                        + "` is neither Markdown nor Java: name a file `.md`, `.markdown` or `.java`, or a folder")
                : Optional.empty();
    }

    /** Why it cannot be read, and what was probably meant; empty if it is a file or a folder. */
    Optional<String> refusal() {
        try {
            Path path = path();
            if (Files.isRegularFile(path) || Files.isDirectory(path)) {
                return Optional.empty();
            }
            return Optional.of(
                    Files.exists(path)
                            ? "`" + text + "` is neither a file nor a folder"
                            : missing(meant(path)
                                    .map(meant -> ": did you mean `" + meant + "`?")
                                    .orElse("")));
        } catch (InvalidPathException e) {
            return Optional.of(missing(": " + e.getReason()));
        }
    }

    /**
     * Where it is.
     *
     * @throws InvalidPathException if no file can have this name; {@link #refusal()} says so before
     */
    Path path() {
        return Path.of(text);
    }

    private String missing(String advice) {
        return "there is no file or folder `" + FileNames.shown(text) + "`"
                + (text.indexOf(LOST_LETTER) < 0
                        ? advice
                        : ": its name has letters that this locale does not; set LC_ALL=C.UTF-8, or name its folder");
    }

    /** The same path with the first name that does not exist replaced by the nearest one that stands in its place. */
    private static Optional<Path> meant(Path given) {
        Path folder = Optional.ofNullable(given.getRoot()).orElseGet(() -> Path.of(""));
        for (int i = 0; i < given.getNameCount(); i++) {
            Path name = given.getName(i);
            if (Files.notExists(folder.resolve(name))) {
                Path existing = folder;
                Path rest = name.relativize(given.subpath(i, given.getNameCount()));
                return Suggestion.nearest(name.toString(), namesIn(folder))
                        .map(near -> existing.resolve(near).resolve(rest));
            }
            folder = folder.resolve(name);
        }
        return Optional.empty();
    }

    private static List<String> namesIn(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
