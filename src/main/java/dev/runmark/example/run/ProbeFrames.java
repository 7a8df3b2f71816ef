package dev.runmark.example.run;

import dev.runmark.example.fact.Printed;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts the frames beneath an example's {@code main} out of printed stack traces: the probe called it, the reader would
 * have started it.
 */
final class ProbeFrames {

    private static final String REFLECTION =
            "\\s+at (?:java\\.base/)?(?:jdk\\.internal\\.reflect\\.|java\\.lang\\.reflect\\.Method\\.)";
    private static final String PROBE = "\\s+at (?:app//)?dev\\.runmark\\.probe\\.";
    private static final Pattern IN_TEXT = Pattern.compile(
            "(?:^" + REFLECTION + "[^\\n]*\\n)*(?:^" + PROBE + "[^\\n]*(?:\\n|\\z))+", Pattern.MULTILINE);
    private static final Pattern REFLECTION_LINE = Pattern.compile(REFLECTION + "[^\\n]*\\n?");
    private static final Pattern PROBE_LINE = Pattern.compile(PROBE + "[^\\n]*\\n?");

    private ProbeFrames() {}

    /** The text without those frames. */
    static String cutFrom(String trace) {
        return trace.contains("dev.runmark.probe.") ? IN_TEXT.matcher(trace).replaceAll("") : trace;
    }

    /** The prints without those frames, whether a trace was printed at once or line by line. */
    static List<Printed> cutFrom(List<Printed> prints) {
        List<Printed> kept = new ArrayList<>();
        for (Printed print : prints) {
            if (PROBE_LINE.matcher(print.text()).matches()) {
                removeReflection(kept, print);
                continue;
            }
            String text = cutFrom(print.text());
            if (!text.isEmpty()) {
                kept.add(new Printed(print.stream(), text, print.thread(), print.nanos(), print.lines()));
            }
        }
        return kept;
    }

    private static void removeReflection(List<Printed> kept, Printed probe) {
        for (int i = kept.size() - 1; i >= 0; i--) {
            Printed before = kept.get(i);
            if (before.thread().equals(probe.thread())) {
                if (!REFLECTION_LINE.matcher(before.text()).matches()) {
                    return;
                }
                kept.remove(i);
            }
        }
    }
}
