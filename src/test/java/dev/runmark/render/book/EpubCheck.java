package dev.runmark.render.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.runmark.library.ClassPath;
import dev.runmark.library.FetchListener;
import dev.runmark.site.Libraries;
import dev.runmark.site.PlacedText;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * The W3C's checker of books. It needs other versions of what is on the class path here, and so has a class loader of its
 * own. Without {@code RUNMARK_EPUBCHECK=required}, tests that need it are skipped where it cannot be had.
 */
public final class EpubCheck {

    private static final String COORDINATES = "org.w3c:epubcheck:5.3.0";
    private static final boolean REQUIRED = "required".equals(System.getenv("RUNMARK_EPUBCHECK"));

    private EpubCheck() {}

    /** All that the checker has to say of a book. */
    public static List<String> findings(Path epub) throws IOException, ReflectiveOperationException {
        StringWriter said = new StringWriter();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(jars(), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            Class<?> type = loader.loadClass("com.adobe.epubcheck.api.EpubCheck");
            Object checker = type.getConstructor(File.class, PrintWriter.class)
                    .newInstance(epub.toFile(), new PrintWriter(said, true));
            type.getMethod("check").invoke(checker);
        } finally {
            thread.setContextClassLoader(before);
        }
        return said.toString()
                .lines()
                .filter(line -> line.matches("(?:FATAL|ERROR|WARNING): [^:\\s].*"))
                .toList();
    }

    private static URL[] jars() throws IOException {
        ClassPath found = ClassPath.of(
                new Libraries(List.of(), List.of(PlacedText.onCommandLine("--dependency", COORDINATES))),
                Path.of(""),
                FetchListener.NONE);
        if (REQUIRED) {
            assertThat(found.problems()).isEmpty();
        }
        assumeTrue(found.problems().isEmpty(), COORDINATES + " cannot be had");
        URL[] jars = new URL[found.entries().size()];
        for (int i = 0; i < jars.length; i++) {
            jars[i] = found.entries().get(i).toUri().toURL();
        }
        return jars;
    }
}
