package dev.runmark.library;

import dev.runmark.site.Libraries;
import dev.runmark.site.Network;
import dev.runmark.site.PlacedText;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Maven of its own for a test: with a folder as the mirror of all repositories, as a {@code settings.xml} names it, and
 * an empty local repository.
 *
 * @param folder holds it all
 */
record TinyMaven(Path folder) {

    private static final String LIBRARY = "package lib; public class A {}";

    /** One whose repository is a folder. */
    static TinyMaven in(Path folder) throws IOException {
        TinyMaven maven = new TinyMaven(folder);
        maven.mirror(maven.remote().toUri().toString());
        return maven;
    }

    Path remote() {
        return folder.resolve("remote");
    }

    /** Has all repositories replaced by that at an address. */
    void mirror(String url) throws IOException {
        settings("<mirrors><mirror><id>all</id><mirrorOf>*</mirrorOf><url>" + url + "</url></mirror></mirrors>");
    }

    void settings(String content) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("settings.xml"), "<settings>" + content + "</settings>");
    }

    /** Puts an artifact into the repository; its class is {@code lib.A}. */
    void publish(String artifact, String version, String dependencies) throws IOException {
        Path home = remote().resolve("org/example/" + artifact);
        Jars.jar(home.resolve(version).resolve(artifact + "-" + version + ".jar"), LIBRARY);
        publishPom(
                artifact,
                version,
                coordinates(artifact, version) + "<dependencies>" + dependencies + "</dependencies>");
    }

    /** Puts a POM without a jar into the repository. */
    void publishPom(String artifact, String version, String content) throws IOException {
        Path home = remote().resolve("org/example/" + artifact);
        Path pom = home.resolve(version).resolve(artifact + "-" + version + ".pom");
        Files.createDirectories(pom.getParent());
        Files.writeString(pom, "<project><modelVersion>4.0.0</modelVersion>" + content + "</project>");
        Files.writeString(
                home.resolve("maven-metadata.xml"),
                "<metadata>" + coordinates(artifact, version) + "<versioning><versions><version>" + version
                        + "</version></versions></versioning></metadata>");
    }

    static String dependency(String artifact, String version, String scope) {
        return "<dependency>" + coordinates(artifact, version) + "<scope>" + scope + "</scope></dependency>";
    }

    static String coordinates(String artifact, String version) {
        return "<groupId>org.example</groupId><artifactId>" + artifact + "</artifactId><version>" + version
                + "</version>";
    }

    /** What came of some coordinates, and paths of POMs from the folder. */
    ClassPath fetch(String... asked) throws IOException {
        return fetch(Network.USED, FetchListener.NONE, asked);
    }

    ClassPath fetch(Network network, FetchListener listener, String... asked) throws IOException {
        return MavenArtifacts.fetch(
                new Libraries(
                        List.of(),
                        Stream.of(asked)
                                .map(text -> PlacedText.onCommandLine("--dependency", text))
                                .toList(),
                        network),
                folder,
                ContextOverrides.create()
                        .withUserSettings(true)
                        .withUserSettingsXmlOverride(folder.resolve("settings.xml"))
                        .withUserSettingsSecurityXmlOverride(folder.resolve("settings-security.xml"))
                        .withLocalRepositoryOverride(folder.resolve("local")),
                listener);
    }

    /** The problems that came of it, as text, with {@code FOLDER} for the folder. */
    String told(ClassPath found) {
        return Stream.of(found.problems().toArray())
                .map(problem -> problem.toString()
                        .replace(folder.toUri().toString(), "FOLDER/")
                        .replace(folder.toString(), "FOLDER"))
                .reduce("", (before, problem) -> before + problem + "\n");
    }
}
