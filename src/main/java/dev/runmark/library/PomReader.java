package dev.runmark.library;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.model.Model;
import org.apache.maven.model.building.DefaultModelBuildingRequest;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.building.ModelBuildingRequest;

/**
 * Reads POMs as Maven does: with their parents, imported lists of versions, properties and profiles.
 *
 * <p>Not thread-safe.
 */
final class PomReader {

    private final Maven maven;
    private final MavenConfig config;
    private final Map<Path, Model> known = new HashMap<>();

    PomReader(Maven maven, MavenConfig config) {
        this.maven = maven;
        this.config = config;
    }

    /**
     * What a POM comes to.
     *
     * @throws ModelBuildingException if Maven would not build it
     */
    Model read(Path pom) throws ModelBuildingException {
        Model before = known.get(pom);
        if (before != null) {
            return before;
        }
        ModelBuildingRequest request = new DefaultModelBuildingRequest()
                .setPomFile(pom.toFile())
                .setModelResolver(new PomResolver(maven, maven.repositories()))
                .setValidationLevel(ModelBuildingRequest.VALIDATION_LEVEL_STRICT)
                .setProcessPlugins(false)
                .setLocationTracking(true)
                .setSystemProperties(environment())
                .setUserProperties(config.properties())
                .setActiveProfileIds(config.activeProfiles())
                .setInactiveProfileIds(config.inactiveProfiles());
        Model model = maven.modelBuilder().build(request).getEffectiveModel();
        known.put(pom, model);
        return model;
    }

    private static Properties environment() {
        Properties all = new Properties();
        all.putAll(System.getProperties());
        System.getenv().forEach((name, value) -> all.setProperty("env." + name, value));
        return all;
    }
}
