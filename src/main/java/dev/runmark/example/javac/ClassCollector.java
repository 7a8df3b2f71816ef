package dev.runmark.example.javac;

import java.util.function.Function;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/** Hands each class to the unit that it comes from. */
final class ClassCollector extends ForwardingJavaFileManager<JavaFileManager> {

    private final Function<FileObject, UnitFile> units;

    ClassCollector(JavaFileManager files, Function<FileObject, UnitFile> units) {
        super(files);
        this.units = units;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            JavaFileManager.Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        ClassBytes bytes = new ClassBytes(className.replace('.', '/'));
        units.apply(sibling).takeClass(bytes);
        return bytes;
    }

    /** Closing a task must not close the files that the next one needs. */
    @Override
    public void close() {}
}
