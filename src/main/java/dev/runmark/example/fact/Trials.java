package dev.runmark.example.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Runs of a program under circumstances that were forced, which show what it depends on.
 *
 * <p>Immutable and thread-safe.
 *
 * @param possible what the program can depend on
 * @param all the runs; in the first, everything possible was forced in way 1
 */
public record Trials(List<Dependence> possible, List<Trial> all) {

    public static final Trials NONE = new Trials(List.of(), List.of());

    public Trials {
        possible = List.copyOf(possible);
        all = List.copyOf(all);
    }

    /**
     * What something depends on.
     *
     * @param dependences at least one
     */
    public record Reason(List<Dependence> dependences) {

        public Reason {
            dependences = List.copyOf(dependences);
        }

        /** To be read after what it is that depends. */
        public String words() {
            return "depends on "
                    + dependences.stream().map(Dependence::reason).collect(Collectors.joining(", and on "));
        }

        public String advice() {
            return dependences.get(0).circumstance().advice();
        }

        /** Whether it changes though nobody changes anything. */
        public boolean changesByItself() {
            return dependences.stream()
                    .anyMatch(dependence -> dependence.circumstance().changesByItself());
        }
    }

    /** The trials as one of the program's blocks saw them. */
    public Trials of(int block) {
        return new Trials(
                possible,
                all.stream()
                        .map(trial -> new Trial(trial.ways(), trial.run().of(block)))
                        .toList());
    }

    public List<Run> runs() {
        return all.stream().map(Trial::run).toList();
    }

    /**
     * Why runs differ in something.
     *
     * @param asItIs a run of which nothing was forced
     * @param seen what is seen of a run
     * @return empty if they do not, or if no forced circumstance explains it
     */
    public Optional<Reason> reason(Run asItIs, Function<Run, ?> seen) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Trial> others = new ArrayList<>(all.subList(1, all.size()));
        others.add(new Trial(Map.of(), asItIs));
        Trial first = all.get(0);
        Object before = seen.apply(first.run());
        List<Trial> different = others.stream()
                .filter(trial -> !Objects.equals(before, seen.apply(trial.run())))
                .toList();
        boolean evenAlike = different.stream().anyMatch(trial -> trial.ways().equals(first.ways()));
        List<Dependence> guilty = possible.stream()
                .filter(dependence -> evenAlike
                        ? dependence.circumstance().isNeverTheSame()
                        : different.stream().anyMatch(trial -> trial.differsOnlyIn(dependence.circumstance(), first)))
                .toList();
        return guilty.isEmpty() ? Optional.empty() : Optional.of(new Reason(guilty));
    }
}
