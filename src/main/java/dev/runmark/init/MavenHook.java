package dev.runmark.init;

import dev.runmark.library.MavenModule;
import dev.runmark.text.PathNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a module comes to check documentation: where its tests run on JUnit's platform, by a class among them; otherwise by
 * the plugin.
 *
 * @param module its folder, from the project folder; empty if it is the project
 * @param places what it checks, from there, too
 * @param junit what is known of JUnit in it
 * @param refusal why no class can stand for documentation among its tests; empty if one can
 * @param passedOver classes that stand for documentation and are never run
 * @param proposals what is to be written
 */
record MavenHook(
        String module,
        List<String> places,
        JunitPlatform junit,
        Optional<String> refusal,
        List<String> passedOver,
        List<Proposal> proposals) {

    private static final String ARTIFACT = "dev.runmark:runmark:";

    /** What stands in a POM above modules would else be done in each of them. */
    private static final String INHERITED = "  <inherited>false</inherited>\n";

    MavenHook {
        places = List.copyOf(places);
        passedOver = List.copyOf(passedOver);
        proposals = List.copyOf(proposals);
    }

    /**
     * What is to be written for a module.
     *
     * @param folder the project folder
     * @param known the module as Maven sees it
     * @param places what it is to check
     * @param isNamed whether it must say so itself, since the configuration names more or stands elsewhere
     * @param version the version of Runmark to write
     */
    static MavenHook of(Path folder, MavenModule known, List<String> places, boolean isNamed, String version)
            throws IOException {
        Path root = Objects.requireNonNull(known.pom().getParent());
        String module = PathNames.slashed(folder.relativize(root));
        JunitPlatform junit = JunitPlatform.of(known.dependencies(), known.managed());
        TestClass tests = TestClass.of(root, known.tests(), known.surefire()::runs);
        Optional<Proposal> missing = tests.isThere()
                ? Optional.empty()
                : tests.missing(folder, known.surefire().includes(), isNamed ? places : List.of());
        boolean holds = known.packaging().equals(MavenModule.HOLDER);
        Optional<String> refusal = Optional.of("which only holds modules, or documentation")
                .filter(why -> holds)
                .or(junit::refusal)
                .or(() -> known.surefire().refusal(known.dependencies()))
                .or(() -> tests.isThere() || missing.isPresent() ? Optional.empty() : Optional.of(runsOnly(known)));
        List<String> up = isNamed ? upFrom(module, places) : List.of();
        Pom pom = Pom.of(Files.readString(known.pom()));
        List<Splice> splices = refusal.isPresent()
                ? plugin(pom, version, (holds ? INHERITED : "") + configuration(up))
                : dependency(pom, known, version, cacheInputs(folder, pom, upFrom(module, places)));
        List<Proposal> proposals = new ArrayList<>();
        if (!splices.isEmpty()) {
            proposals.add(
                    Proposal.ofChange(folder, PathNames.slashed(folder.relativize(known.pom())), pom.text(), splices));
        }
        if (refusal.isEmpty()) {
            missing.ifPresent(proposals::add);
        }
        return new MavenHook(module, places, junit, refusal, tests.passedOver(), proposals);
    }

    private static String runsOnly(MavenModule known) {
        return "Surefire runs only `" + String.join(", ", known.surefire().includes()) + "`";
    }

    private static List<Splice> dependency(Pom pom, MavenModule known, String version, List<Splice> more) {
        List<Splice> splices = new ArrayList<>();
        if (known.dependencies().stream().noneMatch(artifact -> artifact.startsWith(ARTIFACT))) {
            splices.add(pom.adding("dependencies", """
                    <dependency>
                      <groupId>dev.runmark</groupId>
                      <artifactId>runmark</artifactId>
                      <version>%s</version>
                      <scope>test</scope>
                    </dependency>
                    """.formatted(version)));
        }
        splices.addAll(more);
        return splices;
    }

    private static List<Splice> plugin(Pom pom, String version, String more) {
        return pom.artifacts("project/build/plugins/plugin").stream().anyMatch(name -> name.startsWith(ARTIFACT))
                ? List.of()
                : List.of(pom.adding("build/plugins", """
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
                        """.formatted(version, more)));
    }

    private static String configuration(List<String> paths) {
        if (paths.isEmpty()) {
            return "";
        }
        StringBuilder lines = new StringBuilder("  <configuration>\n    <paths>\n");
        paths.forEach(path -> lines.append("      <path>" + path + "</path>\n"));
        return lines.append("    </paths>\n  </configuration>\n").toString();
    }

    private static List<String> upFrom(String module, List<String> places) {
        Path from = Path.of(module);
        return places.stream()
                .map(place -> PathNames.slashed(from.relativize(Path.of(place))))
                .toList();
    }

    /** Maven's build cache takes a module for unchanged unless all that its tests read is among its inputs. */
    private static List<Splice> cacheInputs(Path folder, Pom pom, List<String> paths) throws IOException {
        Path extensions = folder.resolve(".mvn/extensions.xml");
        boolean cached = Files.isRegularFile(extensions)
                && Files.readString(extensions, StandardCharsets.ISO_8859_1).contains("maven-build-cache-extension");
        if (!cached || pom.text().contains("maven.build.cache.input.markdown")) {
            return List.of();
        }
        StringBuilder properties = new StringBuilder();
        int number = 0;
        for (String path : paths) {
            String name = "maven.build.cache.input.markdown." + ++number;
            properties.append("<" + name + ">" + path + "</" + name + ">\n");
        }
        return List.of(pom.adding("properties", properties.toString()));
    }

    /** Whether a class among the tests is what checks it. */
    boolean isTest() {
        return refusal.isEmpty();
    }

    /** What the user is told of it. */
    Stream<String> told(boolean isOneOfMany) {
        String name = "Maven" + (module.isEmpty() ? "" : ", module " + module) + ", ";
        String way = refusal.map(why -> why + ": the plugin fits").orElse(junit.told());
        String what = isOneOfMany ? ", for " + String.join(", ", places) : "";
        Stream<String> unseen = passedOver.stream()
                .map(file -> (module.isEmpty() ? "" : module + "/") + file + " is never run, since "
                        + refusal.orElse("the patterns of Surefire leave it out"));
        return Stream.concat(Stream.of(name + way + what), unseen);
    }
}
