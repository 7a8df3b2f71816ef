package dev.runmark.example.javac;

import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.text.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What javac reports of a unit, at places of the page.
 *
 * <p>Not thread-safe.
 */
final class UnitMessages {

    private static final int ELSEWHERE = -1;

    private final Unit unit;
    private final Source text;
    private final List<Reported> errors = new ArrayList<>();
    private final Set<CompilerMessage> warnings = new LinkedHashSet<>();

    /**
     * @param unit the unit
     * @param text its text as it is compiled
     */
    UnitMessages(Unit unit, Source text) {
        this.unit = unit;
        this.text = text;
    }

    /**
     * An error.
     *
     * @param message what users read
     * @param place where javac reports it in the text of the unit; negative if it is about something else
     * @param range what in that text it is about
     */
    private record Reported(CompilerMessage message, int place, SubjectTrees.Range range) {

        private static final SubjectTrees.Range NOTHING = new SubjectTrees.Range(0, 0);

        Reported about(UnitTrees trees, Vocabulary vocabulary) {
            return new Reported(message.about(trees.subject(message.key(), range, vocabulary)), place, range);
        }
    }

    void error(Diagnostic<? extends JavaFileObject> diagnostic) {
        errors.add(new Reported(
                message(diagnostic, diagnostic.getCode()),
                (int) diagnostic.getPosition(),
                new SubjectTrees.Range(diagnostic.getStartPosition(), diagnostic.getEndPosition())));
    }

    /** An error in a file that the unit has beside it. */
    void errorBeside(Diagnostic<? extends JavaFileObject> diagnostic, String file) {
        errorAtStart(
                diagnostic.getCode(),
                "line " + diagnostic.getLineNumber() + " of " + file + ": " + diagnostic.getMessage(Locale.ENGLISH));
    }

    /** The compiler itself failed, or a processor that it ran; what it reported before explains more. */
    void failure(Throwable cause) {
        if (!errors.isEmpty()) {
            return;
        }
        if (cause instanceof ProcessorFailure failure) {
            errorAtStart("compiler.processor", String.valueOf(failure.getMessage()));
        } else {
            errorAtStart(
                    "compiler.failure",
                    "the compiler itself fails on this: " + cause.getClass().getSimpleName());
        }
    }

    private void errorAtStart(String key, String what) {
        var place = unit.place(0);
        CompilerMessage message = new CompilerMessage(key, what, place.line(), place.column(), 1);
        errors.add(new Reported(message, ELSEWHERE, Reported.NOTHING));
    }

    void warning(Diagnostic<? extends JavaFileObject> diagnostic) {
        warnings.add(message(diagnostic, CompilerText.lintCheck(diagnostic.toString())));
    }

    private CompilerMessage message(Diagnostic<? extends JavaFileObject> diagnostic, String key) {
        long position =
                Math.max(0, Math.min(diagnostic.getPosition(), text.text().length()));
        var inUnit = text.locationOf((int) position);
        var inPage = unit.place((int) position);
        long end = Math.max(position + 1, diagnostic.getEndPosition());
        int restOfLine = text.line(inUnit.line()).length() - inUnit.column() + 1;
        int length = (int) Math.max(1, Math.min(end - position, restOfLine));
        String shown = CompilerText.shown(diagnostic.getMessage(Locale.ENGLISH), unit);
        return new CompilerMessage(key, shown, inPage.line(), inPage.column(), length);
    }

    /** Adds to each error what it is about, once the unit is attributed. */
    void findSubjects(UnitTrees trees, Vocabulary vocabulary) {
        errors.replaceAll(error -> error.about(trees, vocabulary));
    }

    void clearErrors() {
        errors.clear();
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    List<CompilerMessage> errors() {
        return errors.stream().map(Reported::message).toList();
    }

    /** The errors for whose keys and places in the text of the unit something is true. */
    List<CompilerMessage> errorsWhere(BiPredicate<String, Integer> which) {
        return errors.stream()
                .filter(error -> which.test(error.message.key(), error.place))
                .map(Reported::message)
                .toList();
    }

    /** The place of the first error in the text of the unit; empty if it is about something else, or there is none. */
    Optional<Integer> firstPlace() {
        return errors.stream()
                .limit(1)
                .map(Reported::place)
                .filter(place -> place >= 0)
                .findFirst();
    }

    List<CompilerMessage> warnings() {
        return List.copyOf(warnings);
    }
}
