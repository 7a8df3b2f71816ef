package dev.runmark.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;

/** What the figures were measured with; a figure without it means nothing. */
final class Machine {

    /** The jar that users run. */
    static final Path JAR = Path.of("target", "runmark.jar").toAbsolutePath();

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Machine() {}

    static List<String> describe() throws IOException {
        return List.of(
                "Runmark " + runmark(),
                "Java " + Runtime.version() + ", " + System.getProperty("java.vm.name"),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch") + ", "
                        + Runtime.getRuntime().availableProcessors() + " processors" + model(),
                String.format(
                        Locale.ROOT,
                        "load before: %.2f (on a busy machine only the ratios mean something)",
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    }

    private static String runmark() throws IOException {
        if (!Files.exists(JAR)) {
            return "(not packaged)";
        }
        try (JarFile jar = new JarFile(JAR.toFile())) {
            return jar.getManifest().getMainAttributes().getValue("Implementation-Version");
        }
    }

    private static String model() throws IOException {
        if (!Files.exists(PROCESSORS)) {
            return "";
        }
        return Files.readAllLines(PROCESSORS).stream()
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .map(line -> ", " + line.substring(line.indexOf(':') + 1).strip())
                .orElse("");
    }
}
