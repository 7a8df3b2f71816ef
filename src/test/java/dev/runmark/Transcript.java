package dev.runmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A command of Runmark that a text shows together with what it says.
 *
 * @param line the line of the text where the block with the words begins, from 1
 * @param files the files that the text has shown before, by their paths
 * @param command the command line, which begins with {@code runmark}
 * @param told what it says according to the text, either all of it or only the error stream; a line {@code ...} stands
 *     for any lines and {@code [..]} for anything within a line
 */
record Transcript(int line, SortedMap<String, String> files, String command, String told) {

    private static final Set<String> ABOUT_PROJECTS = Set.of("build", "check", "fix", "init");

    /** Runs the command in a folder with the files. */
    Ran run(Path folder) throws IOException {
        Project project = new Project(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            project.with(file.getKey(), file.getValue());
        }
        Ran ran = Ran.runmarkWithCache(arguments(folder));
        return new Ran(ran.status(), inside(folder, ran.out()), inside(folder, ran.err()));
    }

    /** Whether the text shows what was said. */
    boolean shows(Ran ran) {
        Pattern pattern = Pattern.compile(told.lines()
                .map(line -> line.equals("...") ? "(?:.*\n)*?" : quoted(line) + "\n")
                .collect(Collectors.joining()));
        return pattern.matcher(ran.err().isEmpty() ? ran.out() : ran.err()).matches()
                || pattern.matcher(ran.err() + ran.out()).matches();
    }

    private static String quoted(String line) {
        return Pattern.quote(line).replace("[..]", "\\E.*?\\Q");
    }

    private String[] arguments(Path folder) {
        List<String> words = List.of(command.split(" ", -1));
        List<String> arguments = new ArrayList<>();
        for (String word : words.subList(1, words.size())) {
            Path file = folder.resolve(word);
            arguments.add(Files.exists(file) ? file.toString() : word);
        }
        if (arguments.equals(words.subList(1, words.size())) && ABOUT_PROJECTS.contains(arguments.get(0))) {
            arguments.addAll(List.of("--source", folder.toString()));
        }
        return arguments.toArray(String[]::new);
    }

    private static String inside(Path folder, String text) {
        return text.replace(folder + "/", "").replace(folder.toString(), ".");
    }
}
