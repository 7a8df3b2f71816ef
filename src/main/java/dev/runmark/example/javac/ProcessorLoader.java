package dev.runmark.example.javac;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads annotation processors with what they see in a compiler of their own: the JDK, its compiler included, and the class
 * path of the examples. What this program brings along, such as its own versions of libraries, they do not see.
 */
final class ProcessorLoader extends ClassLoader {

    private ProcessorLoader() {
        super(ClassLoader.getPlatformClassLoader());
    }

    /**
     * One for all tasks of a compiler. It is no {@code Closeable}, since the first task would close it.
     *
     * @param classPath jars and folders
     */
    static ClassLoader of(List<Path> classPath) throws MalformedURLException {
        List<URL> addresses = new ArrayList<>();
        for (Path entry : classPath) {
            addresses.add(entry.toUri().toURL());
        }
        return new ClassLoader(new URLClassLoader(addresses.toArray(new URL[0]), new ProcessorLoader())) {};
    }

    /** The compiler is a module of the JDK that only the loader of programs knows. */
    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        Class<?> found = Class.forName(name, false, ClassLoader.getSystemClassLoader());
        if (!found.getModule().isNamed()) {
            throw new ClassNotFoundException(name);
        }
        return found;
    }
}
