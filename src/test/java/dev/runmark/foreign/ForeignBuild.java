package dev.runmark.foreign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A stranger's Maven project that uses Runmark as it is packaged, and the real Maven that builds it. The artifact comes from
 * a local repository of its own, as if it had been installed there; everything else comes from that of this build, or from
 * where this build has it from.
 */
final class ForeignBuild {

    private static final Path RESOURCES = Path.of("src/test/resources/foreign");
    private static final Path REPOSITORY = Path.of("target/foreign/repository").toAbsolutePath();

    private final Path folder;
    private final Map<String, String> versions = new HashMap<>();
    private Path home = Path.of(property("foreign.maven"));
    private Path gradle = Path.of("gradle");

    private ForeignBuild(Path folder) {
        this.folder = folder;
        for (String name : List.of("runmark", "junit", "surefire", "compiler", "resources")) {
            versions.put(name, property("foreign." + name));
        }
    }

    /** A copy of a project in {@code src/test/resources/foreign}. */
    static ForeignBuild of(String project, Path folder) throws IOException {
        install();
        ForeignBuild build = new ForeignBuild(folder);
        copy(RESOURCES.resolve(project), folder);
        return build;
    }

    /** The same with another version of something. */
    ForeignBuild with(String name, String version) {
        versions.put(name, version);
        return this;
    }

    /** The same built by another Maven. */
    ForeignBuild withMaven(Path otherHome) {
        home = otherHome;
        return this;
    }

    /** The same built by Gradle. */
    ForeignBuild withGradle(Path program) {
        gradle = program;
        return this;
    }

    /** The same as it was before anybody there knew of Runmark. */
    ForeignBuild unaware() throws IOException {
        Path pom = file("pom.xml");
        Files.writeString(
                pom,
                Files.readString(pom)
                        .replaceAll("(?s)\\s*<(dependency|plugin)>\\s*<groupId>dev\\.runmark</groupId>.*?</\\1>", ""));
        Files.delete(file("src/test/java/com/example/DocsTest.java"));
        return this;
    }

    /**
     * What a build came to.
     *
     * @param status Maven's exit status
     * @param output all that it said
     */
    record Built(int status, String output) {}

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Runs Maven. */
    Built maven(String... arguments) throws IOException, InterruptedException {
        return run(mavenLine(arguments));
    }

    /** Starts Maven and does not wait for its end. */
    Process start(String... arguments) throws IOException {
        return builder(mavenLine(arguments)).start();
    }

    private List<String> mavenLine(String... arguments) throws IOException {
        fillIn();
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        // What was taken out of an archive need not be executable.
        List<String> command = new ArrayList<>(
                windows
                        ? List.of(home.resolve("bin/mvn.cmd").toString())
                        : List.of("sh", home.resolve("bin/mvn").toString()));
        command.addAll(List.of(
                "--batch-mode",
                "--no-transfer-progress",
                "--settings",
                settings().toString(),
                "-Dmaven.repo.local=" + REPOSITORY,
                "-Dstyle.color=never"));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Runs Gradle, which finds everything where this build has it. */
    Built gradle(String... arguments) throws IOException, InterruptedException {
        fillIn();
        List<String> command = new ArrayList<>(List.of(
                gradle.toString(),
                "--no-daemon",
                "--offline",
                "--console=plain",
                "--gradle-user-home=" + folder.resolve("gradle-home"),
                "--init-script=" + RESOURCES.resolve("gradle-platform.gradle").toAbsolutePath(),
                "-Dmaven.repo.local=" + REPOSITORY,
                "-Pnear=" + Path.of(property("foreign.repository")).toUri()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** Runs a command of the packaged Runmark in the folder of the project. */
    Built runmark(String... arguments) throws IOException, InterruptedException {
        fillIn();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target/runmark.jar").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private Built run(List<String> command) throws IOException, InterruptedException {
        Process process = builder(command).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Built(process.waitFor(), output);
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().remove("MAVEN_OPTS");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    private void fillIn() throws IOException {
        try (Stream<Path> poms = Files.walk(folder)) {
            for (Path pom : poms.filter(ForeignBuild::isBuildFile).toList()) {
                String text = Files.readString(pom);
                for (Map.Entry<String, String> version : versions.entrySet()) {
                    text = text.replace("@" + version.getKey().toUpperCase(Locale.ROOT) + "@", version.getValue());
                }
                Files.writeString(pom, text);
            }
        }
    }

    private static boolean isBuildFile(Path file) {
        return file.endsWith("pom.xml") || file.endsWith("build.gradle");
    }

    private Path settings() throws IOException {
        String near = Path.of(property("foreign.repository")).toUri().toString();
        return Files.writeString(
                folder.resolve("settings.xml"),
                Files.readString(RESOURCES.resolve("settings.xml")).replace("@NEAR@", near));
    }

    private static void install() throws IOException {
        String version = property("foreign.runmark");
        Path artifact = Files.createDirectories(REPOSITORY.resolve("dev/runmark/runmark/" + version));
        put("target/runmark.jar", artifact.resolve("runmark-" + version + ".jar"));
        put(".dependency-reduced-pom.xml", artifact.resolve("runmark-" + version + ".pom"));
    }

    private static void put(String made, Path installed) throws IOException {
        Files.copy(Path.of(made), installed, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    Path copy = to.resolve(from.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), () -> "the build sets " + name);
    }
}
