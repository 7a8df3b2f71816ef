package dev.runmark.example.run;

import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Run;
import dev.runmark.text.PathNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes the places of this machine out of what a program printed, and its names: a page must not show where its author keeps
 * what, and not the name that a folder happens to have, which is another one in each run. {@code …} stands for the folders
 * around the program's own, for those around libraries and for the JDK's, and, where a program can see them, for the names
 * of the machine and of its user.
 */
final class Places {

    private static final String ELIDED = "…";
    private static final String RUN = "(?:[/\\\\]run-\\d+(?:[/\\\\]place)?)?";

    private final Map<String, String> shown = new LinkedHashMap<>();
    private final Pattern pattern;
    private final MachineNames names;

    private Places(Jdk jdk, Program program) {
        Path root = root(program.classes().toAbsolutePath());
        String code = program.unit().composition().blocks().stream()
                .map(block -> block.code().text())
                .collect(Collectors.joining());
        add(root, ELIDED, code);
        add(jdk.home(), ELIDED + "/jdk-" + jdk.feature(), code);
        program.equipment().libraries().forEach(library -> add(library, ELIDED + "/" + library.getFileName(), code));
        names = program.seesNames() ? MachineNames.here().without(code) : MachineNames.NONE;
        pattern = Pattern.compile(shown.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(place -> "(" + Pattern.quote(place) + ")" + RUN)
                .collect(Collectors.joining("|")));
    }

    /** A run of a program without the places of this machine. */
    static Run hidden(Jdk jdk, Program program, Run run) {
        Places places = new Places(jdk, program);
        Map<Integer, String> values = new LinkedHashMap<>();
        run.values().forEach((line, value) -> values.put(line, places.hidden(value)));
        Map<Integer, Run.BlockRun> blocks = new LinkedHashMap<>();
        run.blocks()
                .forEach((number, block) -> blocks.put(
                        number,
                        new Run.BlockRun(
                                block.printed().stream().map(places::hidden).toList(),
                                places.hidden(block.ending()),
                                block.recording())));
        return new Run(
                run.jdk(),
                run.printed().stream().map(places::hidden).toList(),
                values,
                places.hidden(run.ending()),
                run.elapsed(),
                run.threaded(),
                blocks,
                run.interference(),
                run.recording());
    }

    /** What a page says itself is no secret, and a text of its own. */
    private void add(Path place, String instead, String code) {
        for (String name : new String[] {place.toString(), real(place), PathNames.written(place)}) {
            if (place.isAbsolute() && !code.contains(name)) {
                shown.putIfAbsent(name, instead);
            }
        }
    }

    private static String real(Path place) {
        try {
            return place.toRealPath().toString();
        } catch (IOException gone) {
            return place.toString();
        }
    }

    /** The folder of everything that is needed only now. */
    private static Path root(Path classes) {
        Path at = classes;
        while (at.getParent() != null && !WorkFolder.isOne(at)) {
            at = at.getParent();
        }
        return at.getParent() == null ? classes : at;
    }

    private Printed hidden(Printed printed) {
        return new Printed(
                printed.stream(), hidden(printed.text()), printed.thread(), printed.nanos(), printed.lines());
    }

    private Ending hidden(Ending ending) {
        return ending instanceof Ending.Threw threw
                ? new Ending.Threw(threw.type(), hidden(threw.message()), hidden(threw.trace()), threw.lines())
                : ending;
    }

    private String hidden(String text) {
        Matcher matcher = pattern.matcher(text);
        String elsewhere = matcher.replaceAll(found -> {
            for (int group = 1; group <= found.groupCount(); group++) {
                if (found.group(group) != null) {
                    return Matcher.quoteReplacement(shown.getOrDefault(found.group(group), ELIDED));
                }
            }
            return ELIDED;
        });
        return names.hiddenIn(elsewhere);
    }
}
