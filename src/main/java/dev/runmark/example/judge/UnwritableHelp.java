package dev.runmark.example.judge;

import dev.runmark.example.claim.Claim;
import dev.runmark.example.claim.Example;
import dev.runmark.example.claim.Writable;
import dev.runmark.text.Source;
import java.util.List;
import java.util.Optional;

/** What to do about a false claim that {@code fix} cannot make true, since a page cannot hold what is printed. */
final class UnwritableHelp {

    private static final String CONTROL_CHARACTERS =
            "it prints control characters, which no page can show: let it print the text without them";

    private UnwritableHelp() {}

    /** Of a claim at a line. */
    static String of(Example example, String printed) {
        if (!example.standsInPage()) {
            return "mend the claim in " + example.code().source().path();
        }
        return printed.lines().allMatch(Writable::isLine) ? "claim it in an `output` block" : CONTROL_CHARACTERS;
    }

    /** Of an {@code output} block. */
    static String of(Source page, Claim.Output claim, List<String> printed) {
        if (!printed.stream().allMatch(Writable::isLine)) {
            return CONTROL_CHARACTERS;
        }
        Optional<FencedBlock> block = FencedBlock.of(page, claim.fence(), claim.lines());
        boolean closed = block.isPresent() && printed.stream().anyMatch(block.get()::isClosedBy);
        return closed
                ? "a line that it prints would close the block: open and close that with "
                        + block.get().fenceAround(printed)
                : "print what a page can show";
    }
}
