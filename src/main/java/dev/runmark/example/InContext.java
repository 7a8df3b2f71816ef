package dev.runmark.example;

import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.example.judge.Verdict;
import dev.runmark.site.ExampleMode;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.SiteConfig;
import java.util.List;
import java.util.stream.Stream;

/** The second try of examples that do not compile alone: together with what their page says before them. */
final class InContext {

    private final SiteConfig.Examples usual;

    /**
     * Second tries.
     *
     * @param usual how the examples of a file are run if it does not say
     */
    InContext(SiteConfig.Examples usual) {
        this.usual = usual;
    }

    /** Whether an example of a file that is rejected could still be accepted. */
    boolean mayLean(MarkdownFile file) {
        ExampleMode mode = file.mode(usual.mode());
        return mode.inContext().isPresent() && file.examplesIn(usual.languages()) > 1;
    }

    /** Whether an example of a file may still be accepted. */
    boolean isOpen(MarkdownFile file, Proof proof) {
        return mayLean(file) && isRejected(proof);
    }

    /** The files of which something is to be tried once more, as they are then. */
    List<MarkdownFile> leaning(List<MarkdownFile> files, Proofs alone) {
        return files.stream()
                .filter(file -> alone.of(file.path()).stream().anyMatch(proof -> isOpen(file, proof)))
                .flatMap(this::joined)
                .toList();
    }

    private Stream<MarkdownFile> joined(MarkdownFile file) {
        return file.mode(usual.mode()).inContext().stream().map(file::in);
    }

    /** The proofs of both tries: of the second one those that are better, be it that less is wrong. */
    static Proofs both(Proofs alone, Proofs together) {
        return alone.with(together.all().stream()
                .filter(proof -> alone.at(proof.example().fence().location())
                        .filter(before -> isBetter(before, proof))
                        .isPresent())
                .toList());
    }

    private static boolean isBetter(Proof alone, Proof together) {
        return isRejected(alone)
                && (!isRejected(together)
                        || together.messages().size() < alone.messages().size());
    }

    static boolean isRejected(Proof proof) {
        return proof.verdict() == Verdict.FAILED && (!proof.messages().isEmpty() || ScriptProver.missesName(proof));
    }
}
