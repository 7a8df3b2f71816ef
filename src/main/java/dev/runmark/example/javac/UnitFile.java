package dev.runmark.example.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.Trees;
import dev.runmark.example.claim.NonCode;
import dev.runmark.example.fact.ApiReference;
import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.fact.CompilerReport;
import dev.runmark.example.fact.LineRange;
import dev.runmark.text.Source;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** A unit as javac sees it: a file named like the page. */
final class UnitFile extends SimpleJavaFileObject {

    private static final String MODULE = "module-info";

    private static final String NO_BODY = "compiler.err.missing.meth.body.or.decl.abstract";

    private final Unit unit;
    private final Source text;
    private final UnitMessages messages;
    private final List<ClassBytes> classes = new ArrayList<>();
    private List<LineRange> statements = List.of();
    private Optional<UnitTrees> parsed = Optional.empty();
    private Optional<String> changed = Optional.empty();
    private Map<Integer, Integer> monitors = Map.of();
    private Optional<EntryPoint> entryPoint = Optional.empty();
    private Missing missing = Missing.NOTHING;
    private List<ApiReference> references = List.of();

    UnitFile(Unit unit) {
        super(uri(unit), Kind.SOURCE);
        this.unit = unit;
        this.text = Source.of(unit.fileName(), unit.text());
        this.messages = new UnitMessages(unit, text);
    }

    private static URI uri(Unit unit) {
        String name = unit.fileName().replaceAll("[^\\w.-]", "_");
        return URI.create("unit:///" + unit.number() + "/" + name);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return changed.orElse(text.text());
    }

    /** A public class may have any name, whatever the page is called; but not every file describes a module. */
    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return kind == Kind.SOURCE && (!simpleName.equals(MODULE) || unit.isModule());
    }

    void read(CompilationUnitTree tree, Trees trees) {
        UnitTrees read = new UnitTrees(unit, text, tree, trees);
        parsed = Optional.of(read);
        entryPoint = read.mainClass().map(MainClass::new);
        statements = read.statements();
        monitors = read.monitors();
    }

    /** Takes down what its names stand for, once they are attributed. */
    void resolve(ApiNames names, Elements elements) {
        missing = messages.hasErrors()
                ? parsed.map(trees -> trees.missing(elements)).orElse(Missing.NOTHING)
                : Missing.NOTHING;
        references = parsed.map(trees -> trees.references(names)).orElse(List.of());
    }

    /** Finds out what its errors are about, once it is attributed. */
    void findSubjects(Vocabulary vocabulary) {
        parsed.ifPresent(trees -> messages.findSubjects(trees, vocabulary));
    }

    /** Changes the text so that claimed values are noted; returns whether there are any. */
    boolean noteValues() {
        changed = parsed.flatMap(UnitTrees::withValuesNoted);
        return changed.isPresent();
    }

    void asWritten() {
        changed = Optional.empty();
        messages.clearErrors();
    }

    Unit unit() {
        return unit;
    }

    boolean hasErrors() {
        return messages.hasErrors();
    }

    void reportError(Diagnostic<? extends JavaFileObject> diagnostic) {
        messages.error(diagnostic);
    }

    /** An error in a file that the unit has beside it, named as in "line 1 of its setup". */
    void reportErrorBeside(Diagnostic<? extends JavaFileObject> diagnostic, String file) {
        messages.errorBeside(diagnostic, file);
    }

    void reportFailure(Throwable cause) {
        messages.failure(cause);
    }

    /** The text in which values are noted is not the author's, and was warned of as it is written before. */
    void reportWarning(Diagnostic<? extends JavaFileObject> diagnostic) {
        if (changed.isEmpty()) {
            messages.warning(diagnostic);
        }
    }

    /** Forgets what it was compiled to before it is compiled again. */
    void forgetClasses() {
        classes.clear();
    }

    /** Takes a class that it is compiled to. */
    void takeClass(ClassBytes bytes) {
        classes.add(bytes);
    }

    Parsed parsed() {
        boolean hasMain = parsed.filter(UnitTrees::hasMain).isPresent();
        List<Piece> pieces =
                hasErrors() ? List.of() : parsed.map(UnitTrees::pieces).orElse(List.of());
        return new Parsed(unit, messages.errors(), hasMain, pieces, mends());
    }

    private Map<Integer, String> mends() {
        return messages.firstPlace()
                .map(place -> mends(messages.errors().get(0), place))
                .orElse(Map.of());
    }

    private Map<Integer, String> mends(CompilerMessage error, int place) {
        return switch (error.key()) {
            case "compiler.err.expected" ->
                error.text().equals("';' expected") && isEndOfLine(place)
                        ? Map.of(unit.codeOffset(place), ";")
                        : Map.of();
            case "compiler.err.not.stmt" ->
                parsed.flatMap(trees -> trees.bareExpression(place))
                        .map(start -> Map.of(start, "var value$" + start + " = "))
                        .orElse(Map.of());
            case "compiler.err.premature.eof" ->
                unit.mayBeCutOff() ? Map.of(unit.textLength(), Unit.CUT_OFF) : Map.of();
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

    Compiler.Inferred inferred(Elements elements) {
        return parsed.map(trees -> new Compiler.Inferred(trees.inferredTypes(), trees.missing(elements)))
                .orElse(Compiler.Inferred.NOTHING);
    }

    Compiled result() {
        List<ClassFile> files = classes.stream()
                .map(bytes -> bytes.classFile().renamed(unit::shortened))
                .toList();
        CompilerReport report = new CompilerReport(
                messages.errorsWhere((key, place) -> !isLeftOpen(key, place)),
                leftOpen(),
                hasErrors() ? List.of() : messages.warnings(),
                statements,
                references);
        return new Compiled(unit, report, entryPoint, monitors, missing, files);
    }

    private List<CompilerMessage> leftOpen() {
        return Stream.concat(messages.errorsWhere(this::isLeftOpen).stream(), unit.cutOff().stream())
                .toList();
    }

    /** Whether the page leaves something out of the statement or member at a place, be it a body. */
    private boolean isLeftOpen(String key, int place) {
        return place >= 0
                && !unit.isMeantToFailAt(place)
                && (key.equals(NO_BODY)
                        || parsed.filter(trees -> trees.leavesOpen(key, place)).isPresent());
    }
}
