package dev.runmark.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

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

    private GradleMetadata() {}

    /**
     * The artifact that stands for one on a JVM; empty if none does, or if the metadata say nothing that is understood.
     *
     * @throws IOException if the file cannot be read
     */
    static Optional<Artifact> onJvm(Path metadata) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), Files.readString(metadata))) {
            json.nextToken();
            return list(map(value(json)), "variants").stream()
                    .map(GradleMetadata::map)
                    .filter(variant -> isForJvm(map(variant.get("attributes"))))
                    .map(variant -> map(variant.get("available-at")))
                    .filter(place -> !place.isEmpty())
                    .map(GradleMetadata::artifact)
                    .findFirst();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static boolean isForJvm(Map<?, ?> attributes) {
        return RUNTIME.equals(attributes.get(USAGE))
                && attributes.entrySet().stream()
                        .filter(attribute -> attribute.getKey() instanceof String name && name.endsWith(PLATFORM))
                        .allMatch(attribute -> "jvm".equals(attribute.getValue()))
                && (attributes.get(ENVIRONMENT) == null || "standard-jvm".equals(attributes.get(ENVIRONMENT)));
    }

    private static Artifact artifact(Map<?, ?> place) {
        return new DefaultArtifact(
                String.valueOf(place.get("group")),
                String.valueOf(place.get("module")),
                "jar",
                String.valueOf(place.get("version")));
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(Map<?, ?> map, String key) {
        return map.get(key) instanceof List<?> list ? list : List.of();
    }

    /** The value that begins at the current token: a map, a list or, of all else, its text. */
    private static Object value(JsonParser json) {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            Map<String, Object> map = new LinkedHashMap<>();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                map.put(name, value(json));
            }
            return map;
        }
        if (json.currentToken() == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(json));
            }
            return list;
        }
        return String.valueOf(json.getString());
    }
}
