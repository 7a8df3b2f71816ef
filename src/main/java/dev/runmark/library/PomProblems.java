package dev.runmark.library;

import dev.runmark.site.PlacedText;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.building.ModelProblem;
import org.apache.maven.model.resolution.UnresolvableModelException;
import org.eclipse.aether.transfer.ArtifactNotFoundException;

/** Says what is wrong with a project's POM, at its place there. */
final class PomProblems {

    private final PomPlaces places;
    private final Maven maven;

    PomProblems(PomPlaces places, Maven maven) {
        this.places = places;
        this.maven = maven;
    }

    /** What keeps Maven from building a project. */
    List<Problem> of(ModelBuildingException failure) {
        return failure.getProblems().stream()
                .filter(problem -> problem.getSeverity() != ModelProblem.Severity.WARNING)
                .map(this::problem)
                .distinct()
                .toList();
    }

    private Problem problem(ModelProblem problem) {
        if (problem.getException() instanceof UnresolvableModelException unresolvable) {
            return unresolvable(problem, unresolvable);
        }
        String message = problem.getMessage().lines().findFirst().orElse("").strip();
        String inOther = isOwn(problem) ? "" : "`" + problem.getModelId() + "`, which it needs: ";
        return place(problem, "")
                .error(Rule.POM, "Maven cannot use this project: " + inOther + message)
                .withHelp("mend the POM; `mvn validate` says the same");
    }

    private Problem unresolvable(ModelProblem problem, UnresolvableModelException why) {
        String name = why.getGroupId() + ":" + why.getArtifactId() + ":" + why.getVersion();
        boolean parent = problem.getMessage().contains("parent POM");
        String what = (parent ? "parent `" : "imported list of versions `") + name + "`";
        boolean unknown = Causes.of(why).anyMatch(ArtifactNotFoundException.class::isInstance);
        PlacedText place = place(problem, why.getArtifactId());
        return unknown
                ? place.error(Rule.POM, "there is no " + what + " in " + maven.places(maven.repositories()))
                        .withHelp(
                                parent
                                        ? "mend its version, or its `relativePath` if it is a folder of this project"
                                        : "mend its version, or name its repository in the POM or in settings.xml")
                : place.error(Rule.POM, "the " + what + " cannot be fetched: " + Causes.last(why))
                        .withHelp("with a network, try again; what is in the local repository needs none");
    }

    private boolean isOwn(ModelProblem problem) {
        return places.own().contains(path(problem));
    }

    private static Path path(ModelProblem problem) {
        return Path.of(problem.getSource());
    }

    private PlacedText place(ModelProblem problem, String word) {
        return places.at(problem.getModelId(), path(problem), problem.getLineNumber(), word);
    }
}
