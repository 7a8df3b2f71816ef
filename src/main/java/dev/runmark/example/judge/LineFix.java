package dev.runmark.example.judge;

import dev.runmark.example.claim.Claim;
import dev.runmark.example.claim.ClaimReader;
import dev.runmark.example.claim.Example;
import dev.runmark.example.claim.Writable;
import dev.runmark.site.FenceLine;
import dev.runmark.site.Language;
import dev.runmark.text.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Puts what a line really prints into the claim at its end. */
final class LineFix {

    private final Source source;
    private final List<FenceLine> code;
    private final Claim.AtLine claim;
    private final Language language;

    private LineFix(Example example, Claim.AtLine claim) {
        this.source = example.source();
        this.code = example.code().lines();
        this.claim = claim;
        this.language = example.language();
    }

    /**
     * The change that makes a claim true.
     *
     * @param printed what the line printed in the runs, at least once
     * @return empty if the code is not the page's own, no claim at the line is true of every run, or none can say what was printed
     */
    static Optional<Edit> of(Example example, Claim.AtLine claim, Collection<String> printed) {
        return example.standsInPage() ? new LineFix(example, claim).edit(printed) : Optional.empty();
    }

    private Optional<Edit> edit(Collection<String> printed) {
        int number = claim.location().line();
        List<FenceLine> lines =
                code.stream().filter(line -> line.line() == number).toList();
        String old = source.line(number);
        String text = corrected(printed.iterator().next());
        if (lines.size() != 1 || !isAsInFile(lines.get(0), old) || !Writable.isComment(text, language)) {
            return Optional.empty();
        }
        return Optional.of(change(lines.get(0), text))
                .filter(change -> isReadAsMeant(lines.get(0), change, printed))
                .flatMap(change -> change.in(lines.get(0), old))
                .map(changed -> Edit.replace(claim.location(), old, changed));
    }

    private boolean isAsInFile(FenceLine line, String old) {
        return line.standsIn(old)
                && line.text()
                        .startsWith(
                                claim.expected(), line.offsetAt(claim.location().column()));
    }

    /** A text in place of some characters of a line. */
    private record Change(int from, int to, String text) {

        String of(String line) {
            return line.substring(0, from) + text + line.substring(to);
        }

        Optional<String> in(FenceLine line, String old) {
            return line.changed(old, from, to, text);
        }
    }

    private String corrected(String printed) {
        return claim.anyOrder()
                ? String.join(", ", Alignment.result(Alignment.unordered(claimed(), Claim.AtLine.values(printed))))
                : printed.stripTrailing();
    }

    private List<String> claimed() {
        return claim.expected().isEmpty() ? List.of() : Claim.AtLine.values(claim.expected());
    }

    private Change change(FenceLine line, String text) {
        int from = line.offsetAt(claim.location().column());
        int to = from + claim.expected().length();
        String head = line.text().substring(0, from);
        String tail = line.text().substring(to);
        if (text.isEmpty() && tail.isBlank()) {
            return new Change(head.stripTrailing().length(), line.text().length(), "");
        }
        boolean joins = claim.expected().isEmpty() && head.endsWith(">");
        boolean abuts = !tail.isEmpty() && !Character.isWhitespace(tail.charAt(0));
        return new Change(from, to, (joins ? " " : "") + text + (abuts ? " " : ""));
    }

    /** Some texts are no claim, or another one: those with a dash that begins an explanation, for instance. */
    private boolean isReadAsMeant(FenceLine old, Change change, Collection<String> printed) {
        List<FenceLine> lines = new ArrayList<>(code);
        lines.set(lines.indexOf(old), new FenceLine(change.of(old.text()), old.line(), old.column()));
        List<Claim.AtLine> claims = ClaimReader.atLines(source, lines, language);
        return claims.size() == ClaimReader.atLines(source, code, language).size()
                && claims.stream()
                        .filter(read -> read.location().line() == old.line())
                        .anyMatch(read -> read.anyOrder() == claim.anyOrder()
                                && read.explanation().equals(claim.explanation())
                                && printed.stream().allMatch(read::holds));
    }
}
