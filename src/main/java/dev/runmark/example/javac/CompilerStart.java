package dev.runmark.example.javac;

import dev.runmark.library.KnownTypes;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a class that nobody needs while what is to be compiled is still being read: most of the time of a first example
 * is taken by Java, which loads the compiler, and by the list of the classes of the JDK.
 */
final class CompilerStart {

    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    /** Has what every example has: what only some have is quicker compiled once, for them. */
    private static final String TEXT = """
            class Start {
                static int of(int a) {
                    int sum = a + 1;
                    System.out.println(sum);
                    return sum;
                }
            }
            """;

    private CompilerStart() {}

    /** Does it once in this process. */
    static void make() {
        JavaCompiler tool = ToolProvider.getSystemJavaCompiler();
        if (tool == null || !BEGUN.compareAndSet(false, true)) {
            return;
        }
        try (StandardJavaFileManager files =
                tool.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of());
            tool.getTask(null, new Forgetting(files), problem -> {}, List.of("-proc:none"), null, List.of(new Text()))
                    .call();
            KnownTypes.of(Path.of(System.getProperty("java.home")), List.of());
        } catch (IOException | RuntimeException e) {
            // Whoever compiles something that is needed meets the same, and reports it.
        }
    }

    private static final class Text extends SimpleJavaFileObject {

        private Text() {
            super(URI.create("start:///Start.java"), JavaFileObject.Kind.SOURCE);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return TEXT;
        }
    }

    /** Lets go of each class. */
    static final class Forgetting extends ForwardingJavaFileManager<JavaFileManager> {

        Forgetting(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location,
                String className,
                JavaFileObject.Kind kind,
                @Nullable FileObject sibling) {
            return new ClassBytes(className);
        }

        /** Overrides what Java has since 18, and would otherwise write to the disk. */
        @SuppressWarnings({"MissingOverride", "unused"})
        public JavaFileObject getJavaFileForOutputForOriginatingFiles(
                JavaFileManager.Location location, String className, JavaFileObject.Kind kind, FileObject... origins) {
            return new ClassBytes(className);
        }
    }
}
