package dev.runmark.example.judge;

import dev.runmark.example.fact.MessageSubject;
import dev.runmark.text.Count;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A change of the configuration that would bring examples further, as far as the first thing that the compiler says of each
 * shows it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param change what to do
 * @param names what it is about, in reading order
 * @param examples how many examples lack one of them first
 */
public record Gain(String change, Set<String> names, int examples) {

    private static final int SHOWN = 3;

    /** A single example is mended where it stands. */
    private static final int WORTH_IT = 2;

    /** The change by which most is gained; empty if none brings more than one example further. */
    public static Optional<Gain> greatest(Proofs proofs) {
        List<MessageSubject> lacking = proofs.all().stream()
                .filter(proof ->
                        proof.verdict() == Verdict.FAILED && !proof.messages().isEmpty())
                .map(Gain::firstSubject)
                .toList();
        return Stream.of(
                        of("a setup that declares", lacking, Gain::undeclared),
                        of("the library that has the package", lacking, Gain::missingPackage),
                        of("an import that says which is meant by", lacking, Gain::ambiguous))
                .filter(gain -> gain.examples() >= WORTH_IT)
                .max(Comparator.comparingInt(Gain::examples));
    }

    private static MessageSubject firstSubject(Proof proof) {
        return proof.messages().get(0).subject();
    }

    /** Reads what a subject lacks, if the change would bring it. */
    private interface Reading {
        Optional<String> name(MessageSubject subject);
    }

    private static Gain of(String change, List<MessageSubject> lacking, Reading reading) {
        List<String> names = new ArrayList<>();
        lacking.forEach(subject -> reading.name(subject).ifPresent(names::add));
        return new Gain(change, new LinkedHashSet<>(names), names.size());
    }

    private static Optional<String> undeclared(MessageSubject subject) {
        if (subject instanceof MessageSubject.MissingVariable variable) {
            return Optional.of(variable.name());
        }
        if (subject instanceof MessageSubject.MissingMethod method) {
            return Optional.of(method.name() + "()");
        }
        return subject instanceof MessageSubject.MissingType type
                        && type.candidates().isEmpty()
                ? Optional.of(type.name())
                : Optional.empty();
    }

    private static Optional<String> missingPackage(MessageSubject subject) {
        return subject instanceof MessageSubject.MissingPackage missing
                ? Optional.of(missing.name())
                : Optional.empty();
    }

    private static Optional<String> ambiguous(MessageSubject subject) {
        return subject instanceof MessageSubject.MissingType type
                        && !type.candidates().isEmpty()
                ? Optional.of(type.name())
                : Optional.empty();
    }

    /** What a user reads of it. */
    public String line() {
        String shown = names.stream().limit(SHOWN).map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        return "  most is gained by " + change + " " + shown + (names.size() > SHOWN ? ", …" : "") + ": "
                + Count.of(examples, "example");
    }
}
