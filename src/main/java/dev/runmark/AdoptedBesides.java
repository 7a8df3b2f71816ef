package dev.runmark;

import dev.runmark.example.judge.Edit;
import dev.runmark.example.judge.Proofs;
import dev.runmark.terminal.Screen;
import dev.runmark.text.Count;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What {@code adopt} writes besides claims and sessions.
 *
 * <p>Immutable and thread-safe.
 *
 * @param ignored blocks that do not compile
 * @param notRun blocks that never end
 * @param imports what was imported for the examples
 */
record AdoptedBesides(List<Edit> ignored, List<Edit> notRun, FoundImports imports) {

    AdoptedBesides {
        ignored = List.copyOf(ignored);
        notRun = List.copyOf(notRun);
    }

    /** What the proofs of some examples give reason for. */
    static AdoptedBesides of(Path place, Proofs proofs) {
        return new AdoptedBesides(
                FenceWords.ignored(proofs), FenceWords.notRun(proofs), FoundImports.of(place, proofs));
    }

    /**
     * Asks for each kind of which there is anything.
     *
     * @param sessions the files whose claims need a session
     */
    Set<AdoptedKind> agreed(List<String> sessions, Screen screen, BufferedReader answers) throws IOException {
        Set<AdoptedKind> agreed = EnumSet.noneOf(AdoptedKind.class);
        String files = "`examples: session` into the front matter of " + String.join(", ", sessions);
        ask(AdoptedKind.SESSIONS, files, sessions.isEmpty(), agreed, screen, answers);
        ask(AdoptedKind.IGNORE, at(AdoptedKind.IGNORE, ignored), ignored.isEmpty(), agreed, screen, answers);
        ask(AdoptedKind.NO_RUN, at(AdoptedKind.NO_RUN, notRun), notRun.isEmpty(), agreed, screen, answers);
        boolean none = imports.names().isEmpty() || imports.areStated();
        ask(AdoptedKind.IMPORTS, toConfiguration(), none, agreed, screen, answers);
        return agreed;
    }

    private static void ask(
            AdoptedKind kind,
            String what,
            boolean nothing,
            Set<AdoptedKind> agreed,
            Screen screen,
            BufferedReader answers)
            throws IOException {
        if (nothing) {
            return;
        }
        screen.out().print("write " + what + "? [y]es, [n]o: ");
        screen.out().flush();
        String line = answers.readLine();
        if (line != null && line.strip().toLowerCase(Locale.ROOT).startsWith("y")) {
            agreed.add(kind);
        }
    }

    /** The changes to the files with examples, without those at lines that are changed already. */
    List<Edit> edits(Set<AdoptedKind> kinds, List<Edit> others) {
        List<Edit> edits = new ArrayList<>(others);
        if (kinds.contains(AdoptedKind.IGNORE)) {
            ignored.stream().filter(edit -> isFree(edit, others)).forEach(edits::add);
        }
        if (kinds.contains(AdoptedKind.NO_RUN)) {
            notRun.stream().filter(edit -> isFree(edit, others)).forEach(edits::add);
        }
        return edits;
    }

    private static boolean isFree(Edit edit, List<Edit> others) {
        return others.stream()
                .noneMatch(
                        other -> other.location().path().equals(edit.location().path())
                                && other.location().line() <= edit.location().line()
                                && edit.location().line()
                                        < other.location().line()
                                                + other.lines().size());
    }

    /** Writes what goes into the configuration; returns what was done, in lines for the user. */
    List<String> configure(Set<AdoptedKind> kinds) throws IOException {
        if (!kinds.contains(AdoptedKind.IMPORTS) || imports.names().isEmpty()) {
            return List.of();
        }
        if (imports.areStated()) {
            return List.of(imports.shown() + " has `imports` already; what it lacks is listed by check --verbose");
        }
        imports.write();
        return List.of(toConfiguration() + " written");
    }

    /** What was written into the files with examples, in lines for the user. */
    List<String> lines(Set<AdoptedKind> kinds) {
        List<String> lines = new ArrayList<>();
        if (kinds.contains(AdoptedKind.IGNORE) && !ignored.isEmpty()) {
            lines.add(at(AdoptedKind.IGNORE, ignored) + " written");
        }
        if (kinds.contains(AdoptedKind.NO_RUN) && !notRun.isEmpty()) {
            lines.add(at(AdoptedKind.NO_RUN, notRun) + " written");
        }
        return lines;
    }

    private static String at(AdoptedKind kind, List<Edit> edits) {
        return "`" + kind.label() + "` at " + Count.of(edits.size(), "block");
    }

    private String toConfiguration() {
        return Count.of(imports.names().size(), "import") + " into " + imports.shown();
    }
}
