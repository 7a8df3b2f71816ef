package dev.runmark.example.javac;

import dev.runmark.example.claim.Code;
import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.NonCode;
import dev.runmark.site.FenceLine;
import dev.runmark.text.Location;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The compilation unit made from a composition, and the one place that knows both coordinate systems: the unit's and
 * the page's.
 *
 * <p>Every line keeps its number: the lines before the first are empty but for the very first, which takes what must
 * stand before the page's text. So javac's line numbers and those of stack traces are the page's own.
 *
 * <p>Each unit has a package of its own, so that one compiler task can take all units without one seeing another's
 * classes. {@link ClassFile} takes that package out of the compiled classes again, so that a running example does not
 * see it.
 */
public final class Unit {

    private static final Pattern OWN_PACKAGE =
            Pattern.compile("(?s)\\A(?:\\s|//[^\\n]*\\n|/\\*.*?\\*/)*package\\s+[\\w.]+\\s*;.*");
    private static final Pattern LEADING_IMPORT = Pattern.compile(
            "(?s)(?:\\s|//[^\\n]*\\n|/\\*.*?\\*/)*import\\s+(?:static\\s+)?[\\w.\\s]+(?:\\.\\s*\\*)?\\s*;");

    private final Composition composition;
    private final int number;
    private final Shape shape;
    private final String packageName;
    private final String className;
    private final List<FenceLine> lines;
    private final int[] lineStarts;
    private final Rewriting rewriting;
    private final int firstLine;
    private final String head;

    private Unit(
            Composition composition,
            Shape shape,
            int number,
            String packageName,
            String className,
            List<FenceLine> lines,
            Rewriting rewriting) {
        this.composition = composition;
        this.shape = shape;
        this.number = number;
        this.packageName = packageName;
        this.className = className;
        this.lines = lines;
        this.lineStarts = lineStarts(lines);
        this.rewriting = rewriting;
        this.firstLine = firstLine(lines);
        this.head = packageName.isEmpty() ? "" : "package " + packageName + "; " + shape.imports;
    }

    /**
     * Makes the unit of a composition whose text has a shape.
     *
     * @param number tells this unit from all others that are compiled with it
     */
    public static Unit of(Composition composition, Shape shape, int number) {
        List<FenceLine> lines = composition.lines();
        String code = Code.text(lines);
        boolean standsForItself = OWN_PACKAGE.matcher(code).matches() || Code.declaresModule(code);
        String packageName = shape == Shape.UNIT && standsForItself ? "" : packageName(number);
        String className = freeName(code);
        int split = shape == Shape.UNIT ? 0 : endOfImports(code);
        Rewriting rewriting = new Rewriting.Builder(code)
                .insert(split, (split == 0 ? "" : " ") + shape.opening.formatted(className))
                .insert(code.length(), shape.closing)
                .build();
        return new Unit(composition, shape, number, packageName, className, lines, rewriting);
    }

    /**
     * Makes the unit of a composition whose text was rewritten into a class for each of its blocks.
     *
     * @param number tells this unit from all others that are compiled with it
     * @param className what the blocks' classes are named after
     * @param rewriting the text of {@link Composition#lines()}, changed
     */
    public static Unit of(Composition composition, int number, String className, Rewriting rewriting) {
        return new Unit(
                composition, Shape.BLOCKS, number, packageName(number), className, composition.lines(), rewriting);
    }

    /** The unit of a composition whose blocks became classes, as far as it is needed once they are compiled. */
    public static Unit compiled(Composition composition, Shape shape, int number) {
        if (shape != Shape.BLOCKS) {
            return of(composition, shape, number);
        }
        String code = Code.text(composition.lines());
        return of(composition, number, freeNameOfBlocks(code), new Rewriting.Builder(code).build());
    }

    /**
     * The name of the class around an example: one that its code does not use. What comments and strings say does not
     * count, so that a program prints of its classes what its page can claim.
     */
    private static String freeName(String code) {
        return freeName(NonCode.codeOnly(code), "\\b%s\\b");
    }

    /** What the classes of a session's blocks are named after; no text that it prints may be taken for one of them. */
    public static String freeNameOfBlocks(String code) {
        return freeName(NonCode.withoutComments(code), "\\b%s_\\d");
    }

    private static String freeName(String used, String use) {
        String name = "Example";
        while (Pattern.compile(use.formatted(name)).matcher(used).find()) {
            name += "_";
        }
        return name;
    }

    public Composition composition() {
        return composition;
    }

    /** What tells it from the units that are compiled with it. */
    public int number() {
        return number;
    }

    public Shape shape() {
        return shape;
    }

    /** The unit's text. */
    String text() {
        return head + "\n".repeat(firstLine - 1) + rewriting.text();
    }

    /** Where the text of its blocks, as it was rewritten, begins in the unit's. */
    int ownStart() {
        return head.length() + firstLine - 1;
    }

    /** The package made for this unit; empty if the example states its own. */
    public String packageName() {
        return packageName;
    }

    /** The class around the example; of no meaning for {@link Shape#UNIT}. */
    public String className() {
        return className;
    }

    /** The page's file name, as stack traces show it. */
    public String fileName() {
        String path = composition.source().path();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The line of the page that is a line of the unit; 0 if the line is none of the page's. */
    public int pageLine(int unitLine) {
        int index = unitLine - firstLine;
        return index < 0 || index >= lines.size() ? 0 : lines.get(index).line();
    }

    /** The place in the page of a character of the unit; the nearest of the example's if it is none of its own. */
    Location place(int offset) {
        if (lines.isEmpty()) {
            return composition.first().fence().location();
        }
        int code = codeOffset(offset);
        int index = lines.size() - 1;
        while (index > 0 && lineStarts[index] > code) {
            index--;
        }
        FenceLine line = lines.get(index);
        int column = Math.min(code - lineStarts[index], line.text().length());
        return composition.source().at(line.line(), line.column() + column);
    }

    /** The offset in the text of {@link Composition#lines()} of a character of the unit. */
    int codeOffset(int offset) {
        int inRewritten = offset - ownStart();
        return rewriting.originOf(
                Math.max(0, Math.min(inRewritten, rewriting.text().length())));
    }

    /** A text that a program printed, without the classes that were made for its blocks. */
    public String withoutBlockClasses(String text) {
        if (shape != Shape.BLOCKS || !text.contains(className + "_")) {
            return text;
        }
        String block = Pattern.quote(className) + "_\\d+";
        return text.replaceAll("(?:\\b" + block + "[$.])*\\b" + block + "\\.run\\d+\\(", className + ".main(")
                .replaceAll("\\b" + block + "\\.lambda\\$run\\d+\\$", className + ".lambda\\$main\\$")
                .replaceAll("\\b" + block + "[$.](?!\\$Lambda)(?=[a-zA-Z_$])(?![\\w$]*\\()", "")
                .replaceAll("\\b" + block + "(?![\\w])", className);
    }

    /** The whole program as a reader could keep and run it. */
    public String program() {
        String code =
                composition.blocks().stream().map(block -> block.code().text()).collect(Collectors.joining("\n"));
        if (shape == Shape.UNIT || shape == Shape.BLOCKS) {
            return code;
        }
        int split = endOfImports(code);
        String imports = shape.imports.replace("; ", ";\n");
        String opening = shape.opening.formatted(className).replace("{ ", "{\n    ");
        String indent = shape == Shape.STATEMENTS ? "        " : "    ";
        String body = code.substring(split)
                .strip()
                .lines()
                .map(line -> line.isBlank() ? "" : indent + line)
                .collect(Collectors.joining("\n"));
        String closing = shape == Shape.STATEMENTS ? "    }\n}\n" : "}\n";
        String own = code.substring(0, split).strip();
        return imports + "\n" + (own.isEmpty() ? "" : own + "\n") + "\n" + opening + "\n" + body + "\n" + closing;
    }

    private static String packageName(int number) {
        return "runmark_" + number;
    }

    private static int[] lineStarts(List<FenceLine> lines) {
        int[] starts = new int[lines.size()];
        int at = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = at;
            at += lines.get(i).text().length() + 1;
        }
        return starts;
    }

    /** Lines that stand alone on the page keep their numbers; those of a folded text are counted on from the first. */
    private static int firstLine(List<FenceLine> lines) {
        return lines.isEmpty() ? 1 : Math.max(1, lines.get(0).line());
    }

    private static int endOfImports(String code) {
        Matcher matcher = LEADING_IMPORT.matcher(code);
        int end = 0;
        while (matcher.region(end, code.length()).lookingAt()) {
            end = matcher.end();
        }
        return end;
    }
}
