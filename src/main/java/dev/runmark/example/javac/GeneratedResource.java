package dev.runmark.example.javac;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import javax.tools.SimpleJavaFileObject;

/** A file that an annotation processor writes for a jar, which an example does not become. */
final class GeneratedResource extends SimpleJavaFileObject {

    GeneratedResource(String name) {
        super(URI.create("resource:///" + name.replaceAll("[^\\w./-]", "_")), Kind.OTHER);
    }

    @Override
    public OutputStream openOutputStream() {
        return OutputStream.nullOutputStream();
    }

    /** Processors look whether an earlier compilation has left something behind, which none has. */
    @Override
    public InputStream openInputStream() throws IOException {
        throw new NoSuchFileException(getName());
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
        throw new NoSuchFileException(getName());
    }
}
