package dev.runmark.example.javac;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.tools.SimpleJavaFileObject;

/** A source that an annotation processor writes, which is compiled as if it belonged to the page. */
final class GeneratedSource extends SimpleJavaFileObject {

    static final String SCHEME = "generated";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    GeneratedSource(String className) {
        super(
                URI.create(SCHEME + ":///" + className.replace('.', '/').replaceAll("[^\\w./-]", "_") + ".java"),
                Kind.SOURCE);
    }

    @Override
    public OutputStream openOutputStream() {
        return bytes;
    }

    @Override
    public Writer openWriter() {
        return new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
