package dev.runmark.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginContainer;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * What Maven's Surefire makes of the tests of a module, as far as POMs say it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param version its version, if a POM says it
 * @param providers what it is told to run tests with; none if it chooses itself
 * @param executions which tests it runs, each time that it does
 */
public record Surefire(Optional<String> version, List<String> providers, List<TestSelection> executions) {

    private static final String ARTIFACT = "maven-surefire-plugin";
    private static final String USUAL = "default-test";
    private static final String PROVIDER = "surefire-";
    private static final String OF_PLATFORM = "surefire-junit-platform";
    private static final String TEST_NG = "org.testng:testng:";

    /** Those whose own launcher runs no test of a platform that the engine is made for. */
    private static final Pattern OLD = Pattern.compile("[012]\\..*|3\\.0\\.0-M[1-4]");

    /** Those that run all tests on JUnit's platform. */
    private static final Pattern UNITED = Pattern.compile("3\\.([6-9]|\\d\\d)\\..*|[4-9]\\..*");

    public Surefire {
        providers = List.copyOf(providers);
        executions = List.copyOf(executions);
    }

    /** What POMs say, the module's own first. */
    static Surefire of(List<Model> models) {
        List<Plugin> plugins = models.stream().flatMap(Surefire::plugins).toList();
        Properties properties = new Properties();
        for (int i = models.size() - 1; i >= 0; i--) {
            properties.putAll(models.get(i).getProperties());
        }
        return new Surefire(
                plugins.stream()
                        .flatMap(plugin -> Optional.ofNullable(plugin.getVersion()).stream())
                        .filter(text -> !text.startsWith("${"))
                        .findFirst(),
                plugins.stream()
                        .flatMap(plugin -> plugin.getDependencies().stream())
                        .map(dependency -> dependency.getArtifactId())
                        .filter(artifact -> artifact.startsWith(PROVIDER))
                        .toList(),
                executions(plugins, properties));
    }

    private static Stream<Plugin> plugins(Model model) {
        return Optional.ofNullable(model.getBuild()).stream()
                .flatMap(build -> Stream.of(Optional.of(build), managed(build)).flatMap(Optional::stream))
                .flatMap(container -> container.getPlugins().stream())
                .filter(plugin -> plugin.getArtifactId().equals(ARTIFACT));
    }

    private static Optional<PluginContainer> managed(Build build) {
        return Optional.ofNullable(build.getPluginManagement());
    }

    private static List<TestSelection> executions(List<Plugin> plugins, Properties properties) {
        List<Xpp3Dom> common = plugins.stream()
                .flatMap(plugin -> configuration(plugin).stream())
                .toList();
        List<PluginExecution> stated = plugins.stream()
                .flatMap(plugin -> plugin.getExecutions().stream())
                .filter(execution ->
                        execution.getId().equals(USUAL) || execution.getGoals().contains("test"))
                .toList();
        List<TestSelection> all = new ArrayList<>();
        if (stated.stream().noneMatch(execution -> execution.getId().equals(USUAL))) {
            all.add(TestSelection.of(common, properties));
        }
        for (PluginExecution execution : stated) {
            if (!"none".equals(execution.getPhase())) {
                all.add(TestSelection.of(
                        Stream.concat(
                                        Optional.ofNullable((Xpp3Dom) execution.getConfiguration()).stream(),
                                        common.stream())
                                .toList(),
                        properties));
            }
        }
        return all;
    }

    private static Optional<Xpp3Dom> configuration(Plugin plugin) {
        return Optional.ofNullable((Xpp3Dom) plugin.getConfiguration());
    }

    /**
     * Why it runs no test of the engine, whatever its class is called.
     *
     * @param dependencies of the module, as {@code group:artifact:version}
     */
    public Optional<String> refusal(List<String> dependencies) {
        Optional<String> old = version.filter(text -> OLD.matcher(text).matches())
                .map(text -> "Surefire " + text + " is too old for it");
        Optional<String> provider = providers.stream()
                .filter(name -> !name.equals(OF_PLATFORM))
                .findFirst()
                .map(name -> "Surefire runs its tests with " + name);
        Optional<String> testNg = dependencies.stream()
                .filter(name -> name.startsWith(TEST_NG) && providers.isEmpty() && !isUnited())
                .findFirst()
                .map(name -> "Surefire runs its tests with TestNG");
        Optional<String> selected =
                executions.stream().allMatch(one -> one.refusal().isPresent())
                        ? executions.stream()
                                .flatMap(one -> one.refusal().stream())
                                .findFirst()
                                .or(() -> Optional.of("Surefire runs no tests"))
                        : Optional.empty();
        return old.or(() -> provider).or(() -> testNg).or(() -> selected);
    }

    private boolean isUnited() {
        return version.filter(text -> UNITED.matcher(text).matches()).isPresent();
    }

    /**
     * Whether it runs a class.
     *
     * @param source its file from the folder of sources, with {@code /}
     */
    public boolean runs(String source) {
        return executions.stream().anyMatch(one -> one.runs(source));
    }

    /** The patterns of what it runs. */
    public List<String> includes() {
        return executions.stream()
                .flatMap(one -> one.includes().stream())
                .distinct()
                .toList();
    }
}
