package dev.runmark.render.view;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * What {@code java File.java} does before it starts the first class of a file (JEP 330), for many files in one process: a
 * compiler that has to start anew for each of hundreds takes most of the time. It runs on the JDK that is to run the files, so it
 * uses nothing but that.
 */
final class SourceLauncher {

    /** Beside the file: the name of its first class, if it compiles. */
    static final String MAIN = "main";

    /** Beside the file: what the compiler says, if it does not. */
    static final String REFUSED = "refused";

    /** Beside the file: its classes. */
    static final String CLASSES = "classes";

    private SourceLauncher() {}

    /** Compiles files, each by itself. */
    public static void main(String[] files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            for (String file : files) {
                compile(Path.of(file), compiler, manager);
            }
        }
    }

    private static void compile(Path file, JavaCompiler compiler, StandardJavaFileManager manager) throws IOException {
        Path classes = Files.createDirectories(file.resolveSibling(CLASSES));
        manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
        manager.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of(classes));
        StringWriter messages = new StringWriter();
        JavacTask task = (JavacTask) compiler.getTask(
                messages, manager, null, List.of("-proc:none"), null, List.of(new AnyName(file, manager)));
        String first = StreamSupport.stream(task.parse().spliterator(), false)
                .flatMap(unit -> unit.getTypeDecls().stream())
                .filter(ClassTree.class::isInstance)
                .map(type -> ((ClassTree) type).getSimpleName().toString())
                .findFirst()
                .orElse("");
        task.generate();
        boolean refused = messages.toString().contains("error:");
        Files.writeString(file.resolveSibling(refused ? REFUSED : MAIN), refused ? messages.toString() : first);
    }

    /** A file whose public class may have another name than the file. */
    private static final class AnyName extends ForwardingJavaFileObject<JavaFileObject> {

        private AnyName(Path file, StandardJavaFileManager manager) {
            super(manager.getJavaFileObjects(file).iterator().next());
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return true;
        }
    }
}
