package dev.runmark.example;

import dev.runmark.example.claim.Claim;
import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Example;
import dev.runmark.example.claim.JdkRange;
import dev.runmark.example.fact.Platform;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Verdict;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts the proofs of a composition's blocks together: those on several versions of its language, and those with several versions of libraries.
 *
 * <p>Not thread-safe.
 */
final class JoinedProofs {

    private final Map<String, Map<Platform, List<Proof>>> byEdition = new LinkedHashMap<>();

    /** Adds what was proved by a share of the work. */
    void add(Share share, List<Proof> proofs) {
        byEdition
                .computeIfAbsent(share.prover().edition(), edition -> new TreeMap<>(Platform.BY_VERSION))
                .put(
                        share.prover().platform(),
                        share.counted(proofs).stream()
                                .map(share.prover()::naming)
                                .toList());
    }

    /** The proofs of a composition's blocks, one for each block. */
    List<Proof> of(Composition composition) {
        List<Proof> joined = new ArrayList<>();
        for (Example block : composition.blocks()) {
            if (!composition.onlyUses(block)) {
                joined.add(of(block));
            }
        }
        joined.removeIf(proof ->
                proof.example().words().place().isUnseen() && proof.problems().isEmpty());
        return joined;
    }

    private Proof of(Example block) {
        List<String> editions = new ArrayList<>();
        List<Proof> proofs = new ArrayList<>();
        byEdition.forEach((edition, byPlatform) -> {
            Map<Platform, Proof> own = new TreeMap<>(Platform.BY_VERSION);
            byPlatform.forEach((platform, all) -> all.stream()
                    .filter(proof -> proof.example().equals(block))
                    .forEach(proof -> own.put(platform, proof)));
            if (!own.isEmpty()) {
                editions.add(edition);
                proofs.add(Proof.on(List.copyOf(own.keySet()), List.copyOf(own.values())));
            }
        });
        if (proofs.isEmpty()) {
            return notRunHere(block);
        }
        Proof proof = Proof.withLibraries(proofs, editions);
        return proof.and(unchecked(proof));
    }

    /** What the page says of versions of Java that the example was not run on. */
    private static List<Problem> unchecked(Proof proof) {
        Example block = proof.example();
        return block.claims().stream()
                .filter(Claim.Output.class::isInstance)
                .map(Claim.Output.class::cast)
                .filter(output -> !proof.runs().isEmpty()
                        && proof.runs().stream().noneMatch(run -> output.isAbout(run.platform())))
                .map(output -> Problem.warning(
                                Rule.EXAMPLE_NOT_RUN,
                                block.source(),
                                output.fence(),
                                3,
                                "this output is that of Java " + output.jdks()
                                        + ", on which the example was not run: nothing checks it, and no page shows it")
                        .withHelp("install that Java and name it in `jdks`, or take the block out"))
                .toList();
    }

    private static Proof notRunHere(Example block) {
        JdkRange jdks = block.words().jdks();
        if (jdks.last() < jdks.first() || !block.isJava()) {
            // Its words are wrong, or its language is missing, which is a problem already.
            return Proof.untried(block, Verdict.NOT_RUN_HERE);
        }
        Problem problem = Problem.warning(
                        Rule.EXAMPLE_NOT_RUN,
                        block.source(),
                        block.fence().infoLocation(),
                        Math.max(1, block.fence().info().length()),
                        "this example needs Java " + jdks
                                + ", which this machine does not have: nothing of it is proved")
                .withHelp("install it, or let JAVA_HOME name it");
        return Proof.untried(block, Verdict.NOT_RUN_HERE).with(List.of(problem));
    }
}
