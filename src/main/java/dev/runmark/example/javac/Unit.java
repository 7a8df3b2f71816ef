package dev.runmark.example.javac;

import dev.runmark.example.claim.Code;
import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Expectation;
import dev.runmark.example.claim.Given;
import dev.runmark.example.claim.NonCode;
import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.site.FenceLine;
import dev.runmark.text.Location;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Since this version Java's launcher calls a {@code main} that is an object's or takes no arguments (JEP 512). */
    private static final int STARTS_ANY_MAIN = 25;

    /** Since this version Java's launcher lets preview features be used in a source file without {@code --source}. */
    private static final int KNOWS_ITS_SOURCE = 22;

    /** What closes the last of the braces that a text leaves open at its end. */
    static final String CUT_OFF = " }";

    private static final Pattern OWN_PACKAGE =
            Pattern.compile("(?s)\\A(?:\\s|//[^\\n]*\\n|/\\*.*?\\*/)*package\\s+([\\w.]+)\\s*;");
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
    private final List<String> found;
    private final SortedMap<Integer, String> mends;

    private Unit(
            Composition composition,
            Shape shape,
            int number,
            String packageName,
            String className,
            List<FenceLine> lines,
            Rewriting rewriting,
            List<String> found,
            SortedMap<Integer, String> mends) {
        this.composition = composition;
        this.shape = shape;
        this.number = number;
        this.packageName = packageName;
        this.className = className;
        this.lines = lines;
        this.lineStarts = lineStarts(lines);
        this.rewriting = rewriting;
        this.firstLine = firstLine(lines);
        this.found = List.copyOf(found);
        this.mends = Collections.unmodifiableSortedMap(new TreeMap<>(mends));
        this.head = packageName.isEmpty()
                ? ""
                : "package " + packageName + "; " + shape.imports + imports(composition, packageName, found);
    }

    /**
     * Makes the unit of a composition whose text has a shape.
     *
     * @param number distinguishes this unit from all others that are compiled with it
     */
    public static Unit of(Composition composition, Shape shape, int number) {
        return of(composition, shape, number, List.of(), new TreeMap<>());
    }

    private static Unit of(
            Composition composition, Shape shape, int number, List<String> found, SortedMap<Integer, String> mends) {
        List<FenceLine> lines = composition.lines();
        String code = Code.text(lines);
        Matcher ownPackage = OWN_PACKAGE.matcher(code);
        boolean ownsPackage = shape == Shape.UNIT && ownPackage.lookingAt();
        String packageName = ownsPackage || (shape == Shape.UNIT && Code.declaresModule(code)) ? "" : packageOf(number);
        String className = freeName(code);
        int split = shape == Shape.UNIT ? 0 : endOfImports(code);
        Rewriting.Builder rewriting = new Rewriting.Builder(code);
        if (ownsPackage) {
            rewriting.insert(ownPackage.end(), " " + imports(composition, ownPackage.group(1), found));
        }
        rewriting.insert(split, (split == 0 ? "" : " ") + opening(composition, shape, className));
        mends.forEach(rewriting::insert);
        rewriting.insert(code.length(), shape.closing);
        return new Unit(composition, shape, number, packageName, className, lines, rewriting.build(), found, mends);
    }

    /**
     * Makes the unit of a composition whose text was rewritten into a class for each of its blocks.
     *
     * @param number distinguishes this unit from all others that are compiled with it
     * @param className what the blocks' classes are named after
     * @param rewriting the text of {@link Composition#lines()}, changed
     */
    public static Unit of(Composition composition, int number, String className, Rewriting rewriting) {
        return new Unit(
                composition,
                Shape.BLOCKS,
                number,
                packageOf(number),
                className,
                composition.lines(),
                rewriting,
                List.of(),
                new TreeMap<>());
    }

    /** The same unit with more put into its text, at offsets in the text of {@link Composition#lines()}. */
    public Unit mended(Map<Integer, String> more) {
        SortedMap<Integer, String> all = new TreeMap<>(mends);
        more.forEach((at, text) -> all.merge(at, text, String::concat));
        return of(composition, shape, number, found, all);
    }

    /** The same unit, into whose rewritten text something was put at offsets in that of the composition. */
    public Unit knowing(SortedMap<Integer, String> inserted) {
        return new Unit(composition, shape, number, packageName, className, lines, rewriting, found, inserted);
    }

    /** The same unit with imports that were found for it, besides those that it has already of other names. */
    public Unit importing(List<String> more) {
        Set<String> names = more.stream().map(Unit::simpleName).collect(Collectors.toSet());
        List<String> all = Stream.concat(
                        found.stream().filter(name -> !names.contains(simpleName(name))), more.stream())
                .distinct()
                .sorted()
                .toList();
        return shape == Shape.BLOCKS
                ? new Unit(composition, shape, number, packageName, className, lines, rewriting, all, mends)
                : of(composition, shape, number, all, mends);
    }

    /** The unit of a composition whose blocks became classes, as far as it is needed once they are compiled. */
    public static Unit compiled(Composition composition, Shape shape, int number, List<String> found) {
        if (shape != Shape.BLOCKS) {
            return of(composition, shape, number, found, new TreeMap<>());
        }
        String code = Code.text(composition.lines());
        return of(composition, number, freeNameOfBlocks(code), new Rewriting.Builder(code).build())
                .importing(found);
    }

    /** What examples inherit needs no name of a class, and statements may be in an instance of it. */
    private static String opening(Composition composition, Shape shape, String className) {
        String opening = shape.opening.formatted(className);
        return composition
                .given()
                .nearestSetup()
                .map(setup -> opening.replaceFirst("^class (\\w+) ", "class $1 extends " + setup.className() + " "))
                .orElse(opening);
    }

    /** What stands at the top of a unit besides what the page says, on one line. */
    private static String imports(Composition composition, String packageName, List<String> found) {
        Given given = composition.given();
        Stream<String> setups =
                given.setups().stream().map(setup -> "static " + packageName + "." + setup.className() + ".*");
        String code = Code.text(composition.lines());
        return Stream.of(
                        given.imports().stream()
                                .filter(name ->
                                        !isDeclared(simpleName(name), code) && !isImportedFromElsewhere(name, code)),
                        found.stream(),
                        setups)
                .flatMap(all -> all)
                .map(name -> "import " + name + "; ")
                .collect(Collectors.joining());
    }

    private static String simpleName(String imported) {
        return imported.substring(imported.lastIndexOf('.') + 1);
    }

    private static boolean isDeclared(String type, String code) {
        return !type.equals("*")
                && Pattern.compile("\\b(?:class|interface|enum|record)\\s+" + Pattern.quote(type) + "\\b")
                        .matcher(code)
                        .find();
    }

    private static boolean isImportedFromElsewhere(String name, String code) {
        return !name.endsWith("*")
                && !name.startsWith("static ")
                && Pattern.compile("\\bimport\\s+(?!static\\b)(?!" + Pattern.quote(name) + "\\s*;)[\\w.]+\\."
                                + Pattern.quote(simpleName(name)) + "\\s*;")
                        .matcher(code)
                        .find();
    }

    /** Whether it describes a module, to which everything that is compiled with it would belong. */
    public boolean isModule() {
        return shape == Shape.UNIT && Code.declaresModule(Code.text(lines));
    }

    /** What was put into its text, by the offset in the text of {@link Composition#lines()}. */
    public SortedMap<Integer, String> mends() {
        return mends;
    }

    /** Whether the page may leave out the end of its text, as it leaves out something else. */
    boolean mayBeCutOff() {
        return composition.blocks().size() == 1 && !composition.elisions().isEmpty();
    }

    /** What the compiler says of the end of its text if the page leaves it out; empty otherwise. */
    Optional<CompilerMessage> cutOff() {
        return cutOff(lines, mends);
    }

    /**
     * What the compiler says of the end of a text if the page leaves it out; empty otherwise.
     *
     * @param mends what was put into the text, by offset
     */
    public static Optional<CompilerMessage> cutOff(List<FenceLine> lines, Map<Integer, String> mends) {
        boolean closed = mends.getOrDefault(Code.text(lines).length(), "").contains(CUT_OFF);
        return !closed || lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new CompilerMessage(
                        "compiler.err.premature.eof",
                        "reached end of file while parsing",
                        lines.get(lines.size() - 1).line(),
                        1,
                        1));
    }

    /** How long the text of {@link Composition#lines()} is. */
    int textLength() {
        return Code.text(lines).length();
    }

    /** Other files of its package, by their names. */
    Map<String, String> companions() {
        Matcher own = OWN_PACKAGE.matcher(text());
        String around = own.lookingAt() ? own.group(1) : packageName;
        // What else it lacks was found when it was compiled alone.
        String stated = composition.given().imports().stream()
                .map(name -> "import " + name + "; ")
                .collect(Collectors.joining());
        Map<String, String> files = new TreeMap<>();
        if (!isModule()) {
            composition.given().setups().forEach(setup -> files.put(setup.className(), setup.in(around, stated)));
        }
        return files;
    }

    /** A text about it with the names of its types as the page has them, without those of the classes around them. */
    String withoutBlockNames(String text) {
        return shape == Shape.BLOCKS ? text.replaceAll("\\b" + Pattern.quote(className) + "_\\d+[.$]", "") : text;
    }

    /** The imports that were found for it, as they stand between {@code import} and {@code ;}. */
    public List<String> found() {
        return found;
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

    /** What distinguishes it from the units that are compiled with it. */
    public int number() {
        return number;
    }

    public Shape shape() {
        return shape;
    }

    /** The unit's text. */
    public String text() {
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
        return composition.source().at(line.line(), line.columnAt(column));
    }

    /** Whether the page says that the block is rejected to which a character of the unit belongs. */
    boolean isMeantToFailAt(int offset) {
        return composition.blockOf(place(offset).line()).words().expectation() instanceof Expectation.FailsToCompile;
    }

    /** The offset in the text of {@link Composition#lines()} of a character of the unit. */
    int codeOffset(int offset) {
        int inRewritten = offset - ownStart();
        return rewriting.originOf(
                Math.max(0, Math.min(inRewritten, rewriting.text().length())));
    }

    /**
     * A text of a class file with the names that its classes are loaded by: without the package that was made for it, and
     * without those around a block's class, which would be a name too long for a file where many are nested.
     */
    String shortened(String text) {
        String bare = packageName.isEmpty()
                ? text
                : text.replace(packageName + "/", "").replace(packageName + ".", "");
        return shape == Shape.BLOCKS && bare.contains("$" + className + "_")
                ? bare.replaceAll(
                        "(?:" + Pattern.quote(className) + "_\\d+\\$)+(?=" + Pattern.quote(className) + "_\\d)", "")
                : bare;
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

    /**
     * The whole program as a reader could keep and run it.
     *
     * @param entryPoint what is called; empty if there is nothing to run
     * @param feature the oldest version of Java that runs it
     */
    public String program(Optional<EntryPoint> entryPoint, int feature) {
        boolean preview = composition.words().jdks().preview() && entryPoint.isPresent() && feature < Integer.MAX_VALUE;
        String source = feature < KNOWS_ITS_SOURCE ? " --source " + feature : "";
        return (preview ? "// java --enable-preview" + source + " File.java\n" : "")
                + plainProgram(entryPoint, feature);
    }

    private String plainProgram(Optional<EntryPoint> entryPoint, int feature) {
        String code =
                composition.blocks().stream().map(block -> block.code().text()).collect(Collectors.joining("\n"));
        String added = Stream.concat(composition.given().imports().stream(), found.stream())
                .map(name -> "import " + name + ";\n")
                .collect(Collectors.joining());
        if (shape == Shape.BLOCKS) {
            return added.isEmpty() ? code : withImports(code, added);
        }
        int depth = shape == Shape.MEMBERS ? 0 : 1;
        String starter = entryPoint
                .filter(start -> feature < STARTS_ANY_MAIN)
                .map(start -> starter(start, code, depth))
                .orElse("");
        if (shape == Shape.UNIT) {
            return started(added.isEmpty() ? code : withImports(code, added), starter);
        }
        int split = endOfImports(code);
        String own = code.substring(0, split).strip();
        String imports = shape.imports.replace("; ", ";\n");
        String opening = shape.opening.formatted(className).replace("{ ", "{\n    ");
        String closing = shape == Shape.STATEMENTS ? "    }\n}\n" : "}\n";
        return imports + "\n" + added + (own.isEmpty() ? "" : own + "\n") + "\n" + starter + opening + "\n"
                + indented(code.substring(split)) + "\n" + closing;
    }

    private static String starter(EntryPoint entryPoint, String code, int depth) {
        return entryPoint instanceof MainClass main && !main.isInPackage()
                ? MainStarter.of(code, depth, main.name())
                : "";
    }

    private static String started(String code, String starter) {
        if (starter.isEmpty()) {
            return code;
        }
        int split = endOfImports(code);
        String own = code.substring(0, split).strip();
        return (own.isEmpty() ? "" : own + "\n\n")
                + starter
                + code.substring(split).stripLeading();
    }

    private String indented(String body) {
        String indent = shape == Shape.STATEMENTS ? "        " : "    ";
        return body.strip()
                .lines()
                .map(line -> line.isBlank() ? "" : indent + line)
                .collect(Collectors.joining("\n"));
    }

    private static String withImports(String code, String imports) {
        Matcher ownPackage = OWN_PACKAGE.matcher(code);
        int at = ownPackage.lookingAt() ? ownPackage.end() : 0;
        String before = at == 0 ? "" : code.substring(0, at) + "\n\n";
        return before + imports + "\n" + code.substring(at).stripLeading();
    }

    /** The package that is made for a unit. */
    public static String packageOf(int number) {
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
