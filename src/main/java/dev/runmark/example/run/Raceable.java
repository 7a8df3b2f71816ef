package dev.runmark.example.run;

import dev.runmark.example.fact.Run;
import dev.runmark.example.javac.ClassFile;
import dev.runmark.example.javac.Compiled;
import java.util.List;

/** Says which programs can be run again and again in a JVM that they share with others. */
public final class Raceable {

    /** What names one of these leaves more behind than can be undone, or sees more of its JVM than is its own. */
    private static final List<String> OUTSIDE = List.of(
            "java/lang/ProcessBuilder",
            "java/lang/Runtime",
            "java/lang/ProcessHandle",
            "java/lang/SecurityManager",
            "java/lang/foreign/Arena",
            "java/lang/ref/Cleaner",
            "java/io/FileDescriptor",
            "java/io/File",
            "java/io/FileInputStream",
            "java/io/FileOutputStream",
            "java/io/FileReader",
            "java/io/FileWriter",
            "java/io/RandomAccessFile",
            "java/io/Console",
            "java/nio/file/Files",
            "java/nio/channels/FileChannel",
            "java/net/Socket",
            "java/net/ServerSocket",
            "java/net/http/HttpClient",
            "com/sun/net/httpserver/HttpServer",
            "java/util/prefs/Preferences",
            "java/util/logging/Logger",
            "java/lang/instrument/Instrumentation",
            "java/lang/management/ManagementFactory",
            "sun/misc/Unsafe",
            "sun/misc/Signal",
            "java.vm.info",
            "java.class.path",
            "sun.java.command",
            "getAllStackTraces",
            "loadLibrary",
            "exit",
            "halt");

    /** Properties that begin so are looked at by the JDK, most of them once in the life of a JVM. */
    private static final List<String> PROPERTIES_OF_THE_JDK = List.of("java.", "jdk.", "sun.");

    /** What names one of these may look at a clock that is not put forward when a sleep is shortened. */
    private static final List<String> OTHER_CLOCKS = List.of(
            "jdk/jfr/Recording",
            "java/time/Clock",
            "java/time/LocalTime",
            "java/time/LocalDateTime",
            "java/time/ZonedDateTime",
            "java/time/OffsetDateTime",
            "java/util/Date",
            "java/util/Calendar",
            "java/util/concurrent/ScheduledFuture",
            "java/util/concurrent/Delayed",
            "getDelay",
            "scheduledExecutionTime");

    private Raceable() {}

    /**
     * Whether a program can be.
     *
     * @param first its first run
     */
    public static boolean canBe(Compiled compiled, Run first) {
        return first.threaded()
                && compiled.unit().composition().files().isEmpty()
                && compiled.classes().stream()
                        .noneMatch(file -> OUTSIDE.stream().anyMatch(file::mentions) || setsUpTheJdk(file));
    }

    private static boolean setsUpTheJdk(ClassFile file) {
        return file.mentions("setProperty") && PROPERTIES_OF_THE_JDK.stream().anyMatch(file::mentionsBeginningOf);
    }

    /** Whether its short sleeps and limits may be shortened; libraries look at the clock without anybody seeing it. */
    static boolean passesTime(Compiled compiled, Program program) {
        return program.equipment().libraries().isEmpty()
                && compiled.classes().stream()
                        .noneMatch(file -> OTHER_CLOCKS.stream().anyMatch(file::mentions));
    }
}
