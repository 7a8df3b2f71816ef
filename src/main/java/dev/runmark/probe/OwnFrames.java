package dev.runmark.probe;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Distinguishes the example's stack frames from those of libraries, of the JDK and of the probe. */
final class OwnFrames {

    private static final String PROBE = "dev.runmark.probe.";

    private static volatile Set<String> classes = Set.of();

    private OwnFrames() {}

    /**
     * Says which classes are the example's. Only their line numbers are the page's: a library's classes come from the
     * same loader, and have line numbers too.
     *
     * @param folder where the example's class files are
     */
    static void areOf(String folder) {
        Set<String> names = new HashSet<>();
        addClasses(new File(folder), "", names);
        classes = names;
    }

    private static void addClasses(File folder, String packageName, Set<String> names) {
        @Nullable File[] files = folder.listFiles();
        if (files == null) {
            return;
        }
        for (@Nullable File file : files) {
            String name = Objects.requireNonNull(file).getName();
            if (name.endsWith(".class")) {
                names.add(packageName + name.substring(0, name.length() - ".class".length()));
            } else {
                addClasses(file, packageName + name + ".", names);
            }
        }
    }

    /** Whether a frame executes code of the example, whose loader may have been made for one run and has no name then. */
    static boolean isExample(StackTraceElement frame) {
        String loader = frame.getClassLoaderName();
        return (loader == null || loader.equals("app"))
                && frame.getLineNumber() > 0
                && !frame.getClassName().startsWith(PROBE)
                && classes.contains(frame.getClassName());
    }

    /**
     * The frames of the example, innermost first. One that comes again further out says nothing new, and a deep recursion
     * has thousands; only the outermost is always there.
     */
    static List<StackTraceElement> of(StackTraceElement[] frames) {
        List<StackTraceElement> own = new ArrayList<>();
        @Nullable StackTraceElement outermost = null;
        for (StackTraceElement frame : frames) {
            if (isExample(frame)) {
                outermost = frame;
                if (!own.contains(frame)) {
                    own.add(frame);
                }
            }
        }
        if (outermost != null && !own.get(own.size() - 1).equals(outermost)) {
            own.add(outermost);
        }
        return own;
    }

    /** Cuts the frames beneath the example's {@code main} from a throwable and from all its causes. */
    static void cutFrom(Throwable thrown) {
        int depth = 0;
        for (@Nullable Throwable t = thrown; t != null && depth < 100; t = t.getCause()) {
            t.setStackTrace(cut(t.getStackTrace()));
            depth++;
        }
    }

    private static StackTraceElement[] cut(StackTraceElement[] frames) {
        int end = frames.length;
        while (end > 0 && isBeneathMain(frames[end - 1])) {
            end--;
        }
        return Arrays.copyOf(frames, end);
    }

    private static boolean isBeneathMain(StackTraceElement frame) {
        String name = frame.getClassName();
        return name.startsWith(PROBE)
                || name.equals("java.lang.Thread")
                || name.startsWith("jdk.internal.reflect.")
                || name.equals("java.lang.reflect.Method");
    }
}
