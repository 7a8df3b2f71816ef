package dev.runmark.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The goals of the plugin in a stranger's project, with the Maven that builds this one and with the one of today. */
@Tag("matrix")
class PluginGoalsIT {

    private static final Pattern GREETING = Pattern.compile("(http://localhost:\\d+/) shows ");
    private static final String PAGE = """
            ---
            title: Sums
            description: What comes out when one number is added to another, and why it is so and not otherwise.
            updated: 2026-11-22
            ---
            ## What is two and two? {#two .easy}

            ```java
            System.out.println(com.example.Sums.add(2, 2));  // => 4
            ```
            """;

    @TempDir
    private Path folder = Path.of("");

    static Stream<Path> mavens() {
        return Stream.of("foreign.maven", "foreign.maven.current").map(name -> Path.of(System.getProperty(name)));
    }

    private ForeignBuild project(Path maven) throws IOException {
        return ForeignBuild.of("library", folder).withMaven(maven);
    }

    private static Path write(ForeignBuild project, String path, String text) throws IOException {
        Path file = project.file(path);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void fixWritesWhatIsPrinted(Path maven) throws Exception {
        ForeignBuild project = project(maven);

        ForeignBuild.Built fixed = project.maven("test-compile", "runmark:fix", "-Drunmark.yes=true");
        ForeignBuild.Built checked = project.maven("test-compile", "runmark:check");

        assertThat(fixed.status()).as(fixed.output()).isZero();
        assertThat(project.file("README.md")).content().contains("System.out.println(sum);  // => 4");
        assertThat(checked.output()).contains("2 examples: 2 proved", "BUILD SUCCESS");
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void adoptWritesWhatIsTrueInTheFilesThatAreNamed(Path maven) throws Exception {
        ForeignBuild project = project(maven);
        Path old = write(project, "docs/old.md", """
                ```java
                int three = com.example.Sums.add(1, 2);
                System.out.println(three);  // 3
                ```
                """);

        ForeignBuild.Built built =
                project.maven("test-compile", "runmark:adopt", "-Drunmark.paths=docs", "-Drunmark.write=true");

        assertThat(built.status()).as(built.output()).isZero();
        assertThat(old).content().contains("System.out.println(three);  // => 3");
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void buildMakesTheSiteUnlessItLies(Path maven) throws Exception {
        ForeignBuild project = project(maven);
        Path page = write(project, "content/java/basics/sums.md", PAGE);

        ForeignBuild.Built built = project.maven("test-compile", "runmark:build");
        Files.writeString(page, PAGE.replace("=> 4", "=> 5").replace("title: Sums", "title: Lies"));
        ForeignBuild.Built lied = project.maven("test-compile", "runmark:build");

        assertThat(built.status()).as(built.output()).isZero();
        assertThat(lied.output())
                .contains(
                        "content/java/basics/sums.md:9:56: error: this line prints 4, the page says 5",
                        "BUILD FAILURE");
        assertThat(lied.status()).isOne();
        assertThat(project.file("target/runmark-site/java/basics/sums.html"))
                .content()
                .contains("Sums")
                .doesNotContain("Lies");
    }

    @ParameterizedTest
    @MethodSource("mavens")
    @DisabledOnOs(OS.WINDOWS)
    void serveAnswersUntilItIsInterrupted(Path maven) throws Exception {
        ForeignBuild project = project(maven);
        write(project, "content/java/basics/sums.md", PAGE);
        Process process = project.start("test-compile", "runmark:serve", "-Drunmark.port=0");
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            URI address = URI.create(address(said) + "java/basics/sums.html");
            HttpClient client = HttpClient.newHttpClient();
            int status = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
            List<ProcessHandle> preview = process.descendants().toList();

            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();

            assertThat(status).isEqualTo(200);
            assertThat(process.waitFor()).isNotZero();
            assertThat(preview).isNotEmpty();
            preview.forEach(each -> each.onExit().join());
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String address(BufferedReader said) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            Matcher greeting = GREETING.matcher(line);
            if (greeting.find()) {
                return greeting.group(1);
            }
        }
        throw new AssertionError("nothing is shown: " + all);
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void whatIsSkippedDoesNothingAndHelpSaysHow(Path maven) throws Exception {
        ForeignBuild project = project(maven);
        String lie = Files.readString(project.file("README.md"));

        ForeignBuild.Built skipped = project.maven(
                "runmark:check",
                "runmark:fix",
                "runmark:adopt",
                "runmark:build",
                "runmark:serve",
                "-Drunmark.skip=true",
                "-Drunmark.yes=true",
                "-Drunmark.write=true");
        ForeignBuild.Built help = project.maven("runmark:help", "-Ddetail=true");

        assertThat(skipped.status()).as(skipped.output()).isZero();
        assertThat(skipped.output().split("skipped: runmark.skip is set", -1)).hasSize(6);
        assertThat(project.file("README.md")).content().isEqualTo(lie);
        assertThat(help.output())
                .contains("runmark:adopt", "runmark:build", "runmark:check", "runmark:fix", "runmark:serve")
                .contains(
                        "User property: runmark.paths", "User property: runmark.skip", "User property: runmark.write");
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void aModuleThatDependsOnAllChecksTheReadmeOfAll(Path maven) throws Exception {
        ForeignBuild sums =
                ForeignBuild.of("library", folder.resolve("sums")).unaware().withMaven(maven);
        Files.move(sums.file("README.md"), folder.resolve("README.md"));
        Files.writeString(
                folder.resolve("README.md"),
                Files.readString(folder.resolve("README.md")).replaceAll("(?s)What tests have.*", ""));
        ForeignBuild all = ForeignBuild.of("aggregate", folder).withMaven(maven);

        ForeignBuild.Built built = all.maven("verify");
        ForeignBuild.Built parallel = all.maven("-T2", "verify");

        assertThat(built.output()).contains("README.md:11:33: error: this line prints 4, the page says 5");
        assertThat(built.status()).isOne();
        assertThat(parallel.output())
                .contains("README.md:11:33: error: this line prints 4, the page says 5")
                .doesNotContain("not marked as thread-safe");
    }
}
