package dev.runmark;

import dev.runmark.adopt.Adoption;
import dev.runmark.build.Build;
import dev.runmark.build.Options;
import dev.runmark.example.ProvingSettings;
import dev.runmark.example.fact.Background;
import dev.runmark.example.fact.Dependence;
import dev.runmark.example.judge.Proofs;
import dev.runmark.site.Fence;
import dev.runmark.site.SiteConfig;
import java.util.ArrayList;
import java.util.Collection;
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
        List<String> lines = new ArrayList<>();
        lines.add(of(settings));
        for (Adoption.Block block : adoption.blocks()) {
            List<Integer> here = block.runs() == 0
                    ? List.of()
                    : List.of(Runtime.version().feature());
            lines.add(line(block.fence(), block.runs(), here, block.background()));
        }
        return lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    /** What all examples run with. */
    static String of(ProvingSettings settings) {
        return "every example runs with " + settings.inWords();
    }

    /** What was done for some examples and to them. */
    static List<String> of(Proofs proofs) {
        return proofs.all().stream()
                .map(proof -> line(
                        proof.example().fence(), proof.runs().size(), proof.ranOn(), proof.background()))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String line(Fence fence, int runs, Collection<Integer> ranOn, Background background) {
        List<String> parts = new ArrayList<>();
        if (!ranOn.isEmpty()) {
            String times = runs == 1 ? "once" : runs + " times";
            parts.add("run " + times + " on Java "
                    + ranOn.stream().map(String::valueOf).collect(Collectors.joining(" and ")));
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
