package dev.runmark.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * What a project says on Maven's command line each time, in the {@code .mvn/maven.config} of the nearest folder that has
 * one: properties and profiles.
 *
 * @param properties those that are set
 * @param activeProfiles names of profiles
 * @param inactiveProfiles names of profiles
 */
record MavenConfig(Properties properties, List<String> activeProfiles, List<String> inactiveProfiles) {

    private static final String FILE = ".mvn/maven.config";

    static MavenConfig around(Path pom) throws IOException {
        for (Path folder = pom.getParent(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(FILE);
            if (Files.isRegularFile(file)) {
                return of(Files.readString(file));
            }
        }
        return of("");
    }

    static MavenConfig of(String text) {
        MavenConfig config = new MavenConfig(new Properties(), new ArrayList<>(), new ArrayList<>());
        String before = "";
        for (String word : text.strip().split("\\s+", -1)) {
            config.accept(before.equals("-P") || before.equals("-D") ? before + word : word);
            before = word;
        }
        return config;
    }

    private void accept(String word) {
        if (word.startsWith("-D") && word.length() > 2) {
            String[] parts = word.substring(2).split("=", 2);
            properties.setProperty(parts[0], parts.length == 1 ? "true" : parts[1]);
        } else if (word.startsWith("-P") && word.length() > 2) {
            for (String profile : word.substring(2).split(",", -1)) {
                boolean inactive = profile.startsWith("!") || profile.startsWith("-");
                (inactive ? inactiveProfiles : activeProfiles).add(profile.replaceFirst("^[-!+?]+", ""));
            }
        }
    }
}
