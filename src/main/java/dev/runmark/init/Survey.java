package dev.runmark.init;

import dev.runmark.site.Libraries;
import dev.runmark.site.Network;
import dev.runmark.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a project is, and what would have to be written so that its documentation is checked from now on.
 *
 * <p>Immutable and thread-safe.
 *
 * @param documentation its Markdown with Java in it
 * @param told what was found, in lines for the user
 * @param unmade the command that compiles the project, which is not; empty if it is
 * @param libraries what examples can use of the project
 * @param proposals the files to write; none if the project is set up
 * @param advice what is left to be done by hand
 * @param problems what keeps a file from being changed
 */
public record Survey(
        Documentation documentation,
        List<String> told,
        Optional<String> unmade,
        Libraries libraries,
        List<Proposal> proposals,
        List<String> advice,
        List<Problem> problems) {

    public Survey {
        told = List.copyOf(told);
        proposals = List.copyOf(proposals);
        advice = List.copyOf(advice);
        problems = List.copyOf(problems);
    }

    /**
     * Looks at a project.
     *
     * @param folder its folder, absolute
     * @param network whether what this machine lacks of Maven's parents is fetched
     * @param version the version of Runmark to write
     * @throws IOException if a file cannot be read
     */
    public static Survey of(Path folder, Network network, String version) throws IOException {
        Documentation documentation = Documentation.in(folder);
        if (documentation.paths().isEmpty()) {
            return new Survey(
                    documentation, List.of(), Optional.empty(), Libraries.NONE, List.of(), List.of(), List.of());
        }
        if (MavenBuild.builds(folder)) {
            Pom.Reading pom = Pom.read("pom.xml", folder.resolve("pom.xml"));
            return pom.pom().isPresent()
                    ? of(folder, documentation, MavenBuild.of(folder, documentation, network, version))
                    : new Survey(
                            documentation,
                            List.of(),
                            Optional.empty(),
                            Libraries.NONE,
                            List.of(),
                            List.of(),
                            pom.problem().stream().toList());
        }
        return of(
                folder,
                documentation,
                GradleBuild.builds(folder) ? GradleBuild.of(folder, documentation, version) : NoBuild.of(folder));
    }

    private static Survey of(Path folder, Documentation documentation, BuildTool build) throws IOException {
        List<Proposal> proposals = new ArrayList<>();
        documentation.configuration().ifPresent(proposals::add);
        proposals.addAll(build.proposals());
        Optional<Proposal> hook = PreCommit.missing(folder, build instanceof MavenBuild ? " --dependency pom.xml" : "");
        hook.ifPresent(proposals::add);
        List<String> advice = new ArrayList<>(build.advice());
        hook.ifPresent(added -> advice.add("the hook of pre-commit needs `runmark` on the path"));
        return new Survey(
                documentation,
                Stream.concat(build.told().stream(), Stream.of(documentation.told()))
                        .toList(),
                build.unmade(),
                build.libraries(),
                proposals,
                advice,
                List.of());
    }

    /** Whether a folder is a site of Runmark, which has no need of anything else. */
    public static boolean isSite(Path folder) {
        return Files.isDirectory(folder.resolve("content")) && Files.exists(folder.resolve("content/site.yaml"));
    }
}
