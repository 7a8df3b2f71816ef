package dev.runmark.example.claim;

import dev.runmark.example.fact.Printed;
import dev.runmark.site.Fence;
import dev.runmark.site.FenceLine;
import dev.runmark.site.Language;
import dev.runmark.text.Source;
import java.util.List;
import java.util.Optional;

/** Blocks that show what somebody types at a prompt and what comes of it: all of such a block is what a terminal shows. */
public final class Prompts {

    private static final String PYTHON = ">>>";

    private Prompts() {}

    /** Whether lines are typed at a prompt. */
    public static boolean are(List<FenceLine> lines, Language language) {
        return language instanceof Language.Console
                || (language instanceof Language.Python
                        && lines.stream()
                                .map(line -> line.text().strip())
                                .filter(line -> !line.isEmpty())
                                .findFirst()
                                .filter(line -> line.startsWith(PYTHON))
                                .isPresent());
    }

    /** What such a block claims: itself. */
    static Optional<Claim> claim(Source source, Fence fence, Language language) {
        return are(fence.lines(), language)
                ? Optional.of(new Claim.Output(
                        ClaimReader.firstLine(source, fence),
                        fence.location(),
                        fence.lines().stream().map(FenceLine::text).toList(),
                        /* unordered= */ false,
                        Printed.Stream.OUT))
                : Optional.empty();
    }
}
