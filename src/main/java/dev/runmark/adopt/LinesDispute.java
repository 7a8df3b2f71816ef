package dev.runmark.adopt;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds out whether a text that is not what several lines are is said to be.
 *
 * @param vocabulary the words that the block could print
 * @param marked whether its author says that it is printed
 */
record LinesDispute(BlockVocabulary vocabulary, boolean marked) {

    private static final double ALIKE = 0.65;
    private static final double MOST = 0.6;
    private static final double HALF = 0.5;
    private static final int FEW = 3;
    private static final int BRIEF = 4;

    /** How sure it is that one line of comment claims something else than several printed lines. */
    Doubt of(String said, List<String> lines) {
        if (vocabulary.isRemark(said)) {
            return Doubt.NONE;
        }
        boolean clear = Form.of(said) == Form.SEVERAL
                ? Pieces.splits(said).anyMatch(pieces -> areOthers(pieces, lines))
                : Pieces.splits(said).anyMatch(pieces -> pieces.size() == lines.size() && areAlike(pieces, lines))
                        || Likeness.similarity(said, String.join(" ", lines)) >= ALIKE;
        return Doubt.clearIf(clear, Doubt.possibleIf(marked || Form.of(said) == Form.SEVERAL));
    }

    /** How sure it is of lines of comment, of which each stands for a printed one. */
    Doubt of(List<String> said, List<String> lines) {
        if (said.size() == lines.size() && (marked || areAlike(said, lines))) {
            return Doubt.CLEAR;
        }
        boolean alike = Likeness.similarity(String.join("\n", said), String.join("\n", lines)) >= ALIKE;
        boolean brief = said.stream()
                .noneMatch(line -> BlockVocabulary.wordsOf(line).size() > BRIEF || vocabulary.isRemark(line));
        return Doubt.clearIf(alike, Doubt.possibleIf(marked || brief));
    }

    /** Values of the same kind, as many as there are lines; or most of the lines, and not just the first ones. */
    private static boolean areOthers(List<String> said, List<String> lines) {
        if (said.size() == lines.size()) {
            return Form.of(said.get(0)) == Form.of(lines.get(0))
                    && lines.stream().map(Form::of).distinct().count() == 1;
        }
        long shared = said.stream()
                .filter(piece -> lines.stream().anyMatch(line -> Likeness.isSame(piece, line)))
                .count();
        boolean beginning = said.size() < lines.size() && Likeness.linesAreSame(said, lines.subList(0, said.size()));
        return said.size() >= FEW && shared >= MOST * Math.max(said.size(), lines.size()) && !beginning;
    }

    /** Half of the lines are right, or each is a value or a word that could have been printed. */
    private boolean areAlike(List<String> said, List<String> lines) {
        long right = IntStream.range(0, lines.size())
                .filter(i -> Likeness.isSame(said.get(i), lines.get(i)))
                .count();
        boolean known = IntStream.range(0, lines.size())
                .allMatch(i -> isOfSameKind(said.get(i), lines.get(i)) || vocabulary.holds(said.get(i)));
        return right >= HALF * lines.size() || known;
    }

    private static boolean isOfSameKind(String said, String line) {
        return Form.of(said).isLiteral() && Form.of(said) == Form.of(line);
    }
}
