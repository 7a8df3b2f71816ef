package dev.runmark.example.run;

import dev.runmark.example.fact.Circumstance;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.fact.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How circumstances are forced from outside of a program, and what the probe within its JVM learns of the others.
 *
 * @param ways for each circumstance the way in which it is forced, from 1 to {@link Trial#WAYS}
 */
public record Forcing(Map<Circumstance, Integer> ways) {

    /** The first Java whose JVM warns of what the probe needs unless it is allowed (JEP 498, JEP 471). */
    private static final int WARNS_OF_UNSAFE = 23;

    /** The first Java whose default charset is always the same (JEP 400). */
    private static final int ONE_CHARSET = 18;

    private static final List<String> PROCESSORS = List.of("1", "16", "6");
    private static final List<List<String>> LOCALES =
            List.of(List.of("de", "DE"), List.of("fr", "FR"), List.of("en", "GB"));
    private static final List<String> ZONES = List.of("Asia/Kolkata", "America/Los_Angeles", "Pacific/Auckland");
    private static final List<String> CHARSETS = List.of("ISO-8859-1", "UTF-8", "ISO-8859-15");
    private static final List<String> FOLDERS = List.of("elsewhere", "another-place", "a");

    /** Whether a JDK's programs have a circumstance at all. */
    public static boolean has(Jdk jdk, Circumstance circumstance) {
        return circumstance != Circumstance.CHARSET || jdk.feature() < ONE_CHARSET;
    }

    /** The options for the JVM. */
    List<String> jvmOptions(Jdk jdk) {
        List<String> options = new ArrayList<>();
        options.add("-XX:+IgnoreUnrecognizedVMOptions");
        if (jdk.feature() >= WARNS_OF_UNSAFE) {
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        options.add("-Drunmark.forced="
                + ways.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                        .map(way -> way.getKey().label() + "=" + way.getValue())
                        .collect(Collectors.joining(",")));
        ways.forEach((circumstance, way) -> options.addAll(jvmOptions(circumstance, way)));
        return options.stream()
                .sorted(Comparator.comparing(option -> option.startsWith("-XX:hashCode")))
                .toList();
    }

    private static List<String> jvmOptions(Circumstance circumstance, int way) {
        return switch (circumstance) {
            case IDENTITY -> List.of("-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=3");
            case PROCESSORS -> List.of("-XX:ActiveProcessorCount=" + PROCESSORS.get(way - 1));
            case LOCALE ->
                List.of(
                        "-Duser.language=" + LOCALES.get(way - 1).get(0),
                        "-Duser.country=" + LOCALES.get(way - 1).get(1));
            case ZONE -> List.of("-Duser.timezone=" + ZONES.get(way - 1));
            case CHARSET -> List.of("-Dfile.encoding=" + CHARSETS.get(way - 1));
            case MACHINE ->
                way == 1
                        ? List.of("-Duser.name=somebody" + way, "-Dline.separator=\r\n")
                        : List.of("-Duser.name=somebody" + way);
            default -> List.of();
        };
    }

    /** How far a run may go. */
    Limits limits(Limits usual) {
        int way = way(Circumstance.HEAP);
        return way == 0 ? usual : usual.withHeap(usual.heapMiB() + usual.heapMiB() * way / 2);
    }

    /** Where it runs, and with which environment. */
    Surroundings surroundings() {
        int place = way(Circumstance.PLACE);
        int machine = way(Circumstance.MACHINE);
        String folder = place == 0 ? "" : FOLDERS.get(place - 1);
        return new Surroundings(
                place == 0 ? Surroundings.USUAL.work() : folder,
                place == 0 ? Surroundings.USUAL.temporary() : folder + "-temporary",
                machine == 0 ? Map.of() : environment("somebody" + machine),
                List.of(),
                way(Circumstance.PROCESS));
    }

    private static Map<String, String> environment(String user) {
        return Map.of(
                "USER",
                user,
                "USERNAME",
                user,
                "LOGNAME",
                user,
                "HOME",
                "/home/" + user,
                "PATH",
                "/home/" + user + "/bin:/usr/bin:/bin",
                "SHELL",
                "/bin/" + user,
                "LANG",
                "C.UTF-8",
                "JAVA_HOME",
                "/opt/" + user + "/java",
                "HOSTNAME",
                user + "-machine",
                "TERM",
                "xterm");
    }

    private int way(Circumstance circumstance) {
        return ways.getOrDefault(circumstance, 0);
    }
}
