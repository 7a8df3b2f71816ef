package dev.runmark.example.judge;

import dev.runmark.example.claim.Example;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The changes that make pages say what their examples really do.
 *
 * <p>Immutable and thread-safe.
 *
 * @param edits the changes, in reading order; no two touch the same line
 * @param left what stays wrong, in reading order
 */
public record Fixes(List<Edit> edits, List<Problem> left) {

    public Fixes {
        edits = edits.stream().sorted(Comparator.comparing(Edit::location)).toList();
        left = left.stream().sorted().toList();
    }

    /** The changes that false claims need. */
    public static Fixes of(Proofs proofs) {
        return new Fixes(
                proofs.all().stream().flatMap(proof -> proof.edits().stream()).toList(),
                proofs.problems().stream()
                        .filter(problem -> !problem.help().equals(Edit.HELP))
                        .toList());
    }

    /** The same, and an {@code output} block for each example that printed something of which its page says nothing. */
    public static Fixes adding(Proofs proofs) {
        Fixes mended = of(proofs);
        List<Edit> edits = new ArrayList<>(mended.edits);
        List<Problem> left = new ArrayList<>(mended.left);
        proofs.all().stream().filter(AddedOutput::isMissing).forEach(proof -> {
            Optional<Edit> edit = AddedOutput.of(proof);
            edit.ifPresent(edits::add);
            // A warning says so already where the output varies.
            if (edit.isEmpty() && proof.problems().isEmpty()) {
                left.add(unwritable(proof.example()));
            }
        });
        return new Fixes(edits, left);
    }

    private static Problem unwritable(Example example) {
        return Problem.warning(
                        Rule.OUTPUT_UNWRITABLE,
                        example.source(),
                        example.fence().infoLocation(),
                        example.fence().info().length(),
                        "what this example prints cannot be claimed as it is")
                .withHelp("claim what is true of every run and every Java, or show an `output sample`");
    }

    /**
     * What another proving of the same pages confirms. A change that it does not propose in the same words would write
     * down what is not so the next time.
     */
    public Fixes confirmedBy(Fixes again) {
        List<Edit> kept = new ArrayList<>();
        List<Problem> refused = new ArrayList<>(left);
        for (Edit edit : edits) {
            if (again.edits.contains(edit)) {
                kept.add(edit);
            } else {
                refused.add(unstable(edit));
            }
        }
        return new Fixes(kept, refused);
    }

    private static Problem unstable(Edit edit) {
        Optional<String> page = first(edit.lines(), Edit.Kind.REMOVED);
        // Of a whole block that would be added, the first line is only its fence.
        List<String> notes = page.flatMap(line -> first(edit.lines(), Edit.Kind.ADDED))
                .map(line -> List.of("the first time it would have become: " + line.strip()))
                .orElse(List.of());
        Location place = edit.location();
        int length = page.map(line -> line.length() - place.column() + 1).orElse(1);
        return new Problem(
                page.isPresent() ? Severity.ERROR : Severity.WARNING,
                Rule.FIX_UNSTABLE,
                place,
                Math.max(1, length),
                page.orElse(""),
                "what is printed for this differs from run to run, so nothing was written",
                notes,
                "claim what is true of every run, or show an `output sample`");
    }

    private static Optional<String> first(Collection<Edit.Line> lines, Edit.Kind kind) {
        return lines.stream()
                .filter(line -> line.kind() == kind)
                .map(Edit.Line::text)
                .findFirst();
    }
}
