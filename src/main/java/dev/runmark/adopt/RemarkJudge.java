package dev.runmark.adopt;

import dev.runmark.example.claim.Claim;
import dev.runmark.example.judge.Actual;
import dev.runmark.site.FenceLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sorts one comment that is not written as a claim. */
final class RemarkJudge {

    /** A comment above or between code that describes it has the words of what it does. */
    private static final double ALMOST_THE_SAME = 0.85;

    private static final int FEW_WORDS = 4;

    private static final Pattern CONDITION = Pattern.compile("\\s*(?:\\}\\s*else\\s+)?(?:if|while)\\b.*");

    private final Evidence evidence;
    private final Remark remark;
    private final Wording wording;
    private final RemarkFindings findings;

    private RemarkJudge(Evidence evidence, Remark remark) {
        this.evidence = evidence;
        this.remark = remark;
        this.wording = Wording.of(remark.first().text(), remark.codeText());
        this.findings = RemarkFindings.of(evidence, remark);
    }

    static Judged judge(Evidence evidence, Remark remark) {
        return new RemarkJudge(evidence, remark).judge();
    }

    private Judged judge() {
        if (!evidence.observation().hindrance().isEmpty()) {
            return looksLikeClaim() ? findings.notRun(evidence.observation().hindrance()) : findings.noClaim();
        }
        List<Scope> scopes = scopes();
        Optional<Scope> below = below();
        Stream<Scope> above = scopes.stream().filter(scope -> mayBeAbout(scope) || isValueJustComputed(scope));
        Stream<Scope> inOrder =
                isRightAboveCode() ? Stream.concat(below.stream(), above) : Stream.concat(above, below.stream());
        List<Judged> all = inOrder.flatMap(scope -> held(scope).stream()).toList();
        // What is true of the code on one side is not said of the other.
        Optional<Judged> held = all.stream()
                .filter(judged -> judged.finding().kind() == FindingKind.TRUE)
                .findFirst()
                .or(() -> all.stream().findFirst());
        if (held.isPresent()) {
            return evidence.isEndless() ? findings.notRun(evidence.whyNotEnded()) : held.get();
        }
        boolean silentAbove = scopes.isEmpty() || scopes.get(0).isSilent();
        boolean silentBelow = below.isEmpty() || below.get().isSilent();
        if (silentAbove && silentBelow) {
            return silent();
        }
        return evidence.isEndless() ? findings.noClaim() : disputed(scopes, below);
    }

    private List<Scope> scopes() {
        return switch (remark.position()) {
            case BEHIND ->
                List.of(Scope.at(evidence.observation(), remark.code().line()));
            case BELOW -> Scope.upFrom(evidence.observation(), remark.code().line());
            case FIRST -> List.of();
        };
    }

    /** The statement right below a comment that fills its line, and that looks like a result and not like an introduction. */
    private Optional<Scope> below() {
        boolean result = wording.isPlain() || wording.isMarkedAsOutput();
        return remark.trailing() || !result
                ? Optional.empty()
                : Scope.below(evidence.observation(), remark.lineBelow());
    }

    /** The claim, if some reading of the comment is true of what the statements show in at least one run. */
    private Optional<Judged> held(Scope scope) {
        if (scope.isSilent()) {
            return Optional.empty();
        }
        Stream<Meaning> meanings =
                wording.readings().isEmpty() || remark.lines().size() > 1
                        ? Meaning.of(remark, wording).stream()
                        : Stream.concat(Stream.of(Meaning.verbatim(remark)), Meaning.of(remark, wording).stream());
        for (Meaning meaning : meanings.toList()) {
            if (meaning.loose() && !mayBeLoose(scope, meaning)) {
                continue;
            }
            List<Optional<String>> claims = scope.actual().stream()
                    .map(actual -> actual.flatMap(what -> meaning.claim(what.lines())))
                    .toList();
            if (claims.stream().anyMatch(Optional::isPresent)) {
                boolean always = claims.stream().allMatch(Optional::isPresent);
                return Optional.of(
                        always ? stands(scope, meaning, claims) : findings.unstable(meaning, scope.actual()));
            }
        }
        return Optional.empty();
    }

    /** What is said to be printed is all that follows; where nothing says so, words may follow a printed value. */
    private boolean mayBeLoose(Scope scope, Meaning meaning) {
        boolean value = scope.actual().stream().flatMap(Optional::stream).anyMatch(RemarkJudge::isValue);
        return !value
                && (!wording.isMarkedAsOutput()
                        || BlockVocabulary.isDescription(meaning.reading().explanation()));
    }

    private static boolean isValue(Actual actual) {
        return actual.how() == Actual.How.VALUE;
    }

    /**
     * What stands below code without any mark must be all that the code just above has printed, or the value of an expression
     * that is there for nothing else, or of a variable where no code follows.
     */
    private boolean mayBeAbout(Scope scope) {
        if (remark.trailing() || wording.mark() != Wording.Mark.NONE) {
            return true;
        }
        boolean near = remark.gap() == 0 || (remark.gap() == 1 && !isFollowedByCode());
        boolean value = scope.actual().stream().flatMap(Optional::stream).anyMatch(RemarkJudge::isValue);
        return near && (!value || (isValueAlone() && isThereForItsValue()));
    }

    /** Whether a value below a variable that has just been computed may be said of it: what follows may have another one. */
    private boolean isValueJustComputed(Scope scope) {
        return remark.position() == Remark.Position.BELOW
                && remark.gap() == 0
                && isValueAlone()
                && scope.ends().size() == 1
                && Dispute.isComputed(remark.codeText());
    }

    private boolean isThereForItsValue() {
        return isFollowedByCode() ? remark.gap() == 0 && Dispute.isBare(remark.codeText()) : isExpressionOrVariable();
    }

    private boolean isExpressionOrVariable() {
        return Dispute.isBare(remark.codeText()) || (remark.gap() == 0 && Dispute.isComputed(remark.codeText()));
    }

    /** Whether it is a value with nothing said of it. */
    private boolean isValueAlone() {
        return remark.lines().size() == 1
                && !wording.readings().isEmpty()
                && wording.readings().get(0).form().isLiteral();
    }

    /** Whether it belongs to the code below: nothing but space is above, or a blank line is. */
    private boolean isRightAboveCode() {
        return !remark.trailing()
                && isFollowedByCode()
                && (remark.gap() > 0 || remark.position() == Remark.Position.FIRST);
    }

    private boolean isFollowedByCode() {
        FenceLine next = evidence.observation().lines().get(remark.lineBelow());
        return next != null && !next.text().isBlank() && !next.text().strip().startsWith("}");
    }

    private Judged stands(Scope scope, Meaning meaning, List<Optional<String>> claims) {
        String claimed = claims.get(0).orElseThrow();
        return new Judged(
                findings.isTrue(meaning),
                RemarkEdit.of(evidence.source(), evidence.observation(), remark, scope, meaning, claimed));
    }

    private Judged disputed(List<Scope> scopes, Optional<Scope> below) {
        Optional<Scope> above = scopes.stream()
                .filter(scope -> mayBeAbout(scope) && !hasClaim(scope))
                .filter(scope -> !scope.isSilent())
                .findFirst();
        boolean introduces = isRightAboveCode() || (isFollowedByCode() && above.isEmpty());
        if (remark.lines().size() > 1 && !remark.trailing()) {
            return introduces ? findings.noClaim() : disputedLines(scopes);
        }
        if (introduces) {
            return below.filter(scope -> !scope.isSilent())
                    .map(this::disputedAboveOrBetween)
                    .orElse(findings.noClaim());
        }
        if (above.isEmpty()) {
            return findings.noClaim();
        }
        return !remark.trailing() && isFollowedByCode()
                ? disputedBetween(above.get(), below)
                : disputed(above.get(), 0);
    }

    /** What could as well be said of the code below it is a reason to accuse only if it is true of neither. */
    private Judged disputedBetween(Scope above, Optional<Scope> below) {
        Judged judged = disputedAboveOrBetween(above);
        return below.filter(scope -> !scope.isSilent()).isPresent()
                        && judged.finding().kind() == FindingKind.FALSE
                        && !wording.isMarkedAsOutput()
                ? findings.maybe()
                : judged;
    }

    /** Whether a claim stands at the statement itself, so that it needs no other. */
    private boolean hasClaim(Scope scope) {
        return !remark.trailing()
                && Claim.AtLine.in(
                                evidence.source(),
                                evidence.observation().fence(),
                                evidence.observation().language())
                        .stream()
                        .anyMatch(claim -> claim.location().line()
                                == scope.ends().get(scope.ends().size() - 1));
    }

    private Judged disputedAboveOrBetween(Scope scope) {
        return disputed(scope, ALMOST_THE_SAME);
    }

    /**
     * What is wrong with a comment that nothing confirms.
     *
     * @param similarity how alike words without any mark and what was observed must be
     */
    private Judged disputed(Scope scope, double similarity) {
        Doubt worst = Doubt.NONE;
        for (Meaning meaning : Meaning.of(remark, wording)) {
            Doubt doubt = doubt(scope, meaning);
            if (doubt != Doubt.NONE) {
                doubt = weighed(doubt, meaning, first(scope).text(), similarity);
            }
            if (doubt == Doubt.CLEAR && wording.mark() == Wording.Mark.EXAMPLE) {
                doubt = Doubt.POSSIBLE;
            }
            boolean other = doubt != Doubt.NONE && evidence.varies(scope);
            if (other || isOtherInstance(scope, meaning)) {
                return findings.unstable(meaning, scope.actual());
            }
            if (doubt == Doubt.CLEAR) {
                return findings.isFalse(meaning, first(scope));
            }
            worst = doubt.compareTo(worst) > 0 ? doubt : worst;
        }
        boolean explicit = wording.isExplicit() && !isValue(first(scope));
        return worst == Doubt.POSSIBLE || explicit || startsAsValue(scope) ? findings.maybe() : findings.noClaim();
    }

    /** Words that are unlike what was observed are seldom meant for it, and those that announce code seldom at all. */
    private Doubt weighed(Doubt doubt, Meaning meaning, String actual, double similarity) {
        boolean words = meaning.reading().form() == Form.WORDS;
        boolean unlike = words && Likeness.similarity(meaning.text(), actual) < similarity;
        if (words && announces()) {
            boolean other = !unlike && !BlockVocabulary.areSameWords(meaning.text(), actual);
            return Doubt.possibleIf(other || !wording.isDirection(remark.first().text()));
        }
        return unlike && wording.mark() == Wording.Mark.NONE
                ? Doubt.possibleIf(doubt == Doubt.CLEAR && !isRightAboveCode())
                : doubt;
    }

    /** Whether it says above code, in a word and not by a sign, that this prints something. */
    private boolean announces() {
        return !remark.trailing()
                && isFollowedByCode()
                && wording.mark() == Wording.Mark.PRINTS
                && !wording.isExplicit();
    }

    private Doubt doubt(Scope scope, Meaning meaning) {
        return scope.actual().stream()
                .flatMap(Optional::stream)
                .map(actual -> meaning.doubt(evidence.vocabulary(), wording.mark(), actual, remark.codeText()))
                .reduce(Doubt.NONE, (a, b) -> a.compareTo(b) > 0 ? a : b);
    }

    private static Actual first(Scope scope) {
        return scope.actual().stream().flatMap(Optional::stream).findFirst().orElseThrow();
    }

    /** Whether the author saw the same at another time, or on another machine. */
    private boolean isOtherInstance(Scope scope, Meaning meaning) {
        boolean addresses = ObjectAddress.isIn(meaning.text())
                && scope.actual().stream()
                        .flatMap(Optional::stream)
                        .anyMatch(actual -> ObjectAddress.isIn(actual.text()));
        boolean volatileNumbers =
                evidence.varies(scope) || evidence.isVolatile(scope) || ObjectAddress.isIn(meaning.text());
        return addresses || (volatileNumbers && isSameButForNumbers(scope, meaning));
    }

    private static boolean isSameButForNumbers(Scope scope, Meaning meaning) {
        return scope.actual().stream()
                .flatMap(Optional::stream)
                .anyMatch(actual -> ObjectAddress.masked(actual.text()).equals(ObjectAddress.masked(meaning.text()))
                        && actual.text().chars().anyMatch(Character::isDigit));
    }

    /** Whether the first word is what was observed, or at least a value of its kind, and others follow that may change what is meant. */
    private boolean startsAsValue(Scope scope) {
        if (wording.readings().isEmpty()) {
            return false;
        }
        String text = wording.readings().get(0).text();
        String word = text.split("(?<=.)(?:[\\s,.:;!(]|[-–—](?!\\d))+", 2)[0];
        Actual actual = first(scope);
        boolean same = Likeness.isSame(word, actual.text());
        boolean alike = !isValue(actual) && Form.of(word) == Form.of(actual.text()) && !Wording.isConditional(text);
        return Form.of(word).isLiteral() && (same || alike);
    }

    /** Several lines of comment: those of as many printed lines, if there are as many. */
    private Judged disputedLines(List<Scope> scopes) {
        if (wording.mark() == Wording.Mark.NONE && remark.gap() > 0) {
            return findings.noClaim();
        }
        Meaning all = Meaning.of(remark, wording).stream().findFirst().orElse(null);
        if (all == null || all.lines().size() < 2) {
            return all == null ? findings.noClaim() : disputedOne(scopes);
        }
        LinesDispute dispute = new LinesDispute(evidence.vocabulary(), wording.mark() == Wording.Mark.PRINTS);
        List<Scope> enough = new ArrayList<>(scopes);
        enough.removeIf(scope -> scope.actual().get(0).isEmpty()
                || scope.actual().get(0).orElseThrow().lines().size()
                        < all.lines().size());
        if (enough.isEmpty()) {
            return wording.mark() == Wording.Mark.PRINTS ? findings.maybe() : findings.noClaim();
        }
        Scope scope = enough.get(0);
        Doubt doubt =
                dispute.of(all.lines(), scope.actual().get(0).orElseThrow().lines());
        if (doubt == Doubt.NONE) {
            return findings.noClaim();
        }
        if (evidence.varies(scope)) {
            return findings.unstable(all, scope.actual());
        }
        return doubt == Doubt.CLEAR ? findings.isFalse(all, first(scope)) : findings.maybe();
    }

    private Judged disputedOne(List<Scope> scopes) {
        return scopes.stream()
                .filter(scope -> !scope.isSilent())
                .findFirst()
                .map(scope -> disputed(scope, 0))
                .orElse(findings.noClaim());
    }

    private Judged silent() {
        if (!looksLikeClaim()) {
            return findings.noClaim();
        }
        String why = evidence.whyNotEnded();
        if (why.isEmpty() && (wording.mark() == Wording.Mark.NAME || isOfCondition())) {
            return findings.maybe();
        }
        boolean prints = isPrinting() || wording.mark() == Wording.Mark.PRINTS;
        return !why.isEmpty()
                ? findings.notRun(why)
                : prints ? findings.notRun("nothing in the block runs this line") : findings.noClaim();
    }

    private boolean isPrinting() {
        return remark.codeText().contains("print") || remark.codeText().contains("console.");
    }

    private boolean looksLikeClaim() {
        boolean belowPrint = remark.gap() == 0 && isPrinting();
        boolean words = wording.isMarkedAsOutput()
                && !wording.readings().isEmpty()
                && !BlockVocabulary.isDescription(wording.readings().get(0).text());
        boolean plain = (remark.trailing() || wording.isMarkedAsOutput() || belowPrint) && wording.isPlain();
        return plain || words || isOfCondition() || mayBePrintedWords();
    }

    /** Whether a few words behind what prints may be those that are printed. */
    private boolean mayBePrintedWords() {
        return remark.trailing()
                && isPrinting()
                && !wording.readings().isEmpty()
                && !evidence.vocabulary().isRemark(wording.readings().get(0).text())
                && BlockVocabulary.wordsOf(wording.readings().get(0).text()).size() <= FEW_WORDS;
    }

    /** Whether it says of a condition, at its line or as the first word below it, what comes of it. */
    private boolean isOfCondition() {
        boolean condition = CONDITION.matcher(remark.codeText()).matches() && remark.gap() == 0;
        return condition
                && wording.isPlain()
                && wording.readings().stream().anyMatch(reading -> reading.form() == Form.BOOLEAN);
    }
}
