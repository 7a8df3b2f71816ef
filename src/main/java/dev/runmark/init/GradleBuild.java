package dev.runmark.init;

import dev.runmark.content.ProjectConfig;
import dev.runmark.site.Libraries;
import dev.runmark.site.PlacedText;
import dev.runmark.text.PathNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gradle: a class among the tests of each project with documentation, and its Markdown among their inputs.
 *
 * @param folder the project folder
 * @param modules those of its modules that have code
 * @param hooks the Gradle projects that have some to check
 * @param settled whether repositories are named in the settings alone
 */
record GradleBuild(Path folder, Modules modules, List<Hook> hooks, boolean settled) implements BuildTool {

    private static final List<String> FILES = List.of("build.gradle.kts", "build.gradle");
    private static final List<String> SETTINGS = List.of("settings.gradle.kts", "settings.gradle");
    private static final String CATALOGUE = "gradle/libs.versions.toml";
    private static final String ARTIFACT = "dev.runmark:runmark";
    private static final String TESTS = "src/test/java";
    private static final Pattern PROJECT = Pattern.compile("project\\s*\\(?[^)\"']*[\"']:([^\"']+)[\"']");
    private static final Pattern ACCESSOR = Pattern.compile("\\bprojects\\.([\\w.]+)");

    /** A block of plugins with one for Java or for what is compiled to its classes, and with none that is only named. */
    private static final Pattern MAKES_TESTS =
            Pattern.compile("plugins\\s*\\{(?![^}]*apply false)[^}]*(?:java|kotlin|groovy|scala|application)");

    /** Folders with a name that no project of a build has, or that are none of the library. */
    private static final Set<String> OTHERS = Set.of("build", "buildSrc", "src", "node_modules");

    private static final int DEPTH = 4;

    GradleBuild {
        hooks = List.copyOf(hooks);
    }

    /**
     * A Gradle project that checks documentation.
     *
     * @param module its folder, from the root; empty if it is that
     * @param places what it checks, from there, too
     * @param refusal why its build is left as it is; empty if it is not
     * @param proposals what is to be written
     */
    record Hook(String module, List<String> places, Optional<String> refusal, List<Proposal> proposals) {

        String told(boolean isOneOfMany) {
            return "Gradle" + (module.isEmpty() ? "" : ", project " + module)
                    + refusal.map(why -> ", " + why).orElse("")
                    + (isOneOfMany ? ", for " + String.join(", ", places) : "");
        }

        String leftAlone() {
            String in = module.isEmpty() ? "" : " of " + module;
            return "the build" + in + " is left as it is: `runmark check --classpath "
                    + (module.isEmpty() ? "" : module + "/")
                    + "build/classes/java/main` checks the examples, as would a"
                    + " test class once the tests run on JUnit's platform, whatever their engine and tags";
        }
    }

    static boolean builds(Path folder) {
        return Stream.concat(FILES.stream(), SETTINGS.stream())
                .anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
    }

    /**
     * Looks at the build.
     *
     * @param version the version of Runmark to write
     */
    static GradleBuild of(Path folder, Documentation documentation, String version) throws IOException {
        String settings = text(folder, SETTINGS);
        boolean settled = settings.contains("_PROJECT_REPOS") || settings.contains("PREFER_SETTINGS");
        Modules modules = modules(folder);
        SortedMap<String, List<String>> shares = modules.shares(documentation);
        List<Hook> hooks = new ArrayList<>();
        for (Map.Entry<String, List<String>> share : shares.entrySet()) {
            boolean isNamed = shares.size() > 1 || !share.getKey().isEmpty();
            hooks.add(hook(folder, share.getKey(), share.getValue(), isNamed, new Writing(settled, version)));
        }
        return new GradleBuild(folder, modules, hooks, settled);
    }

    /** What all build files are to say alike. */
    private record Writing(boolean settled, String version) {}

    private static Hook hook(Path folder, String module, List<String> places, boolean isNamed, Writing writing)
            throws IOException {
        Path root = folder.resolve(module);
        Optional<String> name = buildFile(root);
        String text = name.isPresent() ? Files.readString(root.resolve(name.get())) : "";
        String all = text + text(folder, FILES);
        boolean named = all.contains("useJUnitPlatform") || all.contains("useJUnitJupiter");
        Optional<String> refusal = name.isEmpty() || (!named && Files.isDirectory(root.resolve("src/test")))
                ? Optional.of("whose tests do not run on JUnit's platform")
                : Optional.of("whose tests are only those of some engines or tags")
                        .filter(why -> all.contains("includeEngines") || all.contains("includeTags"));
        List<Proposal> proposals = new ArrayList<>();
        if (refusal.isEmpty()) {
            if (!text.contains(ARTIFACT)) {
                Block block = new Block(
                        name.orElseThrow().endsWith(".kts"),
                        named,
                        hasJunit(folder, text),
                        writing.settled(),
                        text,
                        writing.version());
                proposals.add(Proposal.ofChange(
                        folder,
                        (module.isEmpty() ? "" : module + "/") + name.orElseThrow(),
                        text,
                        List.of(Splice.insert(text.length(), block.text(inputs(folder, module, places))))));
            }
            TestClass tests = TestClass.of(root, root.resolve(TESTS), any -> true);
            if (!tests.isThere()) {
                tests.missing(folder, List.of(), isNamed ? places : List.of()).ifPresent(proposals::add);
            }
        }
        return new Hook(module, places, refusal, proposals);
    }

    /** Whether a project has JUnit, be it by what the root says of all, or by a catalogue of versions. */
    private static boolean hasJunit(Path folder, String build) throws IOException {
        String root = text(folder, FILES);
        String ofAll = root.contains("subprojects") || root.contains("allprojects") ? root : "";
        String catalogue = build.contains("testImplementation(libs.") ? text(folder, List.of(CATALOGUE)) : "";
        return (build + ofAll + catalogue).contains("org.junit");
    }

    private static Optional<String> buildFile(Path folder) {
        return FILES.stream()
                .filter(name -> Files.isRegularFile(folder.resolve(name)))
                .findFirst();
    }

    private static String text(Path folder, List<String> names) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String name : names) {
            if (Files.isRegularFile(folder.resolve(name))) {
                all.append(Files.readString(folder.resolve(name)));
            }
        }
        return all.toString();
    }

    /** The folders with a build file of their own and with code; the root if there is no such folder. */
    private static Modules modules(Path folder) throws IOException {
        List<String> paths;
        try (Stream<Path> all = Files.find(folder, DEPTH, (path, is) -> is.isDirectory() && !isOther(folder, path))) {
            paths = all.filter(Modules::isOne)
                    .filter(path -> buildFile(path).isPresent())
                    .map(path -> PathNames.slashed(folder.relativize(path)))
                    .sorted()
                    .toList();
        }
        Map<String, Set<String>> uses = new LinkedHashMap<>();
        for (String path : paths) {
            uses.put(path, uses(text(folder.resolve(path), FILES), paths));
        }
        return new Modules(folder, uses);
    }

    private static boolean isOther(Path folder, Path path) {
        return PathNames.of(folder.relativize(path)).stream()
                .anyMatch(name -> OTHERS.contains(name) || name.startsWith("."));
    }

    /** The projects that a build file names as dependencies: {@code project(":a:b")}, {@code projects.a.b}. */
    private static Set<String> uses(String build, List<String> paths) {
        Set<String> named = Stream.concat(
                        PROJECT.matcher(build).results().map(match -> match.group(1)),
                        ACCESSOR.matcher(build).results().map(match -> match.group(1)))
                .map(GradleBuild::accessor)
                .collect(Collectors.toSet());
        return paths.stream().filter(path -> named.contains(accessor(path))).collect(Collectors.toSet());
    }

    /** A path as a type-safe accessor has it, which is one for all ways of writing it. */
    private static String accessor(String path) {
        return path.replaceAll("[-_:/.]", "").toLowerCase(Locale.ROOT);
    }

    private static String inputs(Path folder, String module, List<String> places) {
        Path from = Path.of(module);
        return Stream.concat(places.stream(), Stream.of(ProjectConfig.NAME))
                .map(place -> {
                    String path = '"' + PathNames.slashed(from.relativize(Path.of(place))) + '"';
                    return Files.isDirectory(folder.resolve(place)) ? "fileTree(" + path + ")" : path;
                })
                .collect(Collectors.joining(", "));
    }

    /** What a build file is to say more; several blocks of one name are as good as one. */
    private record Block(
            boolean kotlin, boolean namesPlatform, boolean hasJunit, boolean settled, String before, String version) {

        String text(String inputs) {
            String start = before.isEmpty() || before.endsWith("\n") ? "\n" : "\n\n";
            return start + "// The Java of the Markdown is checked with the tests.\n" + repositories() + dependencies()
                    + tests(inputs);
        }

        /** A version that is not published is on this machine. */
        private String repositories() {
            return settled || !version.endsWith("-SNAPSHOT") ? "" : """
                    repositories {
                        mavenLocal {
                            content { includeGroup("dev.runmark") }
                        }
                    }
                    """;
        }

        private String dependencies() {
            String bom =
                    hasJunit ? "" : "    " + to("testImplementation") + "(platform(\"org.junit:junit-bom:6.1.3\"))\n";
            String launcher = before.contains("junit-platform-launcher")
                    ? ""
                    : "    " + to("testRuntimeOnly") + "(\"org.junit.platform:junit-platform-launcher\")\n";
            return "dependencies {\n" + bom + "    " + to("testImplementation") + "(\"" + ARTIFACT + ":" + version
                    + "\")\n" + launcher + "}\n";
        }

        /** A configuration, which a script in Kotlin has a name for only if it names the plugin itself that makes it. */
        private String to(String configuration) {
            boolean named = !kotlin
                    || before.contains("testImplementation(")
                    || MAKES_TESTS.matcher(before).find();
            return named ? configuration : '"' + configuration + '"';
        }

        private String tests(String inputs) {
            return (kotlin ? "tasks.named<Test>(\"test\") {\n" : "tasks.named(\"test\", Test) {\n")
                    + (namesPlatform ? "" : "    useJUnitPlatform()\n")
                    + "    // Without this, a changed page is no reason to run the tests again.\n"
                    + "    inputs.files(" + inputs + ")\n"
                    + "        .withPropertyName(\"markdown\")\n"
                    + "        .withPathSensitivity(PathSensitivity.RELATIVE)\n"
                    + "    // With this, -Drunmark.fix=true reaches the tests.\n"
                    + "    systemProperties(" + properties() + ")\n"
                    + "}\n";
        }

        private String properties() {
            return kotlin
                    ? "System.getProperties().mapKeys { it.key.toString() }.filterKeys { it.startsWith(\"runmark.\") }"
                    : "System.properties.findAll { it.key.startsWith(\"runmark.\") }";
        }
    }

    @Override
    public List<String> told() {
        return hooks.stream().map(hook -> hook.told(hooks.size() > 1)).toList();
    }

    @Override
    public List<Proposal> proposals() {
        return hooks.stream().flatMap(hook -> hook.proposals().stream()).toList();
    }

    @Override
    public Optional<String> unmade() {
        boolean made = hooks.stream()
                .map(Hook::module)
                .allMatch(module -> !Modules.hasClasses(folder.resolve(module))
                        || classes(module).findAny().isPresent());
        return made ? Optional.empty() : Optional.of("gradle classes");
    }

    private Stream<Path> classes(String module) {
        return Stream.of("java", "kotlin", "groovy")
                .map(language -> folder.resolve(module).resolve("build/classes/" + language + "/main"))
                .filter(Files::isDirectory);
    }

    @Override
    public Libraries libraries() {
        List<PlacedText> classes = hooks.stream()
                .flatMap(hook -> classes(hook.module()))
                .map(classesFolder -> PlacedText.pathOnCommandLine("--classpath", classesFolder.toString()))
                .toList();
        return new Libraries(classes, List.of());
    }

    @Override
    public List<String> advice() {
        List<String> advice = new ArrayList<>();
        for (Hook hook : hooks) {
            if (hook.refusal().isPresent()) {
                advice.add(hook.leftAlone());
            }
        }
        if (hooks.stream().anyMatch(hook -> hook.refusal().isEmpty())) {
            if (settled) {
                advice.add(
                        "the settings name the repositories: add mavenLocal() there, where this version of Runmark is");
            }
            advice.add("`gradle test` checks the examples from now on");
        }
        hooks.stream()
                .flatMap(hook -> modules.advice(hook.module(), hook.places()).stream())
                .forEach(advice::add);
        return advice;
    }
}
