package dev.runmark.example.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
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
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * One run of javac over some units.
 *
 * <p>Not thread-safe.
 */
final class CompilerTask {

    private static final List<String> OPTIONS = List.of(
            "-g",
            "-Xmaxerrs",
            "100000",
            "-Xmaxwarns",
            "100000",
            // Errors of later phases are reported even when some unit has errors of an earlier one.
            "--should-stop=ifError=FLOW");

    private final Javac javac;
    private final UnitAtWork atWork;
    private final List<UnitFile> sources;
    private final Map<URI, UnitFile> byAddress = new HashMap<>();
    private final List<JavaFileObject> files = new ArrayList<>();
    private final List<String> options;
    private Optional<ProcessorFailure> complaint = Optional.empty();

    CompilerTask(Javac javac, UnitAtWork atWork, List<Unit> units, List<String> furtherOptions) {
        this.javac = javac;
        this.atWork = atWork;
        sources = units.stream().map(UnitFile::new).toList();
        sources.forEach(source -> {
            add(source, source);
            source.unit().companions().forEach((name, text) -> add(new Companion(source.unit(), name, text), source));
        });
        options = new ArrayList<>(OPTIONS);
        options.addAll(furtherOptions);
    }

    private void add(JavaFileObject file, UnitFile owner) {
        files.add(file);
        byAddress.put(file.toUri(), owner);
    }

    List<Parsed> parse() throws IOException {
        // Where processors run, javac keeps errors of syntax to itself until they have run.
        read(task(Processing.OFF));
        return sources.stream().map(UnitFile::parsed).toList();
    }

    List<Compiler.Inferred> inferTypes() throws IOException {
        JavacTask task = task(javac.processing());
        read(task);
        analyze(task);
        return sources.stream()
                .map(source -> source.inferred(task.getElements()))
                .toList();
    }

    List<Compiled> compile() throws IOException {
        JavacTask task = task(javac.processing());
        read(task);
        analyze(task);
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
        JavacTask task = task(javac.processing());
        task.parse();
        analyze(task);
        if (sources.stream().anyMatch(UnitFile::hasErrors)) {
            sources.stream().filter(UnitFile::hasErrors).forEach(UnitFile::asWritten);
            task = task(javac.processing());
            task.parse();
            analyze(task);
        }
        task.generate();
        return results();
    }

    /** The result of a unit that javac fails on: to a reader it is no Java that compiles. */
    List<Compiled> failed(Throwable cause) {
        sources.forEach(source -> source.reportFailure(cause));
        return results();
    }

    /** Has units attributed; whatever a processor throws or says of none of them is its failure. */
    private void analyze(JavacTask task) throws IOException {
        try {
            task.analyze();
        } catch (IllegalStateException e) {
            throw e;
        } catch (RuntimeException e) {
            throw javac.processing() == Processing.ON ? new IllegalStateException(ProcessorFailure.of(e)) : e;
        }
        if (complaint.isPresent()) {
            throw new IllegalStateException(complaint.get());
        }
    }

    private JavacTask task(Processing processing) {
        sources.forEach(UnitFile::forgetClasses);
        List<String> all = new ArrayList<>(options);
        all.addAll(processing.options());
        JavacTask task = (JavacTask) javac.tool()
                .getTask(
                        Writer.nullWriter(),
                        new ClassCollector(javac.files(), new UnitOwners(), javac.processors()),
                        this::report,
                        all,
                        null,
                        files);
        task.addTaskListener(new Watch());
        return task;
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
        if (diagnostic.getSource() == null) {
            reportWithoutSource(diagnostic);
        } else if (error && isCompanion(diagnostic.getSource())) {
            file(diagnostic.getSource()).reportErrorBeside(diagnostic, "its setup");
        } else if (error && isGenerated(diagnostic.getSource())) {
            file(diagnostic.getSource()).reportErrorBeside(diagnostic, "a source generated for it");
        } else if (error) {
            file(diagnostic.getSource()).reportError(diagnostic);
        } else if (javac.warns() && isWarning(diagnostic) && isOfPage(diagnostic.getSource())) {
            file(diagnostic.getSource()).reportWarning(diagnostic);
        }
    }

    private void reportWithoutSource(Diagnostic<? extends JavaFileObject> diagnostic) {
        String message = diagnostic.getMessage(Locale.ENGLISH);
        if (diagnostic.getKind() == Diagnostic.Kind.ERROR && javac.processing() == Processing.OFF) {
            throw new IllegalStateException("javac: " + message);
        }
        if (diagnostic.getKind() == Diagnostic.Kind.ERROR && complaint.isEmpty()) {
            complaint = Optional.of(new ProcessorFailure("an annotation processor says: " + message));
        }
    }

    /** Warnings that belong to no unit are about jars and options, and no page can heed them. */
    private static boolean isWarning(Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic.getKind() != Diagnostic.Kind.NOTE
                && diagnostic.getSource() != null
                && diagnostic.getPosition() != Diagnostic.NOPOS;
    }

    private static boolean isOfPage(FileObject seen) {
        return !isCompanion(seen) && !isGenerated(seen);
    }

    private static boolean isGenerated(FileObject seen) {
        return seen.toUri().getScheme().equals(GeneratedSource.SCHEME);
    }

    private static boolean isCompanion(FileObject seen) {
        return seen.toUri().getScheme().equals(Companion.SCHEME);
    }

    /** javac wraps the files that it was given, which keep their addresses. */
    private UnitFile file(FileObject seen) {
        return Objects.requireNonNull(byAddress.get(seen.toUri()));
    }

    /** Takes down which unit is worked on. */
    private final class Watch implements TaskListener {

        @Override
        public void started(TaskEvent event) {
            atWork.begin(Optional.ofNullable(event.getSourceFile())
                    .map(file -> byAddress.get(file.toUri()))
                    .map(UnitFile::unit)
                    .orElse(null));
        }

        @Override
        public void finished(TaskEvent event) {
            atWork.end();
        }
    }

    /** Which unit something belongs to. */
    private final class UnitOwners implements ClassCollector.Owners {

        @Override
        public UnitFile of(@Nullable FileObject sibling, String className) {
            return sibling == null || !byAddress.containsKey(sibling.toUri()) ? inPackageOf(className) : file(sibling);
        }

        /** A processor that names no origin generates something for its package, or for all units. */
        private UnitFile inPackageOf(String className) {
            return sources.stream()
                    .filter(source -> className.startsWith(source.unit().packageName() + "."))
                    .findFirst()
                    .orElse(sources.get(0));
        }

        @Override
        public void add(GeneratedSource source, UnitFile owner) {
            byAddress.put(source.toUri(), owner);
        }
    }

    private List<Compiled> results() {
        return sources.stream().map(UnitFile::result).toList();
    }
}
