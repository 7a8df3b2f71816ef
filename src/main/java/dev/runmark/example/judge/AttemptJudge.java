package dev.runmark.example.judge;

import dev.runmark.example.claim.Claim;
import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Example;
import dev.runmark.example.claim.Expectation;
import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.fact.CompilerReport;
import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.Run;
import dev.runmark.example.fact.Seen;
import dev.runmark.example.fact.Trials;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds what happened to a composition on one JDK against what its page says of each of its blocks. */
public final class AttemptJudge {

    private static final String LEFT_OPEN = "something is left out of the example, which is not run";

    private final Attempt attempt;
    private final CompilerReport report;
    private final Composition composition;

    private AttemptJudge(Attempt attempt) {
        this.attempt = attempt;
        this.report = attempt.report();
        this.composition = attempt.composition();
    }

    /** A proof for each block, in order. */
    public static List<Proof> judge(Attempt attempt) {
        AttemptJudge judge = new AttemptJudge(attempt);
        List<Proof> proofs = judge.composition instanceof Composition.Group && !attempt.blocksEndAlone()
                ? judge.group()
                : judge.blocks();
        return proofs.stream().map(judge::warned).toList();
    }

    /** Blocks that end for themselves, of which there may be just one. */
    private List<Proof> blocks() {
        List<Proof> proofs = new ArrayList<>();
        for (int i = 0; i < composition.blocks().size(); i++) {
            proofs.add(block(i));
        }
        return proofs;
    }

    private Proof block(int index) {
        Example block = composition.blocks().get(index);
        List<CompilerMessage> errors = errorsOf(block);
        if (!errors.isEmpty()) {
            List<Problem> wrong = CompileJudge.rejected(composition, block, errors);
            return wrong.isEmpty()
                    ? notRun(index, Verdict.REJECTED, Judge.notRun(block, "the compiler rejects the example"))
                    : notRun(index, Verdict.FAILED, wrong);
        }
        List<Problem> wrong = CompileJudge.accepted(block);
        if (!wrong.isEmpty()) {
            return notRun(index, Verdict.FAILED, wrong);
        }
        if (block.words().expectation() instanceof Expectation.Compiles) {
            return notRun(index, Verdict.COMPILED, Judge.notRun(block, "the example is not run"));
        }
        if (!of(block, report.open()).isEmpty()) {
            return notRun(index, Verdict.COMPILED_IN_PART, Judge.notRun(block, LEFT_OPEN));
        }
        if (attempt.runs().isEmpty()) {
            return notRun(
                    index,
                    Verdict.COMPILED,
                    Judge.notRun(block, "the example has no `void main(String[] args)` to run"));
        }
        Seen own = attempt.seen().of(index);
        Optional<Ending.Withheld> withheld = withheld(own.runs());
        if (withheld.isPresent()) {
            return withheld(index, block, withheld.get());
        }
        boolean onlyDeclares = !(composition instanceof Composition.Single)
                && block.claims().isEmpty()
                && !attempt.runs().get(0).blocks().containsKey(index);
        Judge.Evidence evidence = Judge.Evidence.of(block, report.statements(), attempt.seen(), own);
        Proof unjudged = onlyDeclares
                ? notRun(index, Verdict.COMPILED, List.of())
                : unjudged(index, verdict(block, own.runs()), own);
        return unjudged.with(
                Judge.ran(block, composition instanceof Composition.Session ? evidence.inSession() : evidence));
    }

    /** Why a block was not started, if it was not in some run. */
    private static Optional<Ending.Withheld> withheld(List<Run> own) {
        return own.stream()
                .map(Run::ending)
                .filter(Ending.Withheld.class::isInstance)
                .map(Ending.Withheld.class::cast)
                .findFirst();
    }

    private static Problem withheld(Example block, String why) {
        return Problem.error(
                        Rule.EXAMPLE_WITHHELD,
                        block.source(),
                        block.fence().infoLocation(),
                        Math.max(1, block.fence().info().length()),
                        "this example could not be run: " + why)
                .withHelp("mend that one first");
    }

    /** That the earlier block does not compile is an error already; that something is left out of it is none. */
    private Proof withheld(int index, Example block, Ending.Withheld ending) {
        Example earlier = composition.blocks().get(ending.block());
        String needs = "it needs `" + ending.variable() + "` as the one at line "
                + earlier.fence().location().line() + " leaves it, and that one ";
        if (!of(earlier, report.errors()).isEmpty()) {
            Problem consequence = withheld(block, needs + "does not compile").asWarning();
            return notRun(index, Verdict.FAILED, List.of(consequence));
        }
        if (!of(earlier, report.open()).isEmpty()) {
            return notRun(index, Verdict.COMPILED, Judge.notRun(block, needs + "leaves something out"));
        }
        Ending stopped = attempt.runs().get(0).of(ending.block()).ending();
        String how = stopped instanceof Ending.Exited ? "ended the program" : stopped.inWords();
        return notRun(index, Verdict.FAILED, List.of(withheld(block, needs + how)));
    }

    /** Blocks that together are one program: it is compiled, or not, and ends, as a whole. */
    private List<Proof> group() {
        Example stating = stating();
        if (!report.errors().isEmpty()) {
            return rejectedGroup(stating);
        }
        List<Problem> wrong = CompileJudge.accepted(stating);
        if (!wrong.isEmpty()) {
            return forAll(Verdict.FAILED, stating, wrong);
        }
        if (!report.open().isEmpty()) {
            List<Proof> proofs = new ArrayList<>();
            for (int i = 0; i < composition.blocks().size(); i++) {
                Verdict verdict = of(composition.blocks().get(i), report.open()).isEmpty()
                        ? Verdict.COMPILED
                        : Verdict.COMPILED_IN_PART;
                proofs.add(proof(i, verdict, Judge.notRun(composition.blocks().get(i), LEFT_OPEN)));
            }
            return proofs;
        }
        boolean meantToRun = !(composition.words().expectation() instanceof Expectation.Compiles);
        if (!meantToRun || attempt.runs().isEmpty()) {
            String why = meantToRun ? "the group has no `main` to run" : "the group is not run";
            List<Proof> proofs = new ArrayList<>();
            for (int i = 0; i < composition.blocks().size(); i++) {
                proofs.add(proof(
                        i, Verdict.COMPILED, Judge.notRun(composition.blocks().get(i), why)));
            }
            return proofs;
        }
        Optional<Problem> ending = EndingJudge.judge(stating, attempt.seen());
        Example culprit = ending.map(
                        problem -> composition.blockOf(problem.location().line()))
                .orElse(stating);
        List<Proof> proofs = new ArrayList<>();
        for (int i = 0; i < composition.blocks().size(); i++) {
            Example block = composition.blocks().get(i);
            Seen own = attempt.seen().of(i);
            Optional<Problem> here = ending.filter(problem -> block.equals(culprit));
            Judge.Evidence evidence =
                    new Judge.Evidence(report.statements(), attempt.seen(), own, here, ending.isPresent());
            // Whether the others had their turn nobody knows.
            Verdict verdict = ending.isPresent() ? Verdict.FAILED : verdict(block, own.runs());
            proofs.add(unjudged(i, verdict, attempt.seen().of(i)).with(Judge.ran(block, evidence)));
        }
        return proofs;
    }

    /** The block whose words say what becomes of the group; the last if none does. */
    private Example stating() {
        List<Example> blocks = composition.blocks();
        return blocks.stream()
                .filter(block -> !(block.words().expectation() instanceof Expectation.Ends))
                .findFirst()
                .orElse(blocks.get(blocks.size() - 1));
    }

    private List<Proof> rejectedGroup(Example stating) {
        if (stating.words().expectation() instanceof Expectation.FailsToCompile) {
            List<Problem> wrong = CompileJudge.rejected(composition, stating, report.errors());
            return forAll(wrong.isEmpty() ? Verdict.REJECTED : Verdict.FAILED, stating, wrong);
        }
        List<Proof> proofs = new ArrayList<>();
        for (int i = 0; i < composition.blocks().size(); i++) {
            Example block = composition.blocks().get(i);
            proofs.add(proof(i, Verdict.FAILED, CompileJudge.rejected(composition, block, errorsOf(block))));
        }
        return proofs;
    }

    private List<Proof> forAll(Verdict verdict, Example wrongOne, List<Problem> wrong) {
        List<Proof> proofs = new ArrayList<>();
        for (int i = 0; i < composition.blocks().size(); i++) {
            boolean here = composition.blocks().get(i).equals(wrongOne);
            proofs.add(proof(i, verdict, here ? wrong : List.of()));
        }
        return proofs;
    }

    private static Verdict verdict(Example block, List<Run> own) {
        boolean says = block.claims().stream()
                        .filter(claim -> claim.isAbout(own.get(0).platform()))
                        .anyMatch(claim -> !(claim instanceof Claim.Sample))
                || own.get(0).printed().isEmpty()
                || !(block.words().expectation() instanceof Expectation.Ends);
        return says ? Verdict.PROVED : Verdict.RECORDED;
    }

    private Proof warned(Proof proof) {
        return proof.and(CompileJudge.warned(proof.example(), of(proof.example(), report.warnings())))
                .and(Undrawn.warned(composition, proof));
    }

    private List<CompilerMessage> errorsOf(Example block) {
        return of(block, report.errors());
    }

    private List<CompilerMessage> of(Example block, List<CompilerMessage> messages) {
        return messages.stream()
                .filter(message -> composition.blockOf(message.line()).equals(block))
                .toList();
    }

    private Proof proof(int index, Verdict verdict, List<Problem> problems) {
        return unjudged(index, verdict, attempt.seen().of(index)).with(problems);
    }

    /** The runs of a session are not those of a block that is not run with it. */
    private Proof notRun(int index, Verdict verdict, List<Problem> problems) {
        return unjudged(index, verdict, new Seen(List.of(), Trials.NONE)).with(problems);
    }

    /** The blocks of a session are many programs and none. */
    private String program(Example block) {
        return composition instanceof Composition.Session ? block.code().text() : attempt.program();
    }

    private Proof unjudged(int index, Verdict verdict, Seen own) {
        Example block = composition.blocks().get(index);
        return new Proof(
                        block,
                        verdict,
                        program(block),
                        Refusals.of(errorsOf(block)),
                        own.runs(),
                        own.trials().runs(),
                        attempt.background(),
                        List.of(),
                        List.of(),
                        List.of())
                .with(report.references().stream()
                        .filter(reference ->
                                composition.blockOf(reference.line()).equals(block)));
    }
}
