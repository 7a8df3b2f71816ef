package dev.runmark.init;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is known of JUnit's platform in a module.
 *
 * @param present whether there are tests for it
 * @param version of JUnit, if it is said
 */
record JunitPlatform(boolean present, Optional<String> version) {

    /** Artifacts that are or bring it; libraries name what they have for its tests alike, as {@code kotlin-test-junit5}. */
    private static final Pattern BRINGS_IT = Pattern.compile("junit-jupiter(-api|-engine|-params)?|junit-platform-suite"
            + "|spring-boot-starter-test|quarkus-junit|jqwik|.*-junit[56]");

    private static final Set<String> GROUPS = Set.of("org.junit", "org.junit.jupiter");

    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+).*");

    /** The first JUnit whose platform the engine is made for. */
    private static final int MAJOR = 5;

    private static final int MINOR = 12;

    /**
     * What the dependencies of a module say, and the versions that are managed there.
     *
     * @param dependencies as {@code group:artifact:version}, each part empty if it is not said
     */
    static JunitPlatform of(List<String> dependencies, List<String> managed) {
        boolean present = dependencies.stream()
                .anyMatch(artifact ->
                        BRINGS_IT.matcher(artifact.split(":", -1)[1]).matches());
        Optional<String> version = Stream.concat(dependencies.stream(), managed.stream())
                .map(artifact -> artifact.split(":", -1))
                .filter(parts -> GROUPS.contains(parts[0]))
                .map(parts -> parts[2])
                .filter(text -> NUMBERS.matcher(text).matches())
                .findFirst();
        return new JunitPlatform(present, version);
    }

    /** Why no class can stand for documentation among the tests; empty if one can. */
    Optional<String> refusal() {
        if (!present) {
            return Optional.of("no JUnit 5 or later among its dependencies");
        }
        return version.filter(text -> !isNewEnough(text))
                .map(text -> "JUnit " + text + ", older than " + MAJOR + "." + MINOR);
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
        return "JUnit" + version.map(text -> " " + text).orElse(" 5 or later");
    }
}
