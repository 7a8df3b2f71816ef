package dev.runmark.example.javac;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A class file being written by javac. */
final class ClassBytes extends SimpleJavaFileObject {

    private final String name;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    ClassBytes(String name) {
        super(URI.create("class:///" + name.replaceAll("[^\\w./-]", "_")), Kind.CLASS);
        this.name = name;
    }

    @Override
    public OutputStream openOutputStream() {
        return bytes;
    }

    /** What was written. */
    ClassFile classFile() {
        return new ClassFile(name, bytes.toByteArray());
    }
}
