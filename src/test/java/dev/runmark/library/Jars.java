package dev.runmark.library;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Makes libraries for tests. */
public final class Jars {

    private static final Pattern CLASS = Pattern.compile("class (\\w+)");

    private Jars() {}

    /** Compiles a file of Java source into a folder. */
    public static Path classes(Path folder, String source) throws IOException {
        Files.createDirectories(folder);
        String name = CLASS.matcher(source).results().findFirst().orElseThrow().group(1);
        URI address = URI.create("test:///" + name + ".java");
        JavaFileObject file = new SimpleJavaFileObject(address, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        StringWriter said = new StringWriter();
        List<String> options = List.of("-g", "-proc:none", "--release", "17", "-d", folder.toString());
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(said, null, null, options, null, List.of(file))
                .call();
        if (!compiled) {
            throw new IllegalArgumentException(said.toString());
        }
        return folder;
    }

    /** Compiles a file of Java source into a jar. */
    public static Path jar(Path jar, String source) throws IOException {
        Path folder = classes(Files.createTempDirectory("library-"), source);
        Files.createDirectories(jar.toAbsolutePath().getParent());
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
        return jar;
    }
}
