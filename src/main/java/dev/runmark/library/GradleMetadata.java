package dev.runmark.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Gradle knows of an artifact besides its POM: which other artifacts stand for it on which platform (Gradle Module
 * Metadata, {@code variants} that are {@code available-at} another module).
 */
final class GradleMetadata {

    /** Its whole name begins like a package that has another name in the packaged jar, where it would be renamed, too. */
    private static final String PLATFORM = ".kotlin.platform.type";

    private static final String ENVIRONMENT = "org.gradle.jvm.environment";
    private static final String USAGE = "org.gradle.usage";
    private static final String RUNTIME = "java-runtime";

    private static final JsonMapper JSON = new JsonMapper();

    private GradleMetadata() {}

    /**
     * The artifact that stands for one on a JVM; empty if none does, or if the metadata say nothing that is understood.
     *
     * @throws IOException if the file cannot be read
     */
    static Optional<Artifact> onJvm(Path metadata) throws IOException {
        try {
            return JSON.readTree(Files.readString(metadata))
                    .path("variants")
                    .valueStream()
                    .filter(variant -> isForJvm(variant.path("attributes")))
                    .map(variant -> variant.path("available-at"))
                    .filter(place -> !place.isEmpty())
                    .map(GradleMetadata::artifact)
                    .findFirst();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static boolean isForJvm(JsonNode attributes) {
        return text(attributes, USAGE).equals(RUNTIME)
                && attributes.properties().stream()
                        .filter(attribute -> attribute.getKey().endsWith(PLATFORM))
                        .allMatch(attribute -> attribute.getValue().asString("").equals("jvm"))
                && (!attributes.has(ENVIRONMENT)
                        || text(attributes, ENVIRONMENT).equals("standard-jvm"));
    }

    private static Artifact artifact(JsonNode place) {
        return new DefaultArtifact(text(place, "group"), text(place, "module"), "jar", text(place, "version"));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
