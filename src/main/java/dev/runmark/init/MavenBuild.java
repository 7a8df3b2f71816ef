package dev.runmark.init;

import dev.runmark.library.MavenModule;
import dev.runmark.site.Libraries;
import dev.runmark.site.Network;
import dev.runmark.site.PlacedText;
import dev.runmark.text.PathNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Maven: each module checks the documentation in its folder, with its own class path.
 *
 * @param folder the project folder
 * @param modules those of its modules that have code
 * @param hooks the modules that have some to check
 * @param made whether all modules are compiled
 */
record MavenBuild(Path folder, Modules modules, List<MavenHook> hooks, boolean made) implements BuildTool {

    private static final String POM = "pom.xml";

    MavenBuild {
        hooks = List.copyOf(hooks);
    }

    static boolean builds(Path folder) {
        return Files.isRegularFile(folder.resolve(POM));
    }

    /**
     * Looks at the build.
     *
     * @param network whether a parent that this machine lacks is fetched
     * @param version the version of Runmark to write
     */
    static MavenBuild of(Path folder, Documentation documentation, Network network, String version) throws IOException {
        Map<String, MavenModule> modules = new LinkedHashMap<>();
        for (MavenModule module : MavenModule.in(folder.resolve(POM), network)) {
            modules.put(path(folder, module), module);
        }
        Modules withCode = withCode(folder, modules);
        Map<String, List<String>> shares = withCode.shares(documentation);
        List<MavenHook> hooks = new ArrayList<>();
        for (Map.Entry<String, List<String>> share : shares.entrySet()) {
            MavenModule module = Objects.requireNonNull(modules.get(share.getKey()));
            boolean isNamed = shares.size() > 1 || !share.getKey().isEmpty();
            hooks.add(MavenHook.of(folder, module, share.getValue(), isNamed, version));
        }
        boolean made = modules.values().stream()
                .allMatch(module -> Files.isDirectory(module.classes())
                        || !Modules.hasClasses(module.pom().resolveSibling("")));
        return new MavenBuild(folder, withCode, hooks, made);
    }

    private static String path(Path folder, MavenModule module) {
        return PathNames.slashed(
                folder.relativize(Objects.requireNonNull(module.pom().getParent())));
    }

    private static Modules withCode(Path folder, Map<String, MavenModule> all) {
        Map<String, String> paths = all.entrySet().stream()
                .filter(entry -> !entry.getValue().packaging().equals(MavenModule.HOLDER)
                        && Modules.isOne(folder.resolve(entry.getKey())))
                .collect(Collectors.toMap(
                        entry -> entry.getValue().name(), Map.Entry::getKey, (one, same) -> one, LinkedHashMap::new));
        Map<String, Set<String>> uses = new LinkedHashMap<>();
        paths.values()
                .forEach(path -> uses.put(
                        path,
                        Objects.requireNonNull(all.get(path)).dependencies().stream()
                                .map(name -> name.substring(0, name.lastIndexOf(':')))
                                .filter(paths::containsKey)
                                .map(name -> Objects.requireNonNull(paths.get(name)))
                                .collect(Collectors.toSet())));
        return new Modules(folder, uses);
    }

    @Override
    public List<String> told() {
        return hooks.stream().flatMap(hook -> hook.told(hooks.size() > 1)).toList();
    }

    @Override
    public List<Proposal> proposals() {
        return hooks.stream().flatMap(hook -> hook.proposals().stream()).toList();
    }

    @Override
    public Optional<String> unmade() {
        return made ? Optional.empty() : Optional.of("mvn compile");
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
        String command = hooks.stream().allMatch(MavenHook::isTest) ? "mvn test" : "mvn verify";
        return Stream.concat(
                        Stream.of("`" + command + "` checks the examples from now on"),
                        hooks.stream().flatMap(hook -> modules.advice(hook.module(), hook.places()).stream()))
                .toList();
    }
}
