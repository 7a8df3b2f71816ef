package dev.runmark.library;

import static dev.runmark.library.TinyMaven.coordinates;
import static dev.runmark.library.TinyMaven.dependency;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.site.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects that lie beside a tiny repository. */
class MavenProjectTest {

    @TempDir
    private Path folder = Path.of("");

    private TinyMaven maven = new TinyMaven(folder);

    @BeforeEach
    void repository() throws IOException {
        maven = TinyMaven.in(folder);
        maven.publish("base", "1.0", "");
        maven.publish("tool", "2.0", dependency("base", "1.0", "compile"));
    }

    @Test
    void aProjectComesWithItsClassesAndAllScopes() throws IOException {
        project("pom.xml", coordinates("own", "5-SNAPSHOT"), dependency("tool", "2.0", "test"));
        compiled("target/classes");
        compiled("target/test-classes");

        ClassPath found = maven.fetch("pom.xml");

        assertThat(names(found))
                .containsExactly("target/classes", "tool-2.0.jar", "base-1.0.jar", "target/test-classes");
        assertThat(found.askedFor()).containsExactly(folder.resolve("target/classes"));
    }

    @Test
    void aProjectNamesNoRepositoryWhereItIsNotTrusted() throws IOException {
        TinyMaven other = TinyMaven.in(folder.resolve("other"));
        other.publish("strange", "1.0", "");
        maven.settings("<profiles><profile><id>inside</id><repositories><repository><id>central</id><url>"
                + maven.remote().toUri() + "</url></repository></repositories></profile></profiles>"
                + "<activeProfiles><activeProfile>inside</activeProfile></activeProfiles>");
        String repository = "<repositories><repository><id>other</id><url>"
                + other.remote().toUri() + "</url></repository></repositories>";
        project("pom.xml", coordinates("own", "5-SNAPSHOT") + repository, dependency("strange", "1.0", "compile"));
        compiled("target/classes");

        ClassPath found = maven.fetch(Network.OF_THE_USER, FetchListener.NONE, "pom.xml");

        assertThat(maven.told(found))
                .contains("there is no `org.example:strange:1.0`")
                .doesNotContain(other.remote().toUri().toString());
        assertThat(names(maven.fetch("pom.xml"))).contains("strange-1.0.jar");
    }

    @Test
    void theProcessorsOfTheCompilerPluginComeToo() throws IOException {
        maven.publish("processor", "3", "");
        maven.publish("other", "4", "");
        String paths = "<annotationProcessorPaths><path>" + coordinates("processor", "3") + "</path><path>"
                + "<groupId>org.example</groupId><artifactId>other</artifactId></path><path>"
                + "<groupId>org.example</groupId><artifactId>unversioned</artifactId></path></annotationProcessorPaths>";
        project(
                "pom.xml",
                coordinates("own", "5-SNAPSHOT") + managed(coordinates("other", "4"), ""),
                "",
                "<build><plugins><plugin><artifactId>maven-compiler-plugin</artifactId><configuration>" + paths
                        + "</configuration></plugin></plugins></build>");
        compiled("target/classes");

        ClassPath found = maven.fetch("pom.xml");

        assertThat(names(found)).containsExactly("target/classes", "processor-3.jar", "other-4.jar");
        assertThat(found.askedFor()).containsExactly(folder.resolve("target/classes"));
    }

    @Test
    void whatIsNotCompiledComesFromTheRepository() throws IOException {
        maven.publish("own", "5", "");
        project("pom.xml", coordinates("own", "5"), "");

        assertThat(names(maven.fetch("pom.xml"))).containsExactly("own-5.jar");
    }

    @Test
    void parentsListsOfVersionsPropertiesAndProfilesCount() throws IOException {
        maven.publish("base", "1.7", "");
        maven.publish("extra", "3", "");
        maven.publishPom(
                "bom",
                "1",
                coordinates("bom", "1") + "<packaging>pom</packaging>"
                        + managed(coordinates("base", "${base}"), "")
                        + "<properties><base>1.7</base></properties>");
        maven.publishPom(
                "parent",
                "4",
                coordinates("parent", "4") + "<packaging>pom</packaging>"
                        + managed(coordinates("bom", "1"), "<type>pom</type><scope>import</scope>")
                        + "<profiles><profile><id>p</id><activation><activeByDefault>true</activeByDefault></activation>"
                        + "<dependencies>" + dependency("extra", "${extra}", "runtime")
                        + "</dependencies></profile></profiles>");
        project(
                "pom.xml",
                "<parent>" + coordinates("parent", "4") + "<relativePath/></parent><artifactId>own</artifactId>"
                        + "<properties><extra>3</extra></properties>",
                dependency("tool", "2.0", "compile"));
        compiled("target/classes");

        assertThat(names(maven.fetch("pom.xml")))
                .containsExactly("target/classes", "tool-2.0.jar", "base-1.7.jar", "extra-3.jar");
    }

    @Test
    void whatTheCommandLineOfMavenAlwaysSaysCounts() throws IOException {
        project(
                "pom.xml",
                coordinates("own", "5-SNAPSHOT"),
                dependency("base", "${base}", "compile"),
                "<profiles><profile><id>p</id><dependencies>" + dependency("tool", "2.0", "compile")
                        + "</dependencies></profile></profiles>");
        compiled("target/classes");
        write(".mvn/maven.config", "-Dbase=1.0\n-P p\n");

        assertThat(names(maven.fetch("pom.xml"))).containsExactly("target/classes", "base-1.0.jar", "tool-2.0.jar");
    }

    @Test
    void aModuleHasTheClassesOfItsSiblings() throws IOException {
        twoModules();
        compiled("core/target/classes");
        compiled("app/target/classes");

        assertThat(names(maven.fetch("app/pom.xml")))
                .containsExactly("app/target/classes", "core/target/classes", "base-1.0.jar");
    }

    @Test
    void aProjectOfModulesIsAllOfThem() throws IOException {
        twoModules();
        compiled("core/target/classes");
        compiled("app/target/classes");

        assertThat(names(maven.fetch("pom.xml")))
                .containsExactlyInAnyOrder("app/target/classes", "core/target/classes", "base-1.0.jar");
    }

    @Test
    void aSiblingThatIsNotCompiledIsReportedWhereItIsNeeded() throws IOException {
        twoModules();
        compiled("app/target/classes");

        assertThat(maven.told(maven.fetch("app/pom.xml"))).isEqualTo("""
                app/pom.xml:3:69: error: `org.example:core:5-SNAPSHOT` is made here, but there are no classes of it, and none in FOLDER/remote
                    3 | <dependencies><dependency><groupId>org.example</groupId><artifactId>core</artifactId><version>5-SNAPSHOT</version><scope>compile</scope></dependency></dependencies>
                      |                                                                     ^^^^
                  help: run `mvn compile` first; of many modules, the POM of one may do
                """);
    }

    @Test
    void aMissingArtifactIsReportedWhereThePomAsksForIt() throws IOException {
        project("pom.xml", coordinates("own", "5-SNAPSHOT"), "\n" + dependency("base", "1.1", "compile"));
        compiled("target/classes");

        assertThat(maven.told(maven.fetch("pom.xml"))).isEqualTo("""
                pom.xml:4:55: error: there is no `org.example:base:1.1` in FOLDER/remote
                    4 | <dependency><groupId>org.example</groupId><artifactId>base</artifactId><version>1.1</version><scope>compile</scope></dependency></dependencies>
                      |                                                       ^^^^
                  help: did you mean version `1.0`?
                """);
    }

    @Test
    void coordinatesDecideOnVersionsOfAProject() throws IOException {
        maven.publish("base", "1.1", "");
        project("pom.xml", coordinates("own", "5-SNAPSHOT"), dependency("tool", "2.0", "compile"));
        compiled("target/classes");

        assertThat(names(maven.fetch("org.example:base:1.1", "pom.xml")))
                .containsExactly("base-1.1.jar", "target/classes", "tool-2.0.jar");
    }

    @Test
    void aParentThatNobodyHasIsReportedAtItsPlace() throws IOException {
        project("pom.xml", "<parent>" + coordinates("parent", "4") + "</parent><artifactId>own</artifactId>", "");

        assertThat(maven.told(maven.fetch("pom.xml"))).startsWith("""
                pom.xml:2:51: error: there is no parent `org.example:parent:4` in FOLDER/remote
                """);
    }

    @Test
    void aListOfVersionsThatNobodyHasIsReportedAtItsPlace() throws IOException {
        project(
                "pom.xml",
                coordinates("own", "5") + managed(coordinates("bom", "1"), "<type>pom</type><scope>import</scope>"),
                "");

        assertThat(maven.told(maven.fetch("pom.xml")))
                .contains("error: there is no imported list of versions `org.example:bom:1` in FOLDER/remote")
                .startsWith("pom.xml:2:");
    }

    @Test
    void whatMavenWouldNotBuildIsReportedAsMavenSaysIt() throws IOException {
        project(
                "pom.xml",
                coordinates("own", "5"),
                "<dependency><groupId>a</groupId><artifactId>b</artifactId></dependency>");

        assertThat(maven.told(maven.fetch("pom.xml")))
                .contains(
                        "pom.xml:3:",
                        "Maven cannot use this project: 'dependencies.dependency.version' for a:b:jar is missing");
    }

    @Test
    void aPomThatIsNoXmlIsReported() throws IOException {
        write("pom.xml", "<project>\n<modelVersion>4.0.0</oops>\n");

        assertThat(maven.told(maven.fetch("pom.xml"))).startsWith("pom.xml:2:").contains("Non-parseable POM");
    }

    @Test
    void parentsInACircleAreReported() throws IOException {
        project(
                "pom.xml",
                "<parent>" + coordinates("b", "1")
                        + "<relativePath>b</relativePath></parent><artifactId>a</artifactId>",
                "");
        project(
                "b/pom.xml",
                "<parent>" + coordinates("a", "1") + "</parent><artifactId>b</artifactId><packaging>pom</packaging>",
                "");

        assertThat(maven.told(maven.fetch("pom.xml")))
                .contains("Maven cannot use this project: The parents form a cycle");
    }

    @Test
    void modulesInACircleEnd() throws IOException {
        project(
                "pom.xml",
                coordinates("a", "1") + "<packaging>pom</packaging><modules><module>b</module></modules>",
                "");
        project(
                "b/pom.xml",
                coordinates("b", "1") + "<packaging>pom</packaging><modules><module>..</module></modules>",
                "");

        assertThat(maven.told(maven.fetch("pom.xml"))).contains("pom.xml:2:", "is a module of itself");
    }

    @Test
    void aModuleThatIsNotThereIsReported() throws IOException {
        project(
                "pom.xml",
                coordinates("a", "1") + "<packaging>pom</packaging><modules><module>b</module></modules>",
                "");

        assertThat(maven.told(maven.fetch("pom.xml"))).contains("pom.xml:2:", "there is no module `b`");
    }

    @Test
    void aPomThatIsNotThereIsReported() throws IOException {
        assertThat(maven.told(maven.fetch("core/pom.xml"))).isEqualTo("""
                command line:1:14: error: there is no FOLDER/core/pom.xml
                    1 | --dependency core/pom.xml
                      |              ^^^^^^^^^^^^
                  help: name the POM of a Maven project; the path starts from the folder of the configuration
                """);
    }

    private void twoModules() throws IOException {
        project(
                "pom.xml",
                coordinates("all", "5-SNAPSHOT")
                        + "<packaging>pom</packaging><modules><module>core</module><module>app</module></modules>",
                "");
        String parent = "<parent>" + coordinates("all", "5-SNAPSHOT") + "</parent>";
        project("core/pom.xml", parent + "<artifactId>core</artifactId>", dependency("base", "1.0", "compile"));
        project("app/pom.xml", parent + "<artifactId>app</artifactId>", dependency("core", "5-SNAPSHOT", "compile"));
    }

    private void project(String path, String content, String dependencies, String... more) throws IOException {
        write(
                path,
                "<project><modelVersion>4.0.0</modelVersion>\n" + content + "\n<dependencies>" + dependencies
                        + "</dependencies>\n" + String.join("", more) + "</project>\n");
    }

    private static String managed(String coordinates, String more) {
        return "<dependencyManagement><dependencies><dependency>" + coordinates + more
                + "</dependency></dependencies></dependencyManagement>";
    }

    private void compiled(String path) throws IOException {
        Jars.classes(folder.resolve(path), "package own; public class B {}");
    }

    private void write(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private List<String> names(ClassPath found) {
        assertThat(maven.told(found)).isEmpty();
        return found.entries().stream()
                .map(path -> Files.isDirectory(path)
                        ? folder.relativize(path).toString().replace('\\', '/')
                        : path.getFileName().toString())
                .toList();
    }
}
