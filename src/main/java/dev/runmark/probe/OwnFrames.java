package dev.runmark.probe;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Tells the example's stack frames from those of the JDK and of the probe. */
final class OwnFrames {

    private static final String PROBE = "dev.runmark.probe.";

    private OwnFrames() {}

    /** Whether a frame executes code of the example. */
    static boolean isExample(StackTraceElement frame) {
        return "app".equals(frame.getClassLoaderName())
                && frame.getLineNumber() > 0
                && !frame.getClassName().startsWith(PROBE);
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
                || name.startsWith("jdk.internal.reflect.")
                || name.equals("java.lang.reflect.Method");
    }
}
