package dev.runmark.example.run;

import dev.runmark.text.Count;
import java.time.Duration;
import java.util.List;

/** What an example's JVM takes for given, whatever machine it runs on. */
public final class Defaults {

    private static final String ZONE = "UTC";

    /** Not the one that Java finds: a page must not show who its author is. */
    private static final String USER = "user";

    private static final String LANGUAGE = "en";
    private static final String COUNTRY = "US";
    private static final String CHARSET = "UTF-8";

    private static final int BYTES_PER_MIB = 1 << 20;

    private Defaults() {}

    static List<String> jvmOptions() {
        return List.of(
                "-Dfile.encoding=" + CHARSET,
                "-Dstdout.encoding=" + CHARSET,
                "-Dstderr.encoding=" + CHARSET,
                "-Duser.language=" + LANGUAGE,
                "-Duser.country=" + COUNTRY,
                "-Duser.timezone=" + ZONE,
                "-Duser.name=" + USER);
    }

    /** They, the machine's processors and some limits, to be read after "with". */
    public static String inWords(Limits limits) {
        return "the time zone " + ZONE + ", the locale " + LANGUAGE + "_" + COUNTRY + ", the charset " + CHARSET
                + ", the user name " + USER + ", "
                + Count.of(Runtime.getRuntime().availableProcessors(), "processor", "processors") + ", "
                + "no input, an empty folder, and limits of " + shown(limits.time()) + ", " + limits.heapMiB()
                + " MiB of heap, " + Count.of(limits.processes(), "process", "processes") + " and "
                + limits.outputBytes() / BYTES_PER_MIB + " MiB of output";
    }

    private static String shown(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }
}
