package dev.runmark.probe;

import java.io.File;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads the classes of one example, for one run or for several. */
final class ExampleLoader extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private static final String PROBE = "dev.runmark.probe.";

    private final Map<String, byte[]> classes;

    ExampleLoader(Map<String, byte[]> classes) {
        super(ExampleLoader.class.getClassLoader());
        this.classes = classes;
    }

    /** The class files below a folder, by the names of their classes. */
    static Map<String, byte[]> read(File folder) throws IOException {
        Map<String, byte[]> classes = new HashMap<>();
        addClasses(folder, "", classes);
        return classes;
    }

    private static void addClasses(File folder, String packageName, Map<String, byte[]> classes) throws IOException {
        @Nullable File[] files = folder.listFiles();
        if (files == null) {
            return;
        }
        for (@Nullable File file : files) {
            if (file == null) {
                continue;
            }
            String name = file.getName();
            if (name.endsWith(".class")) {
                String type = packageName + name.substring(0, name.length() - ".class".length());
                classes.put(type, Files.readAllBytes(file.toPath()));
            } else {
                addClasses(file, packageName + name + ".", classes);
            }
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        if (name.startsWith(PROBE)) {
            return doorOf(name, bytes);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    /** What examples call of the probe belongs to the probe, wherever its class file stands; all examples have the same. */
    private static synchronized Class<?> doorOf(String name, byte[] bytes) throws ClassNotFoundException {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            try {
                return MethodHandles.lookup().defineClass(bytes);
            } catch (IllegalAccessException refused) {
                throw new ClassNotFoundException(name, refused);
            }
        }
    }
}
