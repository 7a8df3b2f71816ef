package dev.runmark.init;

import dev.runmark.site.Libraries;
import dev.runmark.site.PlacedText;
import dev.runmark.text.PathNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gradle: a class among the tests, and the Markdown among their inputs.
 *
 * @param folder the project folder
 * @param module the folder of the Gradle project that has the documentation's classes, from there; empty if it is the root
 * @param hasPlatform whether its tests run on JUnit's platform, or may do so since there are none
 * @param settled whether repositories are named in the settings alone
 * @param proposals what is to be written
 */
record GradleBuild(Path folder, String module, boolean hasPlatform, boolean settled, List<Proposal> proposals)
        implements BuildTool {

    private static final List<String> FILES = List.of("build.gradle.kts", "build.gradle");
    private static final List<String> SETTINGS = List.of("settings.gradle.kts", "settings.gradle");
    private static final String ARTIFACT = "dev.runmark:runmark";

    GradleBuild {
        proposals = List.copyOf(proposals);
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
        String module = moduleWithClasses(folder);
        Optional<String> name = buildFile(folder.resolve(module));
        String text = name.isPresent() ? Files.readString(folder.resolve(module).resolve(name.get())) : "";
        String all = text + text(folder, FILES);
        boolean named = all.contains("useJUnitPlatform") || all.contains("useJUnitJupiter");
        boolean hasPlatform = named || !Files.isDirectory(folder.resolve(module).resolve("src/test"));
        boolean settled = text(folder, SETTINGS).contains("_PROJECT_REPOS")
                || text(folder, SETTINGS).contains("PREFER_SETTINGS");
        List<Proposal> proposals = new ArrayList<>();
        if (hasPlatform && name.isPresent()) {
            TestClass.missing(folder, module, documentation).ifPresent(proposals::add);
            if (!text.contains(ARTIFACT)) {
                Block block = new Block(name.get().endsWith(".kts"), named, settled, text, version);
                proposals.add(
                        0,
                        Proposal.ofChange(
                                folder,
                                (module.isEmpty() ? "" : module + "/") + name.get(),
                                text,
                                List.of(Splice.insert(text.length(), block.text(inputs(module, documentation))))));
            }
        }
        return new GradleBuild(folder, module, hasPlatform && name.isPresent(), settled, proposals);
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

    /** The root if it has classes or there is nothing else, or the last folder in it that has. */
    private static String moduleWithClasses(Path folder) throws IOException {
        if (Files.isDirectory(folder.resolve("src/main"))) {
            return "";
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(each -> Files.isDirectory(each.resolve("src/main"))
                            && buildFile(each).isPresent())
                    .map(each -> PathNames.slashed(folder.relativize(each)))
                    .sorted()
                    .reduce("", (first, last) -> last);
        }
    }

    private static String inputs(String module, Documentation documentation) {
        String up = module.isEmpty() ? "" : "../";
        return Stream.concat(
                        documentation.paths().stream()
                                .map(path -> documentation.isFolder(path)
                                        ? "fileTree(\"" + up + path + "\")"
                                        : '"' + up + path + '"'),
                        Stream.of('"' + up + "runmark.yaml\""))
                .collect(Collectors.joining(", "));
    }

    /** What a build file is to say more; several blocks of one name are as good as one. */
    private record Block(boolean kotlin, boolean namesPlatform, boolean settled, String before, String version) {

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
            String bom = before.contains("org.junit")
                    ? ""
                    : "    testImplementation(platform(\"org.junit:junit-bom:6.1.3\"))\n";
            String launcher = before.contains("junit-platform-launcher")
                    ? ""
                    : "    testRuntimeOnly(\"org.junit.platform:junit-platform-launcher\")\n";
            return "dependencies {\n" + bom + "    testImplementation(\"" + ARTIFACT + ":" + version + "\")\n"
                    + launcher + "}\n";
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
    public String told() {
        return "Gradle" + (module.isEmpty() ? "" : ", project " + module)
                + (hasPlatform ? "" : ", whose tests do not run on JUnit's platform");
    }

    @Override
    public Libraries libraries() {
        List<PlacedText> classes = Stream.of("java", "kotlin", "groovy")
                .map(language -> folder.resolve(module).resolve("build/classes/" + language + "/main"))
                .filter(Files::isDirectory)
                .map(classesFolder -> PlacedText.pathOnCommandLine("--classpath", classesFolder.toString()))
                .toList();
        return new Libraries(classes, List.of());
    }

    @Override
    public List<String> advice() {
        if (!hasPlatform) {
            return List.of("the build is left as it is: `runmark check --classpath build/classes/java/main` checks the"
                    + " examples, as would a test class once the tests run on JUnit's platform");
        }
        List<String> advice = new ArrayList<>();
        if (settled) {
            advice.add("the settings name the repositories: add mavenLocal() there, where this version of Runmark is");
        }
        advice.add("`gradle test` checks the examples from now on");
        return advice;
    }
}
