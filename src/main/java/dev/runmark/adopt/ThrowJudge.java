package dev.runmark.adopt;

import dev.runmark.example.Observation;
import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.LineRange;
import dev.runmark.site.FenceLine;
import dev.runmark.site.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sorts a comment that says that its line throws something. */
final class ThrowJudge {

    private static final Pattern THROWS = Pattern.compile("(?i:(?:[-=]+>|→|:)\\s*)?"
            + "(?i:(?:this|it|that|which|line|will|would|immediately|also|then)\\s+)*(?i:throws?|raises)\\s+(?i:an?\\s+)?"
            + "(?<type>(?:\\w+\\.)*[A-Z]\\w*)(?<rest>\\W.*)?");
    /** Exceptions that authors call by their initials. */
    private static final String SHORT = "NPE|CCE|NFE|IAE|ISE|UOE|CME|NSEE|[AS]?IOOBE|OOME?|SOE|IOE";

    private static final Pattern NAMED = Pattern.compile("(?:[-=]+>|→)?\\s*"
            + "(?<type>(?:\\w+\\.)*[A-Z]\\w*(?:Exception|Error)|" + SHORT + ")"
            + "(?<rest>(?::|\\s*[-–—(])\\s?.*|[.!]*)?");
    private static final Pattern CONDITION = Pattern.compile("(?i).*\\b(?:if|when|unless|may|might|or|on)\\b.*");
    /** What an exception of the page's own most often is. */
    private static final Set<String> KINDS = Set.of("Exception", "RuntimeException", "Error", "Throwable");

    private final Evidence evidence;
    private final RemarkFindings findings;
    private final Remark remark;
    private final String type;

    private ThrowJudge(Evidence evidence, Remark remark, String type) {
        this.evidence = evidence;
        this.remark = remark;
        this.findings = RemarkFindings.of(evidence, remark);
        this.type = type;
    }

    /** What a comment is if it says that something is thrown; empty if it does not. */
    static Optional<Judged> judge(Evidence evidence, Remark remark) {
        String text = remark.first().text().strip();
        Matcher says = THROWS.matcher(text);
        Matcher names = NAMED.matcher(text);
        boolean silent = Scope.at(evidence.observation(), remark.code().line()).isSilent();
        Matcher found = says.matches() ? says : names.matches() && silent ? names : null;
        if (found == null
                || CONDITION
                        .matcher(Optional.ofNullable(found.group("rest")).orElse(""))
                        .matches()) {
            return Optional.empty();
        }
        return Optional.of(new ThrowJudge(evidence, remark, found.group("type")).judge());
    }

    private Judged judge() {
        Observation observation = evidence.observation();
        if (!observation.hindrance().isEmpty()) {
            return findings.notRun(observation.hindrance());
        }
        List<Ending> endings =
                observation.own().stream().map(run -> run.ending()).toList();
        List<Ending.Threw> threw = endings.stream()
                .filter(Ending.Threw.class::isInstance)
                .map(Ending.Threw.class::cast)
                .filter(this::isHere)
                .toList();
        if (threw.isEmpty()) {
            return elsewhere();
        }
        if (threw.size() < endings.size()) {
            return findings.maybe();
        }
        Ending.Threw first = threw.get(0);
        if (first.isNamed(type) || isKindOf(first.type())) {
            return new Judged(findings.isTrue(meaning()), ThrowEdit.of(evidence.source(), observation.fence(), first));
        }
        return observation.language() instanceof Language.Java
                ? findings.isFalse(meaning(), "this line throws " + first.brief(), "mend the page, or the code")
                // What is derived from what is known in Java alone.
                : findings.maybe();
    }

    /** Whether an exception of the JDK is one of those that the comment names. */
    private boolean isKindOf(String thrown) {
        try {
            Class<?> kind = Class.forName(thrown, /* initialize= */ false, ClassLoader.getPlatformClassLoader());
            while (kind != null && !isCalled(kind.getName())) {
                kind = kind.getSuperclass();
            }
            return kind != null;
        } catch (ClassNotFoundException e) {
            return KINDS.contains(type) || isCalled(thrown);
        }
    }

    /** Whether the comment calls an exception by its name or its initials. */
    private boolean isCalled(String thrown) {
        String initials = thrown.substring(thrown.lastIndexOf('.') + 1).replaceAll("[^A-Z]", "");
        return ("." + thrown).endsWith("." + type) || (type.matches(SHORT) && initials.startsWith(type));
    }

    private boolean isHere(Ending.Threw threw) {
        return threw.lines().stream().anyMatch(line -> ranges().anyMatch(range -> range.contains(line)));
    }

    /** The statements that it may be about. */
    private Stream<LineRange> ranges() {
        Observation observation = evidence.observation();
        int line = remark.code().line();
        Stream<LineRange> own = Stream.of(observation.statementEndingAt(line).orElse(new LineRange(line, line)));
        return remark.trailing()
                ? own
                : Stream.concat(own, observation.statementBeginningAt(remark.lineBelow()).stream());
    }

    /** Where the line threw nothing that ended the block. */
    private Judged elsewhere() {
        String why = evidence.whyNotEnded();
        if (!why.isEmpty()) {
            return findings.notRun(why);
        }
        boolean surelyRun = remark.trailing() && !isInner() && !isCaught();
        return surelyRun
                ? findings.isFalse(meaning(), "this line throws nothing", "mend the page, or the code")
                : findings.maybe();
    }

    /** Whether it stands deeper than the block's first line: in a loop, a condition or a method. */
    private boolean isInner() {
        List<FenceLine> lines = evidence.observation().fence().lines();
        int outer = lines.stream()
                .map(FenceLine::text)
                .filter(text -> !text.isBlank())
                .mapToInt(ThrowJudge::indent)
                .min()
                .orElse(0);
        return indent(remark.code().text()) > outer;
    }

    private static int indent(String text) {
        return (int) IntStream.range(0, text.length())
                .takeWhile(i -> Character.isWhitespace(text.charAt(i)))
                .count();
    }

    private boolean isCaught() {
        return remark.codeText().contains("try") || remark.codeText().contains("->");
    }

    private Meaning meaning() {
        String text = remark.first().text();
        return new Meaning(new Wording.Reading(type, text.indexOf(type), "", true), List.of(type), 1);
    }
}
