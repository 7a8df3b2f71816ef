package dev.runmark.render.machine;

import dev.runmark.content.signs.EmojiNames;
import dev.runmark.render.words.Words;
import dev.runmark.site.Heading;
import dev.runmark.site.Page;
import dev.runmark.site.Question;
import dev.runmark.text.Source;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a Markdown text, cut where its page is cut. They are read off the lines without parsing them, which takes
 * a tenth of the time and is good enough for finding: whatever is not cut right is found with its neighbour.
 */
final class SectionTexts {

    /**
     * A piece of a text.
     *
     * @param text its prose
     * @param code its code
     */
    record Piece(String text, String code) {}

    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})(.*)");
    private static final Pattern THROWN = Pattern.compile("\\bthrows=\"?([\\w.]+)");
    private static final String FORMULA = "$$";

    /** Behind it stands what a text is found by and what is not shown of it. */
    static final char UNSHOWN = '\f';

    private final List<Piece> pieces = new ArrayList<>();
    private StringBuilder text = new StringBuilder();
    private StringBuilder code = new StringBuilder();
    private StringBuilder thrown = new StringBuilder();
    private final LineText lines;
    private String fence = "";

    private SectionTexts(LineText lines) {
        this.lines = lines;
    }

    /** The whole of a text in one piece. */
    static Piece whole(Source source, int bodyStart, Words words) {
        SectionTexts texts = new SectionTexts(LineText.of(source.text().substring(0, bodyStart), words));
        source.text().substring(bodyStart).lines().forEach(texts::addLine);
        texts.cut();
        return texts.pieces.get(0);
    }

    /** What comes first on a page, then its sections in order, then the answers that it keeps as data. */
    static List<Piece> of(Page page, Source source, Words words) {
        int bodyStart = page.file().bodyStart();
        SectionTexts texts = new SectionTexts(LineText.of(source.text().substring(0, bodyStart), words));
        int bodyLine = source.locationOf(bodyStart).line();
        List<Question> data = data(page, source);
        Set<String> inData = data.stream().map(Question::id).collect(Collectors.toSet());
        texts.addBody(
                source.text().substring(bodyStart),
                sections(page).stream()
                        .filter(section -> !inData.contains(section.id()))
                        .toList());
        for (int i = 0; i < data.size(); i++) {
            int last = i + 1 < data.size() ? data.get(i + 1).location().line() : bodyLine;
            for (int line = data.get(i).location().line(); line < last; line++) {
                texts.addLine(source.line(line).strip());
            }
            texts.cut();
        }
        return texts.pieces;
    }

    /** The headings at which a page is cut, those of questions that it keeps as data last. */
    static List<Heading> sections(Page page) {
        return page.headings().stream().filter(heading -> heading.level() == 2).toList();
    }

    /** The questions that a page keeps as data: they are asked before its body begins. */
    static List<Question> data(Page page, Source source) {
        int bodyLine = source.locationOf(page.file().bodyStart()).line();
        return page.questions().stream()
                .filter(question -> question.location().line() < bodyLine)
                .toList();
    }

    private void addBody(String body, List<Heading> sections) {
        Iterator<Heading> next = sections.iterator();
        String awaited = next.hasNext() ? letters(next.next().title()) : "";
        int cuts = 0;
        for (String line : (Iterable<String>) body.lines()::iterator) {
            boolean heading = fence.isEmpty() && line.startsWith("## ");
            if (heading
                    && cuts < sections.size()
                    && letters(EmojiNames.replaced(LineText.withoutMarkup(line)))
                            .equals(awaited)) {
                cut();
                cuts++;
                awaited = next.hasNext() ? letters(next.next().title()) : "";
            } else {
                addLine(line);
            }
        }
        cut();
        for (; cuts < sections.size(); cuts++) {
            cut();
        }
    }

    private static String letters(String heading) {
        return heading.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void addLine(String line) {
        String mark = fenceMark(line);
        if (!mark.isEmpty() && fence.isEmpty()) {
            fence = mark;
            addThrown(line);
            text.append(mark.equals(FORMULA) ? "…\n" : "");
        } else if (!fence.isEmpty() && mark.startsWith(fence)) {
            fence = "";
        } else if (fence.isEmpty() && lines.isFormula(line)) {
            text.append("…\n");
            code.append(line).append('\n');
        } else if (fence.isEmpty()) {
            text.append(lines.textOf(line)).append('\n');
        } else {
            code.append(line).append('\n');
        }
    }

    /** What an example ends with is said of it, even where the prose does not name it. */
    private void addThrown(String info) {
        Matcher matcher = THROWN.matcher(info);
        if (matcher.find()) {
            thrown.append(matcher.group(1)).append('\n');
        }
    }

    /** What a line begins or ends a block of code or a formula with; empty if it does neither. */
    private String fenceMark(String line) {
        if (fence.isEmpty() ? lines.opensFormula(line) : fence.equals(FORMULA) && lines.closesFormula(line)) {
            return FORMULA;
        }
        if (line.indexOf("```") < 0 && line.indexOf("~~~") < 0) {
            return "";
        }
        Matcher matcher = FENCE.matcher(line);
        return matcher.matches() ? matcher.group(1) : "";
    }

    private void cut() {
        pieces.add(new Piece(text.append(UNSHOWN).append(thrown).toString(), code.toString()));
        text = new StringBuilder();
        code = new StringBuilder();
        thrown = new StringBuilder();
        fence = "";
    }
}
