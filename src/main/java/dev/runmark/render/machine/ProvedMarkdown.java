package dev.runmark.render.machine;

import dev.runmark.example.judge.Proof;
import dev.runmark.render.view.ProofNote;
import dev.runmark.render.words.Words;
import dev.runmark.text.Location;
import dev.runmark.text.Source;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The body of a text with what is known of its examples, as a quote below each of them. */
final class ProvedMarkdown {

    private static final Pattern ENCLOSING = Pattern.compile("^[ \\t>]*");

    private final Source source;
    private final Words words;
    private final Map<Integer, String> notes = new TreeMap<>();

    private ProvedMarkdown(Source source, Words words) {
        this.source = source;
        this.words = words;
    }

    /**
     * The body of a text.
     *
     * @param bodyStart where it begins in the source
     * @param proofs what is known of its examples; those that stand before the body are left out
     * @param words what is said of them
     */
    static String of(Source source, int bodyStart, List<Proof> proofs, Words words) {
        ProvedMarkdown markdown = new ProvedMarkdown(source, words);
        int first = source.locationOf(bodyStart).line();
        proofs.stream()
                .filter(Proof::counts)
                .filter(proof -> proof.example().fence().location().line() >= first)
                .forEach(markdown::add);
        return markdown.text(first);
    }

    private void add(Proof proof) {
        // A block that says what an example prints belongs to it only as long as nothing stands between them.
        int end = proof.example().claims().stream()
                .flatMap(claim -> claim.block().stream())
                .mapToInt(this::lastLine)
                .reduce(lastLine(proof.example().fence().location()), Math::max);
        String before = before(proof.example().fence().location());
        StringBuilder note = new StringBuilder(before.stripTrailing()).append('\n');
        ProofNote.of(proof, words)
                .forEach(line -> note.append(before).append("> ").append(line).append("  \n"));
        notes.put(end, note.toString());
    }

    /** The line that ends a block; the last line of the text if nothing does. */
    private int lastLine(Location fence) {
        String opening = source.line(fence.line()).substring(fence.column() - 1);
        char mark = opening.charAt(0);
        int length = (int) opening.chars().takeWhile(c -> c == mark).count();
        int line = fence.line() + 1;
        while (line < source.lineCount() && !ends(source.line(line), mark, length)) {
            line++;
        }
        return line;
    }

    private static boolean ends(String line, char mark, int length) {
        if (line.indexOf(mark) < 0) {
            return false;
        }
        String marks = ENCLOSING.matcher(line).replaceFirst("").stripTrailing();
        return marks.length() >= length && marks.chars().allMatch(c -> c == mark);
    }

    /** What encloses a block goes on: quotes by their marks, items of lists by their indentation. */
    private String before(Location fence) {
        return source.line(fence.line()).substring(0, fence.column() - 1).replaceAll("[^>\\s]", " ");
    }

    private String text(int first) {
        StringBuilder text = new StringBuilder();
        Stream.iterate(first, line -> line <= source.lineCount(), line -> line + 1)
                .forEach(line -> text.append(source.line(line)).append('\n').append(notes.getOrDefault(line, "")));
        return text.toString();
    }
}
