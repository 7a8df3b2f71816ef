package dev.runmark.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What projects have: versions of Surefire and JUnit, and ways to name files. {@code mvn -Pmatrix verify} runs them. */
@Tag("matrix")
class ForeignBuildsIT {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "3.0.0-M5, 5.12.2",
        "3.2.5, 5.12.2",
        "3.5.4, 5.12.2",
        "3.2.5, 6.0.2",
        "3.5.4, 6.0.2",
        "3.6.1, 5.12.2",
        "3.6.1, 6.1.3",
    })
    void anAnnotatedClassIsRunByEverySurefire(String surefire, String junit) throws Exception {
        ForeignBuild.Built built = ForeignBuild.of("library", folder)
                .with("surefire", surefire)
                .with("junit", junit)
                .maven("test");

        assertThat(built.output()).contains("this line prints 4, the page says 5", "Tests run: 2, Failures: 1");
        assertThat(built.status()).isOne();
    }

    /** Surefire brings JUnit's launcher of its own time with it, unless a project names one. */
    @Test
    void theSurefireOfOldTimesNeedsTheLauncherOfToday() throws Exception {
        ForeignBuild project =
                ForeignBuild.of("library", folder).with("surefire", "2.22.2").with("junit", "5.12.2");
        Files.writeString(project.file("README.md"), "```java\nSystem.out.println(Sums.add(1, 1));  // => 3\n```\n");

        ForeignBuild.Built without = project.maven("test");
        depend(project, "junit-platform-launcher", "1.12.2");
        ForeignBuild.Built with = project.maven("test");

        assertThat(without.output()).doesNotContain("Tests run: 1");
        assertThat(with.output()).contains("this line prints 2, the page says 3", "Tests run: 1, Failures: 1");
        assertThat(with.status()).isOne();
    }

    private static void depend(ForeignBuild project, String artifact, String version) throws IOException {
        Path pom = project.file("pom.xml");
        Files.writeString(pom, Files.readString(pom).replace("<dependencies>", """
                <dependencies>
                    <dependency>
                      <groupId>org.junit.platform</groupId>
                      <artifactId>%s</artifactId>
                      <version>%s</version>
                      <scope>test</scope>
                    </dependency>
                """.formatted(artifact, version)));
    }

    /** Surefire drops the results of tests without a class, and says that the build is a success. */
    @ParameterizedTest
    @CsvSource({"3.5.4, 6.0.2", "3.6.1, 6.1.3", "3.2.5, 5.12.2"})
    void filesThatOnlyPropertiesNameFailTheBuild(String surefire, String junit) throws Exception {
        ForeignBuild project =
                ForeignBuild.of("library", folder).with("surefire", surefire).with("junit", junit);
        Files.writeString(
                Files.createDirectories(project.file("src/test/resources")).resolve("junit-platform.properties"),
                "runmark.paths=README.md\n");
        Files.writeString(project.file("src/test/java/com/example/DocsTest.java"), """
                package com.example;

                class SumsTest {

                    @org.junit.jupiter.api.Test
                    void adds() {}
                }
                """);
        Files.move(
                project.file("src/test/java/com/example/DocsTest.java"),
                project.file("src/test/java/com/example/SumsTest.java"));

        ForeignBuild.Built built = project.maven("test");

        assertThat(built.output()).contains("`runmark.paths` is no parameter: name the files at a test class");
        assertThat(built.status()).isOne();
    }

    @Test
    void aProjectWithoutAClassOfItsOwnHasTheOneInTheArtifact() throws Exception {
        ForeignBuild project = ForeignBuild.of("library", folder);
        Files.delete(project.file("src/test/java/com/example/DocsTest.java"));
        Path pom = project.file("pom.xml");
        Files.writeString(pom, Files.readString(pom).replace("<version>@SUREFIRE@</version>", """
                                <version>@SUREFIRE@</version>
                                <configuration>
                                  <dependenciesToScan>
                                    <dependency>dev.runmark:runmark</dependency>
                                  </dependenciesToScan>
                                </configuration>
                                """));

        ForeignBuild.Built built = project.maven("test");

        assertThat(built.output()).contains("DocumentationTest.README.md:11 ", "Tests run: 2, Failures: 1");
        assertThat(built.status()).isOne();
    }

    @Test
    void aModuleHasItsOwnClassesAndThoseOfItsTests() throws Exception {
        ForeignBuild project = ForeignBuild.of("library", folder);
        Files.writeString(
                project.file("src/main/java/module-info.java"), "module sums {\n    exports com.example;\n}\n");

        ForeignBuild.Built built = project.maven("test");

        assertThat(built.output()).contains("this line prints 4, the page says 5", "Tests run: 2, Failures: 1");
        assertThat(built.status()).isOne();
    }

    @Test
    void theGoalFailsTheBuildAndShowsWhyAlsoQuietly() throws Exception {
        ForeignBuild project = ForeignBuild.of("library", folder);

        ForeignBuild.Built built = project.maven("--quiet", "test", "-DskipTests");
        ForeignBuild.Built skipped = project.maven("--quiet", "test", "-DskipTests", "-Drunmark.skip=true");

        assertThat(built.output()).contains("README.md:11:33: error: this line prints 4, the page says 5");
        assertThat(built.status()).isOne();
        assertThat(skipped.status()).isZero();
    }

    @Test
    void moduleByModuleEachHasItsOwnReadme() throws Exception {
        ForeignBuild project = ForeignBuild.of("library", folder.resolve("sums"));
        aggregate();

        ForeignBuild.Built built =
                project.maven("--file", folder.resolve("pom.xml").toString(), "test");

        assertThat(built.output()).contains("DocsTest.README.md:11 ", "Tests run: 2, Failures: 1");
        assertThat(built.status()).isOne();
    }

    @Test
    void aProjectThatIsSetUpByInitIsRedAtItsLine() throws Exception {
        ForeignBuild project = ForeignBuild.of("library", folder).unaware();

        ForeignBuild.Built before = project.maven("test");
        ForeignBuild.Built setUp = project.runmark("init", "--yes", "--skip-examples");
        ForeignBuild.Built red = project.maven("test");
        ForeignBuild.Built again = project.runmark("init", "--yes", "--skip-examples");

        assertThat(before.status()).as(before.output()).isZero();
        assertThat(setUp.output()).contains("3 of 3 files written", "`mvn test` checks the examples from now on");
        assertThat(red.output()).contains("DocsTest.README.md:11 ", "this line prints 4, the page says 5");
        assertThat(red.status()).isOne();
        assertThat(again.output()).contains("nothing to write: the project is set up");
    }

    @Test
    void initTakesThePluginWhereTestsAreNotOnThePlatform() throws Exception {
        ForeignBuild project = ForeignBuild.of("library", folder).unaware();
        Path pom = project.file("pom.xml");
        Files.writeString(pom, Files.readString(pom).replaceAll("(?s)\\s*<dependency>.*</dependency>", ""));
        Files.delete(project.file("src/test/java/com/example/Samples.java"));

        project.runmark("init", "--yes", "--skip-examples");
        ForeignBuild.Built built = project.maven("verify");

        assertThat(built.output()).contains("README.md:11:33: error: this line prints 4, the page says 5");
        assertThat(built.status()).isOne();
    }

    /** Tests of the platform have a class in Kotlin among them, and examples in Java use what is compiled of Kotlin. */
    @Test
    void aLibraryInKotlinIsSetUpByInit() throws Exception {
        ForeignBuild project = ForeignBuild.of("kotlin-library", folder);

        project.runmark("init", "--yes", "--skip-examples");
        ForeignBuild.Built red = project.maven("test");
        ForeignBuild.Built green = project.maven("test", "-Drunmark.fix=true");
        ForeignBuild.Built again = project.runmark("init", "--yes", "--skip-examples");

        assertThat(project.file("src/test/kotlin/com/example/DocsTest.kt"))
                .content()
                .contains("@Markdown\nclass DocsTest");
        assertThat(red.output()).contains("this line prints 4, the page says 5", "Tests run: 3, Failures: 1");
        assertThat(red.status()).isOne();
        assertThat(green.output()).contains("Tests run: 3, Failures: 0");
        assertThat(green.status()).isZero();
        assertThat(again.output()).contains("nothing to write: the project is set up");
    }

    /** Surefire runs the tests with TestNG, which knows nothing of engines. */
    @Test
    void aLibraryWithTestngIsSetUpByInit() throws Exception {
        ForeignBuild project = ForeignBuild.of("testng-library", folder);

        ForeignBuild.Built setUp = project.runmark("init", "--yes", "--skip-examples");
        ForeignBuild.Built red = project.maven("verify");
        Path readme = project.file("README.md");
        Files.writeString(readme, Files.readString(readme).replace("=> 5", "=> 4"));
        ForeignBuild.Built green = project.maven("verify");
        ForeignBuild.Built again = project.runmark("init", "--yes", "--skip-examples");

        assertThat(setUp.output()).contains("the plugin fits", "`mvn verify` checks the examples from now on");
        assertThat(red.output()).contains("Tests run: 1", "README.md:9:33: error: this line prints 4, the page says 5");
        assertThat(red.status()).isOne();
        assertThat(green.output()).contains("1 file, 1 example: 1 proved");
        assertThat(green.status()).isZero();
        assertThat(again.output()).contains("nothing to write: the project is set up");
    }

    @Test
    void aSuiteSelectsFilesWithoutTheAnnotation() throws Exception {
        ForeignBuild project = ForeignBuild.of("library", folder);
        depend(project, "junit-platform-suite", "${junit.version}");
        Files.writeString(project.file("src/test/java/com/example/DocsTest.java"), """
                package com.example;

                import org.junit.platform.suite.api.SelectFile;
                import org.junit.platform.suite.api.Suite;

                @Suite
                @SelectFile("README.md")
                class DocsTest {}
                """);

        ForeignBuild.Built built = project.maven("test");

        assertThat(built.output()).contains("this line prints 4, the page says 5", "Tests run: 2, Failures: 1");
        assertThat(built.status()).isOne();
    }

    @Test
    void forksDivideTheClasses() throws Exception {
        ForeignBuild project = ForeignBuild.of("library", folder);
        Files.createDirectories(project.file("docs"));
        Files.writeString(
                project.file("docs/guide.md"), "```java\nSystem.out.println(Sums.add(1, 1));  // => 2\n```\n");
        Files.writeString(project.file("src/test/java/com/example/GuideTest.java"), """
                package com.example;

                @dev.runmark.junit.Markdown("docs")
                class GuideTest {}
                """);

        ForeignBuild.Built built = project.maven("test", "-DforkCount=2", "-DreuseForks=false");

        assertThat(built.output())
                .contains("DocsTest.README.md:11 ", "Tests run: 3, Failures: 1, Errors: 0, Skipped: 0");
        assertThat(built.status()).isOne();
    }

    @Test
    void aModuleCanStandForTheReadmeOfAll() throws Exception {
        ForeignBuild sums = ForeignBuild.of("library", folder.resolve("sums")).unaware();
        Files.move(sums.file("README.md"), folder.resolve("README.md"));
        aggregate();

        ForeignBuild.Built setUp = sums.runmark("init", "--yes", "--skip-examples", "--source", folder.toString());
        ForeignBuild.Built built =
                sums.maven("--file", folder.resolve("pom.xml").toString(), "test");

        assertThat(setUp.output()).contains("Maven, module sums, JUnit", "3 of 3 files written");
        assertThat(built.output()).contains("README.md:11 ", "this line prints 4, the page says 5");
        assertThat(built.status()).isOne();
    }

    @Test
    void theMavenOfTodayRunsTheGoalAndTheTests() throws Exception {
        ForeignBuild project =
                ForeignBuild.of("library", folder).withMaven(Path.of(System.getProperty("foreign.maven.current")));

        ForeignBuild.Built tests = project.maven("test");
        ForeignBuild.Built goal = project.maven("test", "-DskipTests");

        assertThat(tests.output()).contains("DocsTest.README.md:11 ", "Tests run: 2, Failures: 1");
        assertThat(goal.output()).contains("README.md:11:33: error: this line prints 4, the page says 5");
        assertThat(goal.status()).isOne();
    }

    /** Without the inputs that init writes, a page that is changed would be taken from the cache, green. */
    @Test
    void mavensBuildCacheKnowsTheMarkdown() throws Exception {
        ForeignBuild project = ForeignBuild.of("library", folder)
                .unaware()
                .withMaven(Path.of(System.getProperty("foreign.maven.current")));
        Files.writeString(Files.createDirectories(project.file(".mvn")).resolve("extensions.xml"), """
                <extensions>
                  <extension>
                    <groupId>org.apache.maven.extensions</groupId>
                    <artifactId>maven-build-cache-extension</artifactId>
                    <version>1.2.1</version>
                  </extension>
                </extensions>
                """);
        String lie = Files.readString(project.file("README.md"));
        Files.writeString(project.file("README.md"), lie.replace("=> 5", "=> 4"));
        project.runmark("init", "--yes", "--skip-examples");
        String[] verify = {"verify", "-Dmaven.build.cache.location=" + folder.resolve("cache")};

        ForeignBuild.Built first = project.maven(verify);
        ForeignBuild.Built unchanged = project.maven(verify);
        Files.writeString(project.file("README.md"), lie);
        ForeignBuild.Built changed = project.maven(verify);

        assertThat(first.status()).as(first.output()).isZero();
        assertThat(unchanged.output()).contains("Skipping plugin execution (cached): surefire:test");
        assertThat(changed.output()).contains("this line prints 4, the page says 5");
        assertThat(changed.status()).isOne();
    }

    /** Makes the folder a project of the one module {@code sums}. */
    private void aggregate() throws IOException {
        Files.writeString(folder.resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.example</groupId>
                  <artifactId>all</artifactId>
                  <version>1.0</version>
                  <packaging>pom</packaging>
                  <modules>
                    <module>sums</module>
                  </modules>
                </project>
                """);
    }
}
