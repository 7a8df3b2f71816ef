package dev.runmark.library;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Which tests one execution of Surefire runs.
 *
 * <p>Immutable and thread-safe.
 *
 * @param includes patterns of their files, as Surefire has them
 * @param excludes patterns of those that it leaves out
 * @param refusal why it runs none of the engine's; empty if it would
 * @see <a href="https://maven.apache.org/surefire/maven-surefire-plugin/test-mojo.html">surefire:test</a>
 */
public record TestSelection(List<String> includes, List<String> excludes, Optional<String> refusal) {

    /** What Surefire runs unless it is told otherwise. */
    private static final List<String> USUAL =
            List.of("**/Test*.java", "**/*Test.java", "**/*Tests.java", "**/*TestCase.java");

    private static final String ENGINE = "runmark";
    private static final String REGEX = "%regex[";
    private static final Pattern ENDING = Pattern.compile("\\.(java|class|kt|groovy|\\*)$");

    public TestSelection {
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
    }

    /**
     * Reads configurations.
     *
     * @param configurations the one that goes before the others first
     * @param properties those of the project, which say what none of them does
     */
    static TestSelection of(List<Xpp3Dom> configurations, Properties properties) {
        Said said = new Said(configurations, properties);
        List<String> includes = said.list("includes", "surefire.includes");
        return new TestSelection(
                includes.isEmpty() ? USUAL : includes, said.list("excludes", "surefire.excludes"), refusal(said));
    }

    private static Optional<String> refusal(Said said) {
        if (said.is("skip", "maven.test.skip") || said.is("skipTests", "skipTests")) {
            return Optional.of("Surefire skips its tests");
        }
        List<String> tags = said.list("groups", "groups");
        if (!tags.isEmpty()) {
            return Optional.of("Surefire runs only tests with the tag `" + String.join(", ", tags) + "`");
        }
        List<String> engines = said.list("includeJUnit5Engines", "surefire.includeJUnit5Engines");
        if (!engines.isEmpty() && !engines.contains(ENGINE)) {
            return Optional.of("Surefire runs only the engine `" + String.join(", ", engines) + "`");
        }
        return said.list("excludeJUnit5Engines", "surefire.excludeJUnit5Engines")
                        .contains(ENGINE)
                ? Optional.of("Surefire does not run the engine `" + ENGINE + "`")
                : Optional.empty();
    }

    /** Whether a class is run, by its file from the folder of sources. */
    boolean runs(String source) {
        return refusal.isEmpty()
                && includes.stream().anyMatch(pattern -> !pattern.startsWith("!") && matches(pattern, source))
                && includes.stream()
                        .noneMatch(pattern -> pattern.startsWith("!") && matches(pattern.substring(1), source))
                && excludes.stream().noneMatch(pattern -> matches(pattern, source));
    }

    private static boolean matches(String pattern, String source) {
        String path = ENDING.matcher(source).replaceFirst("");
        if (pattern.startsWith(REGEX) && pattern.endsWith("]")) {
            try {
                return Pattern.compile(pattern.substring(REGEX.length(), pattern.length() - 1))
                        .matcher(path + ".class")
                        .matches();
            } catch (PatternSyntaxException e) {
                return false;
            }
        }
        String named = ENDING.matcher(pattern.replaceFirst("#.*", "")).replaceFirst("");
        // A package may be written with dots, and a class without one is meant in any.
        String slashed = named.contains("/") ? named : "**/" + named.replace('.', '/');
        return Pattern.matches(regex(slashed.endsWith("/") ? slashed + "**" : slashed), path);
    }

    private static String regex(String pattern) {
        StringBuilder regex = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            if (pattern.startsWith("**/", at)) {
                regex.append("(?:.*/)?");
                at += 3;
            } else if (pattern.startsWith("**", at)) {
                regex.append(".*");
                at += 2;
            } else {
                char c = pattern.charAt(at++);
                regex.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
            }
        }
        return regex.toString();
    }

    /** What configurations say, and for what they do not say, the properties that Surefire asks for. */
    private record Said(List<Xpp3Dom> configurations, Properties properties) {

        boolean is(String name, String property) {
            return list(name, property).contains("true");
        }

        List<String> list(String name, String property) {
            Optional<Xpp3Dom> stated = configurations.stream()
                    .flatMap(each -> Optional.ofNullable(each.getChild(name)).stream())
                    .findFirst();
            return stated.isPresent()
                    ? texts(stated.get()).flatMap(Said::split).toList()
                    : Optional.ofNullable(properties.getProperty(property)).stream()
                            .flatMap(Said::split)
                            .toList();
        }

        private static Stream<String> texts(Xpp3Dom element) {
            return element.getChildCount() == 0
                    ? Optional.ofNullable(element.getValue()).stream()
                    : Arrays.stream(element.getChildren())
                            .flatMap(child -> Optional.ofNullable(child.getValue()).stream());
        }

        private static Stream<String> split(String text) {
            Stream<String> parts = text.contains(REGEX) ? Stream.of(text) : Arrays.stream(text.split(",", -1));
            return parts.map(String::strip).filter(part -> !part.isEmpty() && !part.contains("${"));
        }
    }
}
