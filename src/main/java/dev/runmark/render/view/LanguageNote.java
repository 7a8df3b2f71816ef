package dev.runmark.render.view;

import dev.runmark.example.judge.Proof;
import dev.runmark.site.Language;

/** What is said of examples by the language that they are in. */
final class LanguageNote {

    private LanguageNote() {}

    /** What is known of an example that was read and not run. */
    static String compiled(Proof proof) {
        Language language = proof.example().language();
        if (language instanceof Language.Java) {
            return "compiled" + ProofLine.with(proof) + ", not run";
        }
        if (language instanceof Language.Console || language instanceof Language.Command) {
            return "not run";
        }
        return language instanceof Language.Data ? "✓ well-formed " + language.title() : "not run, syntax checked";
    }
}
