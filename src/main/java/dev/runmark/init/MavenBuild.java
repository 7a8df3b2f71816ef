package dev.runmark.init;

import dev.runmark.site.Libraries;
import dev.runmark.site.PlacedText;
import dev.runmark.text.PathNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Maven: where tests run on JUnit's platform, a class among them; otherwise the plugin.
 *
 * @param folder the project folder
 * @param module the folder of the module that has the documentation's classes, from there; empty if it is the project
 * @param pom the POM of that module
 * @param junit what is known of JUnit there
 * @param proposals what is to be written
 */
record MavenBuild(Path folder, String module, Pom pom, JunitPlatform junit, List<Proposal> proposals)
        implements BuildTool {

    private static final String POM = "pom.xml";
    private static final String ARTIFACT = "dev.runmark:runmark:";

    MavenBuild {
        proposals = List.copyOf(proposals);
    }

    static boolean builds(Path folder) {
        return Files.isRegularFile(folder.resolve(POM));
    }

    /**
     * Looks at the build.
     *
     * @param pom the project's own POM
     * @param version the version of Runmark to write
     */
    static MavenBuild of(Path folder, Pom pom, Documentation documentation, String version) throws IOException {
        String module = lastModuleWithClasses(folder, pom);
        String path = module.isEmpty() ? POM : module + "/" + POM;
        Pom own = module.isEmpty() ? pom : Pom.of(Files.readString(folder.resolve(path)));
        JunitPlatform junit = JunitPlatform.of(List.of(own, pom));
        List<Proposal> proposals = new ArrayList<>();
        List<Splice> splices = new ArrayList<>();
        if (junit.isUsable()) {
            TestClass.missing(folder, module, documentation).ifPresent(proposals::add);
            if (isMissing(own, pom, "project/dependencies/dependency")) {
                splices.add(own.adding("dependencies", dependency(version)));
            }
            splices.addAll(cacheInputs(folder, module, own, documentation));
        } else if (isMissing(own, pom, "project/build/plugins/plugin")) {
            splices.add(own.adding("build/plugins", plugin(version, paths(module, documentation))));
        }
        if (!splices.isEmpty()) {
            proposals.add(0, Proposal.ofChange(folder, path, own.text(), splices));
        }
        return new MavenBuild(folder, module, own, junit, proposals);
    }

    private static boolean isMissing(Pom own, Pom parent, String path) {
        return Stream.of(own, parent)
                .flatMap(each -> each.artifacts(path).stream())
                .noneMatch(artifact -> artifact.startsWith(ARTIFACT));
    }

    /** Of modules, the last one most often depends on the others; a project without modules is its own. */
    private static String lastModuleWithClasses(Path folder, Pom pom) {
        return pom.texts("project/modules/module").stream()
                .map(name ->
                        PathNames.slashed(folder.relativize(folder.resolve(name).normalize())))
                .filter(name -> Files.isDirectory(folder.resolve(name).resolve("src/main/java"))
                        && Files.isRegularFile(folder.resolve(name).resolve(POM)))
                .reduce("", (first, last) -> last);
    }

    private static String dependency(String version) {
        return """
                <dependency>
                  <groupId>dev.runmark</groupId>
                  <artifactId>runmark</artifactId>
                  <version>%s</version>
                  <scope>test</scope>
                </dependency>
                """.formatted(version);
    }

    private static String plugin(String version, String configuration) {
        return """
                <plugin>
                  <groupId>dev.runmark</groupId>
                  <artifactId>runmark</artifactId>
                  <version>%s</version>
                  <executions>
                    <execution>
                      <goals>
                        <goal>check</goal>
                      </goals>
                    </execution>
                  </executions>
                %s</plugin>
                """.formatted(version, configuration);
    }

    /** What the goal is about, where the configuration of the project is not in the folder of the module. */
    private static String paths(String module, Documentation documentation) {
        if (module.isEmpty()) {
            return "";
        }
        StringBuilder lines = new StringBuilder("  <configuration>\n    <paths>\n");
        upFrom(module, documentation).forEach(path -> lines.append("      <path>" + path + "</path>\n"));
        return lines.append("    </paths>\n  </configuration>\n").toString();
    }

    private static List<String> upFrom(String module, Documentation documentation) {
        String up = module.isEmpty() ? "" : "../".repeat(module.split("/", -1).length);
        return documentation.paths().stream().map(path -> up + path).toList();
    }

    /** Maven's build cache takes a module for unchanged unless all that its tests read is among its inputs. */
    private static List<Splice> cacheInputs(Path folder, String module, Pom pom, Documentation documentation)
            throws IOException {
        Path extensions = folder.resolve(".mvn/extensions.xml");
        boolean cached = Files.isRegularFile(extensions)
                && Files.readString(extensions, StandardCharsets.ISO_8859_1).contains("maven-build-cache-extension");
        if (!cached || pom.text().contains("maven.build.cache.input.markdown")) {
            return List.of();
        }
        StringBuilder properties = new StringBuilder();
        int number = 0;
        for (String path : upFrom(module, documentation)) {
            String name = "maven.build.cache.input.markdown." + ++number;
            properties.append("<" + name + ">" + path + "</" + name + ">\n");
        }
        return List.of(pom.adding("properties", properties.toString()));
    }

    @Override
    public String told() {
        return "Maven" + (module.isEmpty() ? "" : ", module " + module) + ", " + junit.told();
    }

    @Override
    public Libraries libraries() {
        return new Libraries(
                List.of(),
                List.of(PlacedText.onCommandLine(
                        "--dependency", folder.resolve(POM).toString())));
    }

    @Override
    public List<String> advice() {
        String command = junit.isUsable() ? "mvn test" : "mvn verify";
        Optional<String> other = module.isEmpty()
                ? Optional.empty()
                : Optional.of("the examples have the class path of " + module
                        + ", the last module: move what is written there to another one if they need that one's");
        return Stream.concat(Stream.of("`" + command + "` checks the examples from now on"), other.stream())
                .toList();
    }
}
