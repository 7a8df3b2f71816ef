package dev.runmark.adopt;

import dev.runmark.adopt.Wording.Mark;
import dev.runmark.adopt.Wording.Reading;
import dev.runmark.example.judge.Actual;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a comment may claim: a reading of its first line, alone or together with its other lines.
 *
 * @param reading the reading; its text is empty if the first line is a mark and nothing else
 * @param lines the claimed lines
 * @param used how many lines of the comment they are
 */
record Meaning(Reading reading, List<String> lines, int used) {

    Meaning {
        lines = List.copyOf(lines);
    }

    /** Everything that a comment may claim, what says most first. */
    static List<Meaning> of(Remark remark, Wording wording) {
        List<Meaning> meanings = new ArrayList<>();
        List<String> rest = remark.lines().stream()
                .skip(1)
                .map(line -> withoutMark(line.text().strip(), remark, wording))
                .toList();
        boolean markOnly = wording.readings().isEmpty() && wording.mark() != Mark.NONE;
        if (!rest.isEmpty() && (markOnly || !wording.readings().isEmpty())) {
            Reading first =
                    markOnly ? new Reading("", 0, "", true) : wording.readings().get(0);
            for (int used = rest.size(); used > 0; used--) {
                List<String> lines = new ArrayList<>(rest.subList(0, used));
                if (!markOnly) {
                    lines.add(0, first.text());
                }
                meanings.add(new Meaning(first, lines, used + 1));
            }
        }
        if (remark.trailing() || rest.isEmpty() || wording.mark() != Mark.NONE) {
            wording.readings().forEach(reading -> meanings.add(new Meaning(reading, List.of(reading.text()), 1)));
        }
        return meanings;
    }

    /** A line without the words or signs that its author has written before the claim of the first line, too. */
    private static String withoutMark(String line, Remark remark, Wording wording) {
        if (!wording.isExplicit() || wording.readings().isEmpty()) {
            return line;
        }
        String first = remark.first().text();
        String mark = first.substring(0, wording.readings().get(0).start()).strip();
        return line.startsWith(mark) ? line.substring(mark.length()).strip() : line;
    }

    /** All of a comment as it stands, of which the first words may be printed, too. */
    static Meaning verbatim(Remark remark) {
        String comment = remark.first().text();
        String text = comment.strip();
        int start = comment.length() - comment.stripLeading().length();
        return new Meaning(new Reading(text, start, "", true), List.of(text), 1);
    }

    String text() {
        return String.join(", ", lines);
    }

    /** Where the claimed text begins in the comment's first line. */
    int start() {
        return reading.start();
    }

    /** How many characters of the first line it takes. */
    int length() {
        return Math.max(1, reading.text().length());
    }

    /** Whether further words follow that nothing sets off. */
    boolean loose() {
        return !reading.cut();
    }

    /** What to claim for it, if it is true of what was observed. */
    Optional<String> claim(List<String> actual) {
        if (loose()) {
            // What words follow is the value itself, and no part of what is printed with it.
            return actual.size() == 1
                            && Likeness.isWhole(lines.get(0), actual.get(0).strip())
                    ? Optional.of(actual.get(0))
                    : Optional.empty();
        }
        if (lines.size() == 1) {
            return Likeness.claim(lines.get(0), actual);
        }
        String all = String.join(", ", actual);
        if (actual.size() == 1) {
            return Likeness.isSame(String.join(" ", lines), actual.get(0)) ? Optional.of(all) : Optional.empty();
        }
        return Likeness.linesAreSame(lines, actual) ? Optional.of(all) : Optional.empty();
    }

    /** How sure it is that it claims something else than what was observed. */
    Doubt doubt(BlockVocabulary vocabulary, Mark mark, Actual actual, String code) {
        return lines.size() == 1 ? Dispute.of(vocabulary, mark, reading, actual, code) : Doubt.NONE;
    }
}
