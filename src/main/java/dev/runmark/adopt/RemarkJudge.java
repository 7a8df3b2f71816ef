package dev.runmark.adopt;

import dev.runmark.adopt.Wording.Mark;
import dev.runmark.example.Observation;
import dev.runmark.example.fact.LineRange;
import dev.runmark.example.judge.Told;
import dev.runmark.site.FenceLine;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Sorts one comment. */
final class RemarkJudge {

    private static final int SHOWN = 200;
    private static final double ALIKE = 0.7;

    private final Source source;
    private final Observation observation;
    private final Volatility volatility;
    private final Remark remark;
    private final Wording wording;

    private RemarkJudge(Source source, Observation observation, Volatility volatility, Remark remark) {
        this.source = source;
        this.observation = observation;
        this.volatility = volatility;
        this.remark = remark;
        this.wording = Wording.of(remark.first().text(), remark.codeText());
    }

    static Judged judge(Source source, Observation observation, Volatility volatility, Remark remark) {
        return new RemarkJudge(source, observation, volatility, remark).judge();
    }

    private Judged judge() {
        if (!observation.hindrance().isEmpty()) {
            return looksLikeClaim() ? notRun(observation.hindrance()) : noClaim();
        }
        List<Scope> scopes = remark.trailing()
                ? List.of(Scope.at(observation, remark.code().line()))
                : Scope.upFrom(observation, remark.code().line());
        Optional<Scope> below = below();
        Optional<Judged> held = Stream.concat(scopes.stream().filter(this::mayBeAbout), below.stream())
                .flatMap(scope -> held(scope).stream())
                .findFirst();
        if (held.isPresent()) {
            return held.get();
        }
        if (scopes.isEmpty() || scopes.get(0).isSilent()) {
            return below.filter(scope -> !scope.isSilent()).isPresent() ? noClaim() : silent();
        }
        // What could as well be said of the code below it is no reason to accuse the code above.
        return below.isPresent() ? noClaim() : disputed(scopes);
    }

    /** The statement right below a comment that fills its line, and that looks like a result and not like an introduction. */
    private Optional<Scope> below() {
        boolean result = wording.isPlain() || wording.mark() == Mark.PRINTS;
        return remark.trailing() || !result
                ? Optional.empty()
                : Scope.below(observation, remark.last().line().line() + 1);
    }

    /** The claim, if some reading of the comment is true of what the statements tell in at least one run. */
    private Optional<Judged> held(Scope scope) {
        if (scope.isSilent()) {
            return Optional.empty();
        }
        for (Meaning meaning : Meaning.of(remark, wording)) {
            if (meaning.loose()
                    && scope.told().stream().flatMap(Optional::stream).anyMatch(this::isValue)) {
                continue;
            }
            List<Optional<String>> claims = scope.told().stream()
                    .map(told -> told.flatMap(what -> meaning.claim(what.lines())))
                    .toList();
            if (claims.stream().anyMatch(Optional::isPresent)) {
                boolean always = claims.stream().allMatch(Optional::isPresent);
                return Optional.of(
                        always && !isByChance(scope) ? stands(scope, meaning, claims) : unstable(scope, meaning));
            }
        }
        return Optional.empty();
    }

    private boolean isValue(Told told) {
        return told.how() == Told.How.VALUE;
    }

    /** What stands below code without any mark must be all that the code just above has printed. */
    private boolean mayBeAbout(Scope scope) {
        if (remark.trailing() || wording.mark() != Mark.NONE) {
            return true;
        }
        boolean near = remark.gap() == 0 || (remark.gap() == 1 && !isFollowedByCode());
        return near && scope.told().stream().flatMap(Optional::stream).noneMatch(this::isValue);
    }

    private boolean isFollowedByCode() {
        FenceLine next = observation.lines().get(remark.last().line().line() + 1);
        return next != null && !next.text().isBlank();
    }

    /** Whether a run on another day or on another machine could well tell something else. */
    private boolean isByChance(Scope scope) {
        boolean address =
                scope.told().stream().flatMap(Optional::stream).anyMatch(told -> Volatility.showsAddress(told.text()));
        return address
                || (isVolatile(scope)
                        && scope.told().stream().flatMap(Optional::stream).anyMatch(told -> mayChange(told.text())));
    }

    private static boolean mayChange(String told) {
        Form form = Form.of(told);
        return form == Form.BOOLEAN || told.chars().anyMatch(Character::isDigit);
    }

    private boolean isVolatile(Scope scope) {
        return scope.ends().stream()
                .map(end -> observation.statementEndingAt(end).orElse(new LineRange(end, end)))
                .anyMatch(volatility::touches);
    }

    private Judged stands(Scope scope, Meaning meaning, List<Optional<String>> claims) {
        Finding finding = finding(Sort.TRUE, meaning, Optional.empty());
        String claimed = claims.get(0).orElseThrow();
        return new Judged(finding, RemarkEdit.of(source, observation, remark, scope, meaning, claimed));
    }

    private Judged disputed(List<Scope> scopes) {
        Optional<Scope> about = scopes.stream().filter(this::mayBeAbout).findFirst();
        if (about.isEmpty() || !endedWell()) {
            return noClaim();
        }
        if (remark.trailing() || remark.lines().size() == 1) {
            return disputed(about.get());
        }
        return wording.mark() == Mark.PRINTS ? disputedLines(scopes) : noClaim();
    }

    private Judged disputed(Scope scope) {
        for (Meaning meaning : Meaning.of(remark, wording)) {
            boolean disputed = scope.told().stream()
                    .flatMap(Optional::stream)
                    .anyMatch(told -> meaning.isDisputedBy(wording.mark(), told, remark.codeText()));
            if (disputed) {
                boolean varies = scope.told().stream().distinct().count() > 1 || isVolatile(scope);
                return varies ? unstable(scope, meaning) : isFalse(scope, meaning);
            }
            boolean address = Volatility.showsAddress(meaning.text());
            if ((address || isVolatile(scope)) && isSameButForNumbers(scope, meaning)) {
                return unstable(scope, meaning);
            }
        }
        return noClaim();
    }

    private static boolean isSameButForNumbers(Scope scope, Meaning meaning) {
        return scope.told().stream()
                .flatMap(Optional::stream)
                .anyMatch(told -> Volatility.masked(told.text()).equals(Volatility.masked(meaning.text()))
                        && told.text().chars().anyMatch(Character::isDigit));
    }

    /** Several lines that are said to be printed: those of as many printed lines, if they are alike. */
    private Judged disputedLines(List<Scope> scopes) {
        List<Meaning> meanings = Meaning.of(remark, wording);
        Meaning all = meanings.get(0);
        for (Scope scope : scopes) {
            Optional<Told> told = scope.told().get(0);
            if (told.isPresent() && told.get().lines().size() >= all.lines().size()) {
                boolean alike = Likeness.similarity(
                                String.join("\n", all.lines()),
                                String.join("\n", told.get().lines()))
                        >= ALIKE;
                boolean varies = scope.told().stream().distinct().count() > 1 || isVolatile(scope);
                return !alike ? noClaim() : varies ? unstable(scope, all) : isFalse(scope, all);
            }
        }
        return noClaim();
    }

    private boolean endedWell() {
        return Endings.why(observation).isEmpty();
    }

    private Judged silent() {
        if (!looksLikeClaim()) {
            return noClaim();
        }
        String why = Endings.why(observation);
        boolean prints = remark.codeText().contains("print") || wording.mark() == Mark.PRINTS;
        return !why.isEmpty() ? notRun(why) : prints ? notRun("nothing in the block runs this line") : noClaim();
    }

    private boolean looksLikeClaim() {
        boolean belowPrint = remark.gap() == 0 && remark.codeText().contains("print");
        boolean marked = wording.mark() == Mark.PRINTS || wording.mark() == Mark.ARROW;
        return (remark.trailing() || marked || belowPrint) && wording.isPlain();
    }

    private Judged noClaim() {
        return Judged.of(new Finding(Sort.NOT_A_CLAIM, place(0), text(), Optional.empty()));
    }

    private Judged notRun(String why) {
        Problem problem = Problem.warning(
                BlockJudge.NOT_RUN, source, place(0), Math.max(1, text().length()), "this could not be run: " + why);
        return Judged.of(new Finding(Sort.NOT_RUN, place(0), text() + " (" + why + ")", Optional.of(problem)));
    }

    private Judged isFalse(Scope scope, Meaning meaning) {
        Told told = scope.told().stream().flatMap(Optional::stream).findFirst().orElseThrow();
        String message = told.how().words() + shown(told.text()) + ", the page says " + shown(meaning.text());
        Problem problem = Problem.error("claim-false", source, place(meaning.start()), meaning.length(), message)
                .withHelp("mend the page, or the code");
        return Judged.of(finding(Sort.FALSE, meaning, Optional.of(problem)));
    }

    private Judged unstable(Scope scope, Meaning meaning) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        scope.told().forEach(told -> seen.merge(told.map(Told::text).orElse("nothing"), 1, Integer::sum));
        List<String> notes = new ArrayList<>();
        seen.forEach((text, count) -> notes.add(count + " of " + scope.told().size() + " runs: " + shown(text)));
        String message =
                "what this line tells " + Varying.how(scope.told()) + ", the page says " + shown(meaning.text());
        Problem problem = Problem.warning("claim-unstable", source, place(meaning.start()), meaning.length(), message)
                .withNotes(notes)
                .withHelp("claim what is true of every run");
        return Judged.of(finding(Sort.UNSTABLE, meaning, Optional.of(problem)));
    }

    private Finding finding(Sort sort, Meaning meaning, Optional<Problem> problem) {
        return new Finding(sort, place(meaning.start()), meaning.text(), problem);
    }

    private Location place(int offset) {
        int start = remark.first().text().length()
                - remark.first().text().stripLeading().length();
        return source.at(remark.first().line().line(), remark.first().pageColumn(Math.max(start, offset)));
    }

    private String text() {
        return remark.first().text().strip();
    }

    private static String shown(String text) {
        return text.isEmpty() ? "an empty line" : text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
