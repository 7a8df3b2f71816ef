package dev.runmark.example.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.tools.Diagnostic;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;

/**
 * One run of javac over some units.
 *
 * <p>Not thread-safe.
 */
final class CompilerTask {

    private static final List<String> OPTIONS = List.of(
            "-proc:none",
            "-g",
            "-Xmaxerrs",
            "100000",
            "-Xmaxwarns",
            "100000",
            // Errors of later phases are reported even when some unit has errors of an earlier one.
            "--should-stop=ifError=FLOW");

    private final Javac javac;
    private final List<UnitFile> sources;
    private final Map<URI, UnitFile> byAddress = new HashMap<>();
    private final List<JavaFileObject> all = new ArrayList<>();
    private final List<String> options;

    CompilerTask(Javac javac, List<Unit> units, List<String> furtherOptions) {
        this.javac = javac;
        sources = units.stream().map(UnitFile::new).toList();
        sources.forEach(source -> {
            add(source, source);
            source.unit().companions().forEach((name, text) -> add(new Companion(source.unit(), name, text), source));
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

    List<Compiler.Inferred> inferTypes() throws IOException {
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
        sources.forEach(source -> source.findSubjects(javac.vocabulary()));
        if (sources.stream().noneMatch(UnitFile::hasErrors)) {
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
        if (sources.stream().anyMatch(UnitFile::hasErrors)) {
            sources.stream().filter(UnitFile::hasErrors).forEach(UnitFile::asWritten);
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
        return (JavacTask) javac.tool()
                .getTask(
                        Writer.nullWriter(),
                        new ClassCollector(javac.files(), this::file),
                        this::report,
                        options,
                        null,
                        all);
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
        } else if (javac.warns() && isWarning(diagnostic) && !isCompanion(diagnostic.getSource())) {
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

    /** javac wraps the files that it was given, which keep their addresses. */
    private UnitFile file(FileObject seen) {
        return Objects.requireNonNull(byAddress.get(seen.toUri()));
    }

    private List<Compiled> results() {
        return sources.stream().map(UnitFile::result).toList();
    }
}
