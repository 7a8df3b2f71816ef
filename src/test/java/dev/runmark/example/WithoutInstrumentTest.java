package dev.runmark.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** On a JDK without {@code java.instrument}, which {@code jlink} makes, examples are raced all the same. */
@Timeout(300)
class WithoutInstrumentTest {

    private static final Path HOME = Path.of(System.getProperty("java.home"));

    @TempDir
    private static Path temp = Path.of("");

    private static Path linked = Path.of("");

    @BeforeAll
    static void link() throws IOException, InterruptedException {
        assumeTrue(Files.isDirectory(HOME.resolve("jmods")), "there is nothing to link");
        linked = temp.resolve("jdk");
        String modules = String.join(",", modulesWithout("java.instrument"));
        Path output = temp.resolve("jlink.txt");
        List<String> command =
                List.of(HOME.resolve("bin/jlink").toString(), "--add-modules", modules, "--output", linked.toString());
        assertThat(status(command, temp, output)).as(output.toString()).isZero();
        assertThat(linked.resolve("lib/libinstrument.so")).doesNotExist();
    }

    @Test
    void aRaceIsCaughtAndRepeated() throws IOException, InterruptedException {
        String report = check("""
                ```java
                static int counter;

                static void main(String[] args) throws Exception {
                    Thread other = new Thread(() -> { for (int i = 0; i < 1000; i++) counter++; });
                    other.start();
                    for (int i = 0; i < 1000; i++) counter++;
                    other.join();
                    System.out.println(counter);  // => 2000
                }
                ```
                """);

        assertThat(report)
                .contains("page.md:9:41: error: what this line prints differs from run to run")
                .containsPattern("`runmark check --race=\\S+ page.md:1` does it again");
    }

    @Test
    void threadsAndPoolsAreNumberedAsInANewJvm() throws IOException, InterruptedException {
        String report = check("""
                ```java
                ExecutorService pool = Executors.newFixedThreadPool(1);
                System.out.println(pool.submit(() -> Thread.currentThread().getName()).get());  // => pool-1-thread-1
                pool.shutdown();
                Thread first = new Thread(() -> System.out.println(Thread.currentThread().getName()));  // => Thread-0
                first.start();
                first.join();
                ```
                """);

        assertThat(report).contains("run 30 times on Java", "1 proved");
    }

    private static String check(String page) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(temp, "page");
        Files.writeString(folder.resolve("page.md"), page);
        Path output = folder.resolve("report.txt");
        List<String> command = List.of(
                linked.resolve("bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                ownClassPath(),
                "dev.runmark.Main",
                "check",
                "page.md",
                "--no-cache",
                "--verbose");
        status(command, folder, output);
        return Files.readString(output);
    }

    /** The command is run elsewhere. */
    private static String ownClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int status(List<String> command, Path folder, Path output) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", linked.toString());
        return builder.start().waitFor();
    }

    /** The modules of this JDK but for one and for those that need it, or need one that does. */
    private static Set<String> modulesWithout(String module) {
        List<ModuleDescriptor> all = ModuleFinder.ofSystem().findAll().stream()
                .map(ModuleReference::descriptor)
                .toList();
        Set<String> unwanted = new TreeSet<>(Set.of(module));
        while (unwanted.addAll(needing(unwanted, all))) {
            // Others may need these.
        }
        Set<String> wanted = all.stream().map(ModuleDescriptor::name).collect(Collectors.toCollection(TreeSet::new));
        wanted.removeAll(unwanted);
        return wanted;
    }

    private static List<String> needing(Set<String> names, List<ModuleDescriptor> all) {
        return all.stream()
                .filter(each -> each.requires().stream().anyMatch(required -> names.contains(required.name())))
                .map(ModuleDescriptor::name)
                .toList();
    }
}
