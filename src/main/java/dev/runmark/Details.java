package dev.runmark;

import dev.runmark.adopt.Adoption;
import dev.runmark.build.Build;
import dev.runmark.build.Options;
import dev.runmark.example.ProvingSettings;
import dev.runmark.example.fact.Background;
import dev.runmark.example.fact.Dependence;
import dev.runmark.example.fact.Versions;
import dev.runmark.example.judge.Proofs;
import dev.runmark.site.Fence;
import dev.runmark.site.SiteConfig;
import dev.runmark.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How examples were proved, in lines for the user: what all of them ran with, and what was done for each and to it. */
final class Details {

    private Details() {}

    /** The lines, without line endings; none for examples that nothing was done with. */
    static List<String> of(SiteConfig.Examples examples, Options options, Proofs proofs) {
        return Stream.concat(Stream.of(of(Build.settings(examples, options))), of(proofs).stream())
                .toList();
    }

    /** The same for blocks that were run as they are. */
    static List<String> of(ProvingSettings settings, Adoption adoption) {
        Stream<String> blocks = adoption.blocks().stream()
                .map(block -> line(block.fence(), block.runs(), block.ranOn(), block.background()))
                .filter(line -> !line.isEmpty());
        return Stream.concat(Stream.of(of(settings)), blocks).toList();
    }

    /** What all examples run with. */
    static String of(ProvingSettings settings) {
        return "every example runs with " + settings.inWords();
    }

    /** What runs of examples did that no other repeated. */
    static List<String> unrepeated(Proofs proofs) {
        return proofs.all().stream()
                .flatMap(proof -> {
                    Location location = proof.example().fence().location();
                    return proof.background().unrepeatedIn(location.path() + ":" + location.line()).stream();
                })
                .toList();
    }

    /** What was done for some examples and to them. */
    static List<String> of(Proofs proofs) {
        return proofs.all().stream()
                .map(proof -> line(proof.example().fence(), proof.runs().size(), proof.versions(), proof.background()))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String line(Fence fence, int runs, Versions ranOn, Background background) {
        List<String> parts = new ArrayList<>();
        if (!ranOn.isEmpty()) {
            String times = runs == 1 ? "once" : runs + " times";
            parts.add("run " + times + " on " + ranOn.inWords());
        }
        if (!background.libraries().isEmpty()) {
            parts.add("with " + String.join(" and ", background.libraries()));
        }
        if (!background.imports().isEmpty()) {
            parts.add("imported: " + String.join(", ", background.imports()));
        }
        if (!background.forced().isEmpty()) {
            parts.add("forced: "
                    + background.forced().stream().map(Dependence::label).collect(Collectors.joining(", ")));
        }
        return parts.isEmpty() ? "" : fence.location() + ": " + String.join("; ", parts);
    }
}
