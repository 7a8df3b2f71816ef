package dev.runmark.example.claim;

import dev.runmark.site.ExampleScope;
import dev.runmark.site.Fence;
import dev.runmark.site.JavaScope;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.PageExamples;
import dev.runmark.site.PlacedText;
import dev.runmark.site.Room;
import dev.runmark.site.SetupFile;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Sha256;
import dev.runmark.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a page and its configuration give to every example of the page.
 *
 * <p>Immutable and thread-safe.
 *
 * @param imports the names of import declarations (JLS 7.5), with {@code static} before those of members
 * @param findsImports whether a class that an example names and nothing declares is looked for
 * @param setups Java whose members the example may use
 * @param declared the names of the types that blocks of the page declare: no class of that name is looked for
 * @param timeout how long one run may take, if the page says so
 * @param room how much the example may use besides time, as far as the page says so
 * @param timeline what of a run is recorded
 * @param around what they can name since they stand in a Java file, as far as it is there; empty if they do not
 */
public record Given(
        List<String> imports,
        boolean findsImports,
        List<Setup> setups,
        Set<String> declared,
        Optional<Duration> timeout,
        Room room,
        Timeline timeline,
        Optional<JavaScope> around) {

    private static final Pattern DECLARATION = Pattern.compile("\\b(?:class|interface|enum|record)\\s+([A-Z]\\w*)");

    /** What an example has where nothing is said. */
    public static final Given DEFAULT = new Given(
            List.of(), true, List.of(), Set.of(), Optional.empty(), Room.USUAL, Timeline.WHERE_ASKED, Optional.empty());

    public Given {
        imports = List.copyOf(imports);
        setups = List.copyOf(setups);
        declared = Collections.unmodifiableSortedSet(new TreeSet<>(declared));
    }

    /** The same on a page that consists of some blocks. */
    public Given on(List<Fence> fences) {
        Set<String> types = new HashSet<>();
        for (Fence fence : fences) {
            DECLARATION.matcher(NonCode.codeOnly(fence.text())).results().forEach(match -> types.add(match.group(1)));
        }
        return new Given(imports, findsImports, setups, types, timeout, room, timeline, around);
    }

    /** The same with other setups. */
    public Given with(List<Setup> others) {
        return new Given(imports, findsImports, others, declared, timeout, room, timeline, around);
    }

    /** The same with something else recorded. */
    public Given with(Timeline other) {
        return new Given(imports, findsImports, setups, declared, timeout, room, other, around);
    }

    /** The same with more imports in place of what can be named around. */
    public Given settled(List<String> more) {
        List<String> all =
                Stream.concat(imports.stream(), more.stream()).distinct().toList();
        return new Given(all, findsImports, setups, declared, timeout, room, timeline, Optional.empty());
    }

    /** The setup that was named last, and so for fewest pages, whose members hide those of the others; empty if none is. */
    public Optional<Setup> nearestSetup() {
        return setups.isEmpty() ? Optional.empty() : Optional.of(setups.get(setups.size() - 1));
    }

    /** Makes a key differ wherever what is given does. */
    public void addTo(Sha256 key) {
        key.text(imports + " " + findsImports + " " + declared + " " + timeout + " " + room + " " + timeline);
        setups.forEach(setup -> key.text(setup.path()).text(setup.text()));
    }

    /** What is given, and what cannot be. */
    public record Result(Given given, List<Problem> problems) {}

    /** What a file's examples are given. */
    public static Result to(MarkdownFile file, ExampleScope scope) {
        List<Problem> problems = new ArrayList<>();
        List<Setup> setups = new ArrayList<>();
        Path relative = scope.relative(file.file());
        for (SetupFile setup : scope.setups()) {
            if (setup.isFor(relative)) {
                read(setup.file(), scope.folder(), setups, problems);
            }
        }
        List<String> imports = scope.imports().stated().stream()
                .map(PlacedText::text)
                .distinct()
                .toList();
        PageExamples page = file.examples();
        Given given = new Given(
                imports,
                scope.imports().found(),
                setups,
                Set.of(),
                page.timeout(),
                page.room(),
                scope.timeline() ? Timeline.WITH_THREADS : Timeline.WHERE_ASKED,
                page.around());
        return new Result(given, problems);
    }

    /** What lies below the current folder is named as it is from there. */
    private static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(here) ? here.relativize(absolute) : absolute;
        return shown.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    private static void read(PlacedText asked, Path folder, List<Setup> setups, List<Problem> problems) {
        Path path = folder.resolve(asked.text());
        String shown = shown(path);
        try {
            Setup setup = Setup.of(shown, Source.read(shown, path).text());
            Optional<Setup> namesake = setups.stream()
                    .filter(other -> other.className().equals(setup.className()))
                    .findFirst();
            if (namesake.isPresent()) {
                rejectNamesake(asked, setup, namesake.get(), problems);
            } else if (setup.declaresItsClass()) {
                setups.add(setup);
            } else {
                problems.add(asked.error(Rule.SETUP, shown + " declares no class `" + setup.className() + "`")
                        .withHelp("put what examples use into `class " + setup.className() + " { … }`"));
            }
        } catch (IOException e) {
            problems.add(asked.error(
                            Rule.SETUP,
                            Files.exists(path) ? shown + " cannot be read: " + e.getMessage() : "there is no " + shown)
                    .withHelp("name a Java file, from the folder of the file that names it"));
        }
    }

    /** A file may be named twice, by the configuration and by a page; two files cannot have one class. */
    private static void rejectNamesake(PlacedText asked, Setup setup, Setup other, List<Problem> problems) {
        if (!setup.path().equals(other.path())) {
            problems.add(asked.error(
                            Rule.SETUP,
                            "two setups declare a class `" + setup.className() + "`: " + other.path() + " and "
                                    + setup.path())
                    .withHelp("give one of the two classes, and its file, another name"));
        }
    }
}
