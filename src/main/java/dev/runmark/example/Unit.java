package dev.runmark.example;

import dev.runmark.content.FenceLine;
import dev.runmark.text.Location;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The compilation unit made from an example, and the one place that knows both coordinate systems: the unit's and the
 * page's.
 *
 * <p>Every line of the example keeps its number: the lines before it are empty but for the first, which takes what must
 * stand before the example's text. So javac's line numbers and those of stack traces are the page's own.
 *
 * <p>Each unit has a package of its own, so that one compiler task can take all examples without one seeing another's
 * classes. {@link ClassFile} takes that package out of the compiled classes again, so that a running example does not
 * see it.
 */
final class Unit {

    private static final Pattern OWN_PACKAGE =
            Pattern.compile("(?s)\\A(?:\\s|//[^\\n]*\\n|/\\*.*?\\*/)*package\\s+[\\w.]+\\s*;.*");
    private static final Pattern LEADING_IMPORT = Pattern.compile(
            "(?s)(?:\\s|//[^\\n]*\\n|/\\*.*?\\*/)*import\\s+(?:static\\s+)?[\\w.\\s]+(?:\\.\\s*\\*)?\\s*;");

    private final Example example;
    private final int number;
    private final Shape shape;
    private final String packageName;
    private final String className;
    private final String text;
    private final int firstLine;
    private final int openingLine;
    private final int openingColumn;
    private final int openingLength;

    private Unit(Example example, Shape shape, int number) {
        this.example = example;
        this.number = number;
        this.shape = shape;
        String code = example.fence().text();
        this.packageName = shape == Shape.UNIT && OWN_PACKAGE.matcher(code).matches() ? "" : "runmark_" + number;
        this.className = freeName(code);
        this.firstLine = firstLine(example.fence().lines());
        int split = shape == Shape.UNIT ? 0 : endOfImports(code);
        String opening = split == 0 ? "" : " " + shape.opening.formatted(className);
        String before = code.substring(0, split);
        this.openingLine =
                firstLine + (int) before.chars().filter(c -> c == '\n').count();
        this.openingColumn = split - (before.lastIndexOf('\n') + 1) + 1;
        this.openingLength = opening.length();
        String first = packageName.isEmpty() ? "" : "package " + packageName + "; " + shape.imports;
        String head = split == 0 && shape != Shape.UNIT ? first + shape.opening.formatted(className) : first;
        this.text = head + "\n".repeat(firstLine - 1) + before + opening + code.substring(split) + shape.closing;
    }

    /**
     * Makes the unit.
     *
     * @param number tells this unit from all others that are compiled with it
     */
    static Unit of(Example example, Shape shape, int number) {
        return new Unit(example, shape, number);
    }

    Example example() {
        return example;
    }

    /** What tells it from the units that are compiled with it. */
    int number() {
        return number;
    }

    Shape shape() {
        return shape;
    }

    String text() {
        return text;
    }

    /** The package made for this unit; empty if the example states its own. */
    String packageName() {
        return packageName;
    }

    /** The class around the example; of no meaning for {@link Shape#UNIT}. */
    String className() {
        return className;
    }

    /** The page's file name, as stack traces show it. */
    String fileName() {
        String path = example.source().path();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The line of the page that is a line of the unit; 0 if the line is none of the example's. */
    int pageLine(int unitLine) {
        int index = unitLine - firstLine;
        List<FenceLine> lines = example.fence().lines();
        return index < 0 || index >= lines.size() ? 0 : lines.get(index).line();
    }

    /** The place in the page of a place in the unit; the nearest of the example's if it is none of its own. */
    Location place(int unitLine, int unitColumn) {
        List<FenceLine> lines = example.fence().lines();
        if (lines.isEmpty()) {
            return example.fence().location();
        }
        int index = unitLine - firstLine;
        if (index < 0) {
            return example.source().at(lines.get(0).line(), lines.get(0).column());
        }
        if (index >= lines.size()) {
            FenceLine last = lines.get(lines.size() - 1);
            return example.source().at(last.line(), last.column() + last.text().length());
        }
        boolean afterOpening = unitLine == openingLine && unitColumn > openingColumn;
        int column = afterOpening ? Math.max(openingColumn, unitColumn - openingLength) : unitColumn;
        return example.source().at(lines.get(index).line(), lines.get(index).column() + column - 1);
    }

    /** The whole program as a reader could keep and run it. */
    String program() {
        String code = example.fence().text();
        if (shape == Shape.UNIT) {
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

    /** Lines that stand alone on the page keep their numbers; those of a folded text are counted on from the first. */
    private static int firstLine(List<FenceLine> lines) {
        return lines.isEmpty() ? 2 : Math.max(2, lines.get(0).line());
    }

    private static int endOfImports(String code) {
        Matcher matcher = LEADING_IMPORT.matcher(code);
        int end = 0;
        while (matcher.region(end, code.length()).lookingAt()) {
            end = matcher.end();
        }
        return end;
    }

    private static String freeName(String code) {
        String name = "Example";
        while (code.contains(name)) {
            name += "_";
        }
        return name;
    }
}
