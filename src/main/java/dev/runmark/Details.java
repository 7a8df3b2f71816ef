package dev.runmark;

import dev.runmark.build.Build;
import dev.runmark.build.Options;
import dev.runmark.example.fact.Background;
import dev.runmark.example.fact.Dependence;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.site.SiteConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How examples were proved, in lines for the user: what all of them ran with, and what was done for each and to it. */
final class Details {

    private Details() {}

    /** The lines, without line endings; none for examples that nothing was done with. */
    static List<String> of(SiteConfig.Examples examples, Options options, Proofs proofs) {
        List<String> lines = new ArrayList<>();
        lines.add("every example runs with " + Build.settings(examples, options).inWords());
        proofs.all().stream().map(Details::of).filter(line -> !line.isEmpty()).forEach(lines::add);
        return lines;
    }

    private static String of(Proof proof) {
        List<String> parts = new ArrayList<>();
        Background background = proof.background();
        if (!proof.versions().isEmpty()) {
            String times = proof.runs().size() == 1 ? "once" : proof.runs().size() + " times";
            parts.add("run " + times + " on " + proof.versions().inWords());
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
        return parts.isEmpty() ? "" : proof.example().fence().location() + ": " + String.join("; ", parts);
    }
}
