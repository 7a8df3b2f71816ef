package dev.runmark.example.judge;

import dev.runmark.example.Fences;
import dev.runmark.example.claim.Example;
import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.fact.Run;
import dev.runmark.text.Source;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** An example, the file that it stands in, and what came of it. */
public record Fate(int file, boolean hidden, Verdict verdict, List<Integer> versions) {

    /** Up to nine examples in some files, most of which are proved. */
    public static Arbitrary<List<Fate>> some(int files) {
        Arbitrary<Fate> fate = Combinators.combine(
                        Arbitraries.integers().between(0, files - 1),
                        Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.just(false)), Tuple.of(1, Arbitraries.just(true))),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(Verdict.PROVED)),
                                Tuple.of(1, Arbitraries.of(Verdict.class))),
                        Arbitraries.of(List.of(17), List.of(25), List.of(17, 25)))
                .as((file, hidden, verdict, versions) -> new Fate(
                        file,
                        hidden,
                        verdict,
                        Set.of(Verdict.PROVED, Verdict.RECORDED).contains(verdict) ? versions : List.of()));
        return fate.list().ofMaxSize(9);
    }

    /** The words of its fence. */
    public String words(int number) {
        return hidden ? " hide group=g" + number : "";
    }

    /** Whether a reader would count it. */
    public boolean counts() {
        return !hidden || verdict == Verdict.FAILED;
    }

    /** The versions as sentences name them. */
    public String onJava() {
        return versions.stream().map(String::valueOf).collect(Collectors.joining(" and "));
    }

    /** What is known of its example. */
    public Proof of(Proof untried) {
        List<Run> runs = versions.stream()
                .map(feature -> new Run(
                        new Jdk(Path.of(""), feature, feature + ""),
                        List.of(),
                        Map.of(),
                        new Ending.Exited(0),
                        Duration.ZERO,
                        false))
                .toList();
        return new Proof(untried.example(), verdict, untried.program(), List.of(), runs, List.of());
    }

    /** The proofs of examples, each in the file {@code f<number>.md}. */
    public static Proofs proofs(List<Fate> fates) {
        List<Proof> proofs = new ArrayList<>();
        for (int file = 0; file <= fates.stream().mapToInt(Fate::file).max().orElse(0); file++) {
            int number = file;
            List<Fate> own = fates.stream().filter(fate -> fate.file == number).toList();
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < own.size(); i++) {
                text.append("```java").append(own.get(i).words(i)).append("\nint a;\n```\n\n");
            }
            List<Example> examples = Fences.examples(Source.of("f" + file + ".md", text.toString()))
                    .examples();
            for (int i = 0; i < own.size(); i++) {
                proofs.add(own.get(i).of(Proof.untried(examples.get(i), Verdict.NOT_PROVED)));
            }
        }
        return Proofs.of(proofs, List.of());
    }
}
