package dev.runmark.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Proves the examples of the module's Markdown with the class path of its tests; what is false fails the build. */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class CheckMojo extends PagesMojo {

    /** Lets warnings fail, too. */
    @Parameter(property = "runmark.strict", defaultValue = "false")
    private boolean strict;

    @Override
    String name() {
        return "check";
    }

    @Override
    List<String> options() {
        return strict ? List.of("--strict") : List.of();
    }

    @Override
    CommandProcess.Talk talk() {
        return CommandProcess.Talk.LOG;
    }
}
