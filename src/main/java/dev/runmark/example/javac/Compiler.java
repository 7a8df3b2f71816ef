package dev.runmark.example.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.runmark.example.claim.NonCode;
import dev.runmark.example.fact.ApiReference;
import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.fact.CompilerReport;
import dev.runmark.example.fact.LineRange;
import dev.runmark.text.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * The one class that knows javac. It compiles many units in one task, since the task is the cost and not the unit.
 *
 * <p>Not thread-safe.
 */
public final class Compiler implements AutoCloseable {

    private static final List<String> OPTIONS = List.of(
            "-proc:none",
            "-g",
            "-Xmaxerrs",
            "100000",
            "-Xmaxwarns",
            "100000",
            // Errors of later phases are reported even when some unit has errors of an earlier one.
            "--should-stop=ifError=FLOW");

    private final JavaCompiler javac;
    private final StandardJavaFileManager files;
    private final boolean warns;
    private final Vocabulary vocabulary;

    private Compiler(JavaCompiler javac, StandardJavaFileManager files, boolean warns, Vocabulary vocabulary) {
        this.javac = javac;
        this.files = files;
        this.warns = warns;
        this.vocabulary = vocabulary;
    }

    /**
     * The compiler of the JDK that this program runs on.
     *
     * @param probe the folder of the probe's classes, one of which takes down values
     * @param equipment what examples have besides the JDK
     * @throws IOException if there is none
     */
    public static Compiler open(Path probe, Equipment equipment) throws IOException {
        JavaCompiler javac = javac();
        StandardJavaFileManager files = javac.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
        // Without a class path of their own, examples would see Runmark's classes.
        List<Path> classPath = new ArrayList<>(List.of(probe));
        classPath.addAll(equipment.libraries());
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
        return new Compiler(javac, files, equipment.warns(), new Vocabulary(equipment.libraries()));
    }

    /** Those of some options that the compiler of this JDK has. */
    public static List<String> knownOptions(List<String> options) throws IOException {
        JavaCompiler javac = javac();
        return options.stream()
                .filter(option -> javac.isSupportedOption(option) >= 0)
                .toList();
    }

    private static JavaCompiler javac() throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) {
            throw new IOException("this Java has no compiler: run Runmark on a JDK, not on a JRE ("
                    + System.getProperty("java.home") + ")");
        }
        return javac;
    }

    @Override
    public void close() throws IOException {
        files.close();
    }

    /** Parses units; only syntax is looked at, and there are no classes. The results are in the units' order. */
    public List<Parsed> parse(List<Unit> units) throws IOException {
        return units.isEmpty() ? List.of() : new Task(units, List.of()).parse();
    }

    /**
     * Finds out the types of variables that are declared with {@code var}.
     *
     * @param units all of them free of syntax errors
     * @param options further options of javac
     * @return for each unit, in their order
     */
    public List<Inferred> inferTypes(List<Unit> units, List<String> options) throws IOException {
        if (units.isEmpty()) {
            return List.of();
        }
        try {
            return new Task(units, options).inferTypes();
        } catch (IllegalStateException failure) {
            // Compiling them will tell which of them javac fails on; without types, less of them is understood.
            requireOwnFailure(failure);
            return units.stream().map(unit -> Inferred.NOTHING).toList();
        }
    }

    /**
     * What was found out about a unit.
     *
     * @param types what {@link UnitTrees#inferredTypes()} says
     * @param missing the names that stand for nothing
     */
    public record Inferred(Map<Integer, String> types, Missing missing) {

        static final Inferred NOTHING = new Inferred(Map.of(), Missing.NOTHING);
    }

    /**
     * Compiles units. One that is rejected does not keep the others from being compiled.
     *
     * @param units all of them free of syntax errors
     * @param options further options of javac
     * @return the results in the units' order
     */
    public List<Compiled> compile(List<Unit> units, List<String> options) throws IOException {
        Map<Unit, Compiled> results = new HashMap<>();
        List<Unit> rest = units;
        while (!rest.isEmpty()) {
            List<Compiled> round = round(rest, options);
            List<Compiled> rejected =
                    round.stream().filter(unit -> !unit.report().isWhole()).toList();
            // javac makes no classes at all while there is an error: the others go round once more.
            Collection<Compiled> settled = rejected.isEmpty() ? round : rejected;
            settled.forEach(compiled -> results.put(compiled.unit(), compiled));
            rest = rest.stream().filter(unit -> !results.containsKey(unit)).toList();
        }
        return units.stream()
                .map(unit -> Optional.ofNullable(results.get(unit)).orElseThrow())
                .toList();
    }

    /** There are texts on which javac itself fails, and then it does not say which of them it was. */
    private List<Compiled> round(List<Unit> units, List<String> options) throws IOException {
        Task task = new Task(units, options);
        try {
            return task.compile();
        } catch (IllegalStateException failure) {
            Throwable cause = requireOwnFailure(failure);
            if (units.size() == 1) {
                return task.failed(cause);
            }
            int half = units.size() / 2;
            List<Compiled> round = new ArrayList<>(round(units.subList(0, half), options));
            round.addAll(round(units.subList(half, units.size()), options));
            return round;
        }
    }

    /** Why javac failed; whatever else is wrong is thrown on. */
    private static Throwable requireOwnFailure(IllegalStateException failure) {
        return Optional.ofNullable(failure.getCause()).orElseThrow(() -> failure);
    }

    /** One run of javac over some units. */
    private final class Task {

        private final List<UnitFile> sources;
        private final Map<URI, UnitFile> byAddress = new HashMap<>();
        private final List<JavaFileObject> all = new ArrayList<>();
        private final List<String> options;

        Task(List<Unit> units, List<String> furtherOptions) {
            sources = units.stream().map(UnitFile::new).toList();
            sources.forEach(source -> {
                add(source, source);
                source.unit.companions().forEach((name, text) -> add(new Companion(source.unit, name, text), source));
            });
            options = new ArrayList<>(OPTIONS);
            options.addAll(furtherOptions);
        }

        private void add(JavaFileObject file, UnitFile owner) {
            all.add(file);
            byAddress.put(file.toUri(), owner);
        }

        List<Parsed> parse() throws IOException {
            read(task());
            return sources.stream().map(UnitFile::parsed).toList();
        }

        List<Inferred> inferTypes() throws IOException {
            JavacTask task = task();
            read(task);
            task.analyze();
            return sources.stream()
                    .map(source -> source.inferred(task.getElements()))
                    .toList();
        }

        List<Compiled> compile() throws IOException {
            JavacTask task = task();
            read(task);
            task.analyze();
            ApiNames names = new ApiNames();
            sources.forEach(source -> source.resolve(names, task.getElements()));
            sources.forEach(source -> source.findSubjects(vocabulary));
            if (sources.stream().allMatch(source -> source.errors.isEmpty())) {
                if (sources.stream().filter(UnitFile::noteValues).count() > 0) {
                    return withValuesNoted();
                }
                task.generate();
            }
            return results();
        }

        /** Compiles once more, with a call after each claimed value. */
        private List<Compiled> withValuesNoted() throws IOException {
            JavacTask task = task();
            task.parse();
            task.analyze();
            if (sources.stream().anyMatch(source -> !source.errors.isEmpty())) {
                sources.stream().filter(source -> !source.errors.isEmpty()).forEach(UnitFile::asWritten);
                task = task();
                task.parse();
                task.analyze();
            }
            task.generate();
            return results();
        }

        /** The result of a unit that javac fails on: to a reader it is no Java that compiles. */
        List<Compiled> failed(Throwable cause) {
            sources.forEach(source -> source.reportFailure(cause));
            return results();
        }

        private JavacTask task() {
            return (JavacTask) javac.getTask(
                    Writer.nullWriter(), new ClassCollector(files, this::file), this::report, options, null, all);
        }

        private void read(JavacTask task) throws IOException {
            Trees trees = Trees.instance(task);
            for (CompilationUnitTree tree : task.parse()) {
                if (!isCompanion(tree.getSourceFile())) {
                    file(tree.getSourceFile()).read(tree, trees);
                }
            }
        }

        private void report(Diagnostic<? extends JavaFileObject> diagnostic) {
            boolean error = diagnostic.getKind() == Diagnostic.Kind.ERROR;
            if (error && diagnostic.getSource() == null) {
                throw new IllegalStateException("javac: " + diagnostic.getMessage(Locale.ENGLISH));
            }
            if (error && isCompanion(diagnostic.getSource())) {
                file(diagnostic.getSource()).reportErrorBeside(diagnostic);
            } else if (error) {
                file(diagnostic.getSource()).reportError(diagnostic);
            } else if (warns && isWarning(diagnostic) && !isCompanion(diagnostic.getSource())) {
                file(diagnostic.getSource()).reportWarning(diagnostic);
            }
        }

        /** Warnings that belong to no unit are about jars and options, and no page can heed them. */
        private static boolean isWarning(Diagnostic<? extends JavaFileObject> diagnostic) {
            return diagnostic.getKind() != Diagnostic.Kind.NOTE
                    && diagnostic.getSource() != null
                    && diagnostic.getPosition() != Diagnostic.NOPOS;
        }

        private static boolean isCompanion(FileObject seen) {
            return seen.toUri().getScheme().equals(Companion.SCHEME);
        }

        /** javac wraps the files that it was given; their addresses tell which they are. */
        private UnitFile file(FileObject seen) {
            return Objects.requireNonNull(byAddress.get(seen.toUri()));
        }

        private List<Compiled> results() {
            return sources.stream().map(UnitFile::result).toList();
        }
    }

    /** A unit as javac sees it: a file named like the page. */
    private static final class UnitFile extends SimpleJavaFileObject {

        private final Unit unit;
        private final Source text;
        private final List<CompilerMessage> errors = new ArrayList<>();
        private final List<Integer> places = new ArrayList<>();
        private final List<SubjectTrees.Range> errorRanges = new ArrayList<>();
        private final Set<CompilerMessage> warnings = new LinkedHashSet<>();
        private final List<ClassBytes> classes = new ArrayList<>();
        private List<LineRange> statements = List.of();
        private Optional<UnitTrees> parsed = Optional.empty();
        private Optional<String> changed = Optional.empty();
        private Map<Integer, Integer> monitors = Map.of();
        private Optional<String> mainClass = Optional.empty();
        private Missing missing = Missing.NOTHING;
        private List<ApiReference> references = List.of();

        UnitFile(Unit unit) {
            super(uri(unit), Kind.SOURCE);
            this.unit = unit;
            this.text = Source.of(unit.fileName(), unit.text());
        }

        private static URI uri(Unit unit) {
            String name = unit.fileName().replaceAll("[^\\w.-]", "_");
            return URI.create("unit:///" + unit.number() + "/" + name);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return changed.orElse(text.text());
        }

        /** A public class may have any name, whatever the page is called. */
        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.SOURCE;
        }

        void read(CompilationUnitTree tree, Trees trees) {
            UnitTrees read = new UnitTrees(unit, text, tree, trees);
            parsed = Optional.of(read);
            mainClass = read.mainClass();
            statements = read.statements();
            monitors = read.monitors();
        }

        /** Takes down what its names stand for, once they are attributed. */
        void resolve(ApiNames names, Elements elements) {
            missing = errors.isEmpty()
                    ? Missing.NOTHING
                    : parsed.map(trees -> trees.missing(elements)).orElse(Missing.NOTHING);
            references = parsed.map(trees -> trees.references(names)).orElse(List.of());
        }

        /** Finds out what its errors are about, once it is attributed. */
        void findSubjects(Vocabulary vocabulary) {
            parsed.ifPresent(trees -> {
                for (int i = 0; i < errors.size(); i++) {
                    CompilerMessage error = errors.get(i);
                    errors.set(i, error.about(trees.subject(error.key(), errorRanges.get(i), vocabulary)));
                }
            });
        }

        /** Changes the text so that claimed values are noted; tells whether there are any. */
        boolean noteValues() {
            changed = parsed.flatMap(UnitTrees::withValuesNoted);
            return changed.isPresent();
        }

        void asWritten() {
            changed = Optional.empty();
            errors.clear();
            errorRanges.clear();
            places.clear();
        }

        void reportError(Diagnostic<? extends JavaFileObject> diagnostic) {
            errors.add(message(diagnostic, diagnostic.getCode()));
            errorRanges.add(new SubjectTrees.Range(diagnostic.getStartPosition(), diagnostic.getEndPosition()));
            places.add((int) diagnostic.getPosition());
        }

        /** Whether it is about a statement or a member out of which the page leaves something. */
        private boolean isLeftOpen(int error) {
            return error < places.size()
                    && parsed.filter(trees -> trees.leavesOpen(places.get(error)))
                            .isPresent();
        }

        private List<CompilerMessage> errors(IntPredicate which) {
            return IntStream.range(0, errors.size())
                    .filter(which)
                    .mapToObj(errors::get)
                    .toList();
        }

        /** An error in a file that the unit has beside it. */
        void reportErrorBeside(Diagnostic<? extends JavaFileObject> diagnostic) {
            var place = unit.place(0);
            String what =
                    "line " + diagnostic.getLineNumber() + " of its setup: " + diagnostic.getMessage(Locale.ENGLISH);
            errors.add(new CompilerMessage(diagnostic.getCode(), what, place.line(), place.column(), 1));
            errorRanges.add(new SubjectTrees.Range(0, 0));
            places.add(-1);
        }

        /** What javac has said before it failed tells more. */
        void reportFailure(Throwable cause) {
            if (!errors.isEmpty()) {
                return;
            }
            var place = unit.place(0);
            String what =
                    "the compiler itself fails on this: " + cause.getClass().getSimpleName();
            errors.add(new CompilerMessage("compiler.failure", what, place.line(), place.column(), 1));
        }

        /** The text in which values are noted is not the author's, and was warned of as it is written before. */
        void reportWarning(Diagnostic<? extends JavaFileObject> diagnostic) {
            if (changed.isEmpty()) {
                warnings.add(message(diagnostic, CompilerText.lintCheck(diagnostic.toString())));
            }
        }

        private CompilerMessage message(Diagnostic<? extends JavaFileObject> diagnostic, String key) {
            long position =
                    Math.max(0, Math.min(diagnostic.getPosition(), text.text().length()));
            var inUnit = text.locationOf((int) position);
            var inPage = unit.place((int) position);
            long end = Math.max(position + 1, diagnostic.getEndPosition());
            int restOfLine = text.line(inUnit.line()).length() - inUnit.column() + 1;
            int length = (int) Math.max(1, Math.min(end - position, restOfLine));
            String shown = CompilerText.shown(diagnostic.getMessage(Locale.ENGLISH), unit);
            return new CompilerMessage(key, shown, inPage.line(), inPage.column(), length);
        }

        Parsed parsed() {
            boolean hasMain = parsed.filter(UnitTrees::hasMain).isPresent();
            List<Piece> pieces =
                    errors.isEmpty() ? parsed.map(UnitTrees::pieces).orElse(List.of()) : List.of();
            return new Parsed(
                    unit, errors, hasMain, pieces, errors.isEmpty() ? Map.of() : mends(errors.get(0), places.get(0)));
        }

        private Map<Integer, String> mends(CompilerMessage error, int place) {
            if (place < 0) {
                return Map.of();
            }
            return switch (error.key()) {
                case "compiler.err.expected" ->
                    error.text().equals("';' expected") && isEndOfLine(place)
                            ? Map.of(unit.codeOffset(place), ";")
                            : Map.of();
                case "compiler.err.not.stmt" ->
                    parsed.flatMap(trees -> trees.bareExpression(place))
                            .map(start -> Map.of(start, "var value$" + start + " = "))
                            .orElse(Map.of());
                default -> Map.of();
            };
        }

        /** Whether nothing but a comment stands between a place and the end of its line. */
        private boolean isEndOfLine(int place) {
            String all = text.text();
            int end = all.indexOf('\n', place);
            String rest = NonCode.codeOnly(all.substring(place, end < 0 ? all.length() : end));
            return rest.replaceFirst("^\\s*}+\\s*$", "").isBlank();
        }

        Inferred inferred(Elements elements) {
            return parsed.map(trees -> new Inferred(trees.inferredTypes(), trees.missing(elements)))
                    .orElse(Inferred.NOTHING);
        }

        Compiled result() {
            List<ClassFile> files = classes.stream()
                    .map(bytes ->
                            new ClassFile(bytes.name, bytes.bytes.toByteArray()).withoutPackage(unit.packageName()))
                    .toList();
            List<CompilerMessage> open = errors(this::isLeftOpen);
            List<CompilerMessage> rejecting = errors(error -> !isLeftOpen(error));
            List<CompilerMessage> wanted = errors.isEmpty() ? List.copyOf(warnings) : List.of();
            CompilerReport report = new CompilerReport(rejecting, open, wanted, statements, references);
            return new Compiled(unit, report, mainClass, monitors, missing, files);
        }
    }

    /** A file of a unit's package that is no part of the page. */
    private static final class Companion extends SimpleJavaFileObject {

        static final String SCHEME = "beside";

        private final String text;

        Companion(Unit unit, String name, String text) {
            super(URI.create(SCHEME + ":///" + unit.number() + "/" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** A class file being written by javac. */
    private static final class ClassBytes extends SimpleJavaFileObject {

        private final String name;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        ClassBytes(String name) {
            super(URI.create("class:///" + name.replaceAll("[^\\w./-]", "_")), Kind.CLASS);
            this.name = name;
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    /** Hands each class to the unit that it comes from. */
    private static final class ClassCollector extends ForwardingJavaFileManager<JavaFileManager> {

        private final Function<FileObject, UnitFile> units;

        ClassCollector(JavaFileManager files, Function<FileObject, UnitFile> units) {
            super(files);
            this.units = units;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            ClassBytes bytes = new ClassBytes(className.replace('.', '/'));
            units.apply(sibling).classes.add(bytes);
            return bytes;
        }

        /** Closing a task must not close the files that the next one needs. */
        @Override
        public void close() {}
    }
}
