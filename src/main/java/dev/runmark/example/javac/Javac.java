package dev.runmark.example.javac;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * The javac of the JDK that this program runs on, with a class path.
 *
 * @param tool the compiler
 * @param files where it finds classes
 * @param warns whether its warnings are wanted
 * @param vocabulary what names that it does not know may stand for
 * @param processing whether annotation processors run
 * @param processors what loads them; empty if none run
 */
record Javac(
        JavaCompiler tool,
        StandardJavaFileManager files,
        boolean warns,
        Vocabulary vocabulary,
        Processing processing,
        Optional<ClassLoader> processors)
        implements AutoCloseable {

    static Javac open(Path probe, Equipment equipment, Processing processing) throws IOException {
        JavaCompiler tool = installed();
        StandardJavaFileManager files = tool.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
        // Without a class path of their own, examples would see Runmark's classes.
        List<Path> classPath = new ArrayList<>(List.of(probe));
        classPath.addAll(equipment.libraries());
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
        Optional<ClassLoader> processors = processing == Processing.OFF
                ? Optional.empty()
                : Optional.of(ProcessorLoader.of(equipment.libraries()));
        return new Javac(tool, files, equipment.warns(), new Vocabulary(equipment.libraries()), processing, processors);
    }

    /** Those of some options that it has. */
    static List<String> knownOptions(List<String> options) throws IOException {
        JavaCompiler tool = installed();
        return options.stream()
                .filter(option -> tool.isSupportedOption(option) >= 0)
                .toList();
    }

    private static JavaCompiler installed() throws IOException {
        JavaCompiler tool = ToolProvider.getSystemJavaCompiler();
        if (tool == null) {
            throw new IOException("this Java has no compiler: run Runmark on a JDK, not on a JRE ("
                    + System.getProperty("java.home") + ")");
        }
        return tool;
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
