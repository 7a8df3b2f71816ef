package dev.runmark.adopt;

import dev.runmark.example.Observation;
import dev.runmark.example.judge.Variation;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Sorts one block of output. */
final class ListingJudge {

    private static final double A_LITTLE_ALIKE = 0.4;
    private static final double ALIKE = 0.6;
    private static final double VERY_ALIKE = 0.75;
    private static final int FEW = 3;
    private static final int SHOWN_LINES = 10;
    private static final int SHOWN = 200;

    private final Evidence evidence;
    private final Source source;
    private final Observation observation;
    private final Listing listing;
    private final List<String> said;

    private ListingJudge(Evidence evidence, Listing listing) {
        this.evidence = evidence;
        this.source = evidence.source();
        this.observation = evidence.observation();
        this.listing = listing;
        this.said = withoutLabel(listing.lines(), observation.printed());
    }

    static Judged judge(Evidence evidence, Listing listing) {
        return new ListingJudge(evidence, listing).judge();
    }

    /**
     * A line {@code Output:} within the block says what the block is, and so does the same before the first line, or before
     * each, unless the program prints it.
     */
    private static List<String> withoutLabel(List<String> lines, List<List<String>> printed) {
        boolean isPrinted = !lines.isEmpty()
                && printed.stream().anyMatch(run -> run.contains(lines.get(0).strip()));
        if (lines.isEmpty() || isPrinted) {
            return lines;
        }
        if (lines.size() > 1 && Listing.isLabel(lines.get(0))) {
            return lines.subList(1, lines.size());
        }
        boolean each = lines.stream()
                .allMatch(line -> line.isBlank() || !Listing.withoutLabel(line).equals(line));
        return IntStream.range(0, lines.size())
                .mapToObj(i -> i == 0 || each ? Listing.withoutLabel(lines.get(i)) : lines.get(i))
                .toList();
    }

    private Judged judge() {
        String why = evidence.whyNotEnded();
        if (observation.runs().isEmpty() || said.isEmpty()) {
            return listing.isSaidToBeOutput() && !why.isEmpty() ? notRun(why) : sorted(FindingKind.NOT_A_CLAIM);
        }
        List<List<String>> printed = observation.printed();
        long same = printed.stream().filter(this::holds).count();
        if (evidence.isEndless()) {
            return same > 0 || listing.isSaidToBeOutput() ? notRun(why) : sorted(FindingKind.NOT_A_CLAIM);
        }
        if (same == printed.size()) {
            return stands(printed);
        }
        if (same > 0) {
            return unstable(printed);
        }
        if (!listing.isWritten() && observation.shown().stream().allMatch(this::holds)) {
            return sorted(FindingKind.TRUE);
        }
        if (printed.get(0).isEmpty() || !why.isEmpty()) {
            return !listing.isSaidToBeOutput()
                    ? sorted(FindingKind.NOT_A_CLAIM)
                    : notRun(why.isEmpty() ? "the block prints nothing by itself" : why);
        }
        return other(printed);
    }

    /** What is to be said of it where it is not what is printed. */
    private Judged other(List<List<String>> printed) {
        List<String> first = printed.get(0);
        if (listing.isWritten()
                && said.size() < listing.lines().size()
                && printed.stream().allMatch(said::equals)) {
            return withLabel();
        }
        if (!listing.isWritten() && printed.stream().allMatch(this::isPart)) {
            // How much else is printed is said to vary only where something stands for it.
            return isVarying(printed) && said.stream().noneMatch(ListingJudge::standsForOthers)
                    ? unstable(printed)
                    : stands(printed);
        }
        if (listing.isSaidToBeOutput() && mayHold(printed) && (sharedLines(first) > 0 || listing.isSurelyOutput())) {
            return unstable(printed);
        }
        Doubt doubt = doubt(first);
        if (doubt == Doubt.NONE) {
            return sorted(FindingKind.NOT_A_CLAIM);
        }
        if (mayHold(printed) || isMaskedSame(first)) {
            return unstable(printed);
        }
        return doubt == Doubt.CLEAR ? isFalse(first) : maybe();
    }

    /** Whether it is true of what a run printed: a block that is a claim already is judged letter by letter. */
    private boolean holds(List<String> printed) {
        return listing.isWritten() ? listing.written().holds(printed) : isWhole(printed);
    }

    /** White space says nothing in the output of a program. */
    private boolean isWhole(List<String> printed) {
        List<String> claimed = withoutBlank(said);
        List<String> lines = withoutBlank(printed);
        return !lines.isEmpty() && (solid(claimed).equals(solid(lines)) || Likeness.linesAreSame(claimed, lines));
    }

    private static List<String> solid(List<String> lines) {
        return lines.stream().map(ListingJudge::solid).toList();
    }

    private static boolean standsForOthers(String line) {
        return line.strip().matches("\\.{3,}|…|etc\\.*");
    }

    private static String solid(String line) {
        return line.replace("…", "...").replaceAll("\\s+", "");
    }

    /** Whether it shows some of the printed lines, in their order. */
    private boolean isPart(List<String> printed) {
        int at = 0;
        for (String line : withoutBlank(said)) {
            if (standsForOthers(line)) {
                continue;
            }
            while (at < printed.size() && !solid(printed.get(at)).equals(solid(line))) {
                at++;
            }
            if (at++ == printed.size()) {
                return false;
            }
        }
        return true;
    }

    private static List<String> withoutBlank(List<String> lines) {
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }

    private long sharedLines(List<String> printed) {
        return said.stream()
                .filter(line -> printed.stream()
                        .anyMatch(other -> solid(other).equals(solid(line)) || Likeness.isSame(line, other)))
                .count();
    }

    private Doubt doubt(List<String> printed) {
        long claimed = said.stream().filter(line -> !standsForOthers(line)).count();
        double share = (double) sharedLines(printed) / Math.max(1, claimed);
        double similarity = Likeness.similarity(String.join("\n", said), String.join("\n", printed));
        boolean asMany = said.size() == printed.size();
        if (!listing.isSaidToBeOutput()) {
            boolean elided = claimed < said.size() && claimed >= FEW && share >= VERY_ALIKE;
            boolean alike = similarity > VERY_ALIKE || (share == 1 && asMany) || elided;
            return Doubt.clearIf(alike, Doubt.possibleIf(share > 0 || similarity > A_LITTLE_ALIKE));
        }
        boolean literal = said.size() == 1
                && asMany
                && Form.of(said.get(0)).isLiteral()
                && Form.of(said.get(0)) == Form.of(printed.get(0));
        boolean alike = literal || share > ALIKE || similarity > ALIKE || (asMany && share > 0);
        return Doubt.clearIf(alike || listing.isSurelyOutput(), Doubt.possibleIf(asMany || share > 0));
    }

    private static boolean isVarying(List<List<String>> printed) {
        return printed.stream().distinct().count() > 1;
    }

    /** Whether another run could print it: each prints something else, and some as many lines. */
    private boolean mayHold(List<List<String>> printed) {
        int lines = withoutBlank(said).size();
        return isVarying(printed)
                && (said.stream().anyMatch(ListingJudge::standsForOthers)
                        || printed.stream().anyMatch(run -> withoutBlank(run).size() == lines));
    }

    private boolean isMaskedSame(List<String> printed) {
        boolean addresses = said.stream().anyMatch(ObjectAddress::isIn);
        return addresses && ObjectAddress.masked(said.toString()).equals(ObjectAddress.masked(printed.toString()));
    }

    private Judged stands(List<List<String>> printed) {
        return new Judged(finding(FindingKind.TRUE, Optional.empty()), ListingEdit.of(source, listing, printed.get(0)));
    }

    private Judged sorted(FindingKind kind) {
        return Judged.of(finding(kind, Optional.empty()));
    }

    private Judged maybe() {
        Problem problem = Problem.warning(
                        Rule.CLAIM_POSSIBLE,
                        source,
                        place(),
                        length(),
                        "this may be what the block before it is said to print, which is something else")
                .withHelp("write `output` behind the three backticks, if it is");
        return Judged.of(finding(FindingKind.MAYBE, Optional.of(problem)));
    }

    /** A block that is a claim already, and that is true but for its first line. */
    private Judged withLabel() {
        Problem problem = Problem.warning(
                        Rule.CLAIM_POSSIBLE,
                        source,
                        place(),
                        length(),
                        "the block before this prints all but the first line, which `check` takes for output, too")
                .withHelp("take that line out: a block `output` holds what is printed and nothing else");
        return Judged.of(finding(FindingKind.MAYBE, Optional.of(problem)));
    }

    private Judged notRun(String why) {
        Problem problem = Problem.warning(
                Rule.CLAIM_NOT_RUN, source, place(), length(), "what prints this could not be run: " + why);
        return Judged.of(new Finding(FindingKind.NOT_RUN, place(), text() + " (" + why + ")", Optional.of(problem)));
    }

    private Judged isFalse(List<String> printed) {
        List<String> notes = new ArrayList<>();
        notes.add("it prints:");
        printed.stream().limit(SHOWN_LINES).forEach(line -> notes.add("  " + line));
        if (printed.size() > SHOWN_LINES) {
            notes.add("  … and " + (printed.size() - SHOWN_LINES) + " lines more");
        }
        Problem problem = Problem.error(
                        Rule.CLAIM_FALSE, source, place(), length(), "the block before this prints something else")
                .withNotes(notes)
                .withHelp("mend the page, or the code");
        return Judged.of(finding(FindingKind.FALSE, Optional.of(problem)));
    }

    private Judged unstable(List<List<String>> printed) {
        Variation variation = observation.variation(printed.stream()
                .map(lines -> Optional.of(shown(String.join(", ", lines))))
                .toList());
        Problem problem = Problem.warning(
                        Rule.CLAIM_UNSTABLE,
                        source,
                        place(),
                        length(),
                        "what the block before this prints " + variation.words())
                .withNotes(variation.notes(List.of()))
                .withHelp(variation.advice(runs -> "claim what is true of every run"));
        return Judged.of(finding(FindingKind.UNSTABLE, Optional.of(problem)));
    }

    private static String shown(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    private Finding finding(FindingKind kind, Optional<Problem> problem) {
        return new Finding(kind, place(), text(), problem);
    }

    private Location place() {
        return listing.fence().location();
    }

    private int length() {
        return Math.max(3, source.line(place().line()).length() - place().column() + 1);
    }

    private String text() {
        return said.isEmpty() ? "" : said.get(0).strip() + (said.size() > 1 ? " …" : "");
    }
}
