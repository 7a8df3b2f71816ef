package dev.runmark.init;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What POMs say of JUnit's platform by themselves, without asking for parents that are elsewhere.
 *
 * @param present whether tests run on it
 * @param version of JUnit, if it is said
 */
record JunitPlatform(boolean present, Optional<String> version) {

    private static final Set<String> BRING_IT = Set.of(
            "junit-jupiter",
            "junit-jupiter-api",
            "junit-jupiter-engine",
            "junit-platform-suite",
            "spring-boot-starter-test",
            "quarkus-junit",
            "quarkus-junit5",
            "jqwik");

    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+).*");

    /** The first JUnit whose platform the engine is made for. */
    private static final int MAJOR = 5;

    private static final int MINOR = 12;

    /** What a module's POM and that around it say, the module's own first. */
    static JunitPlatform of(List<Pom> poms) {
        boolean present = artifacts(poms, "project/dependencies/dependency")
                .anyMatch(artifact -> BRING_IT.contains(artifact.split(":", -1)[1]));
        Optional<String> version = Stream.concat(
                        artifacts(poms, "project/dependencies/dependency"),
                        artifacts(poms, "project/dependencyManagement/dependencies/dependency"))
                .map(artifact -> artifact.split(":", -1))
                .filter(parts -> parts[0].equals("org.junit") || parts[0].equals("org.junit.jupiter"))
                .map(parts -> resolved(poms, parts[2]))
                .filter(text -> NUMBERS.matcher(text).matches())
                .findFirst();
        return new JunitPlatform(present, version);
    }

    private static Stream<String> artifacts(List<Pom> poms, String path) {
        return poms.stream().flatMap(pom -> pom.artifacts(path).stream());
    }

    private static String resolved(List<Pom> poms, String version) {
        String resolved = version;
        for (Pom pom : poms) {
            resolved = pom.resolved(resolved);
        }
        return resolved;
    }

    /** Whether a class can stand for documentation among the tests. */
    boolean isUsable() {
        return present && version.map(JunitPlatform::isNewEnough).orElse(true);
    }

    private static boolean isNewEnough(String version) {
        Matcher numbers = NUMBERS.matcher(version);
        if (!numbers.matches()) {
            return true;
        }
        int major = Integer.parseInt(numbers.group(1));
        return major > MAJOR || (major == MAJOR && Integer.parseInt(numbers.group(2)) >= MINOR);
    }

    String told() {
        if (!present) {
            return "no JUnit 5 or later among its dependencies: the plugin fits";
        }
        String name = "JUnit" + version.map(text -> " " + text).orElse(" 5 or later");
        return isUsable() ? name : name + ", older than " + MAJOR + "." + MINOR + ": the plugin fits";
    }
}
