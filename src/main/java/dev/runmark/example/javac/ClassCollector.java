package dev.runmark.example.javac;

import java.util.Optional;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Hands each class, and each source that is generated, to the unit that it comes from; nothing is written to the disk. */
final class ClassCollector extends ForwardingJavaFileManager<JavaFileManager> {

    private final Owners owners;
    private final Optional<ClassLoader> processors;

    /**
     * Collects for some units.
     *
     * @param processors what loads annotation processors; empty if none run
     */
    ClassCollector(JavaFileManager files, Owners owners, Optional<ClassLoader> processors) {
        super(files);
        this.owners = owners;
        this.processors = processors;
    }

    /** Knows which unit something comes from. */
    interface Owners {

        /**
         * The unit that a class is made from.
         *
         * @param sibling a file that it comes from; absent where a processor names none
         */
        UnitFile of(@Nullable FileObject sibling, String className);

        /** From now on a file that was generated belongs to a unit. */
        void add(GeneratedSource source, UnitFile owner);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            JavaFileManager.Location location,
            String className,
            JavaFileObject.Kind kind,
            @Nullable FileObject sibling) {
        UnitFile owner = owners.of(sibling, className);
        if (kind == JavaFileObject.Kind.SOURCE) {
            GeneratedSource source = new GeneratedSource(className);
            owners.add(source, owner);
            return source;
        }
        ClassBytes bytes = new ClassBytes(className.replace('.', '/'));
        owner.takeClass(bytes);
        return bytes;
    }

    @Override
    public FileObject getFileForOutput(
            JavaFileManager.Location location, String packageName, String name, @Nullable FileObject sibling) {
        return new GeneratedResource(name);
    }

    /** Overrides what Java has since 18, and would otherwise write to the disk. */
    @SuppressWarnings({"MissingOverride", "unused"})
    public JavaFileObject getJavaFileForOutputForOriginatingFiles(
            JavaFileManager.Location location, String className, JavaFileObject.Kind kind, FileObject... origins) {
        return getJavaFileForOutput(location, className, kind, origins.length == 0 ? null : origins[0]);
    }

    /** Overrides what Java has since 18, and would otherwise write to the disk. */
    @SuppressWarnings({"MissingOverride", "unused"})
    public FileObject getFileForOutputForOriginatingFiles(
            JavaFileManager.Location location, String packageName, String name, FileObject... origins) {
        return getFileForOutput(location, packageName, name, null);
    }

    @Override
    public ClassLoader getClassLoader(JavaFileManager.Location location) {
        return processors.orElseGet(() -> super.getClassLoader(location));
    }

    /** Closing a task must not close the files that the next one needs. */
    @Override
    public void close() {}
}
