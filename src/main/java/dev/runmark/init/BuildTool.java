package dev.runmark.init;

import dev.runmark.site.Libraries;
import java.util.List;
import java.util.Optional;

/** What builds a project, and how it comes to check its documentation. */
sealed interface BuildTool permits MavenBuild, GradleBuild, NoBuild {

    /** What the user knows it as, and what counts for the proposals, in lines. */
    List<String> told();

    /** The command that compiles it, without whose classes no example can be proved; empty if they are there. */
    Optional<String> unmade();

    /** What examples can use of the project before anything is set up. */
    Libraries libraries();

    /** The files that are to be written; none if the build does all that it can. */
    List<Proposal> proposals();

    /** What is left to be done by hand, and how the examples are checked from then on. */
    List<String> advice();
}
