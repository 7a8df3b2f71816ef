package dev.runmark.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Finds what existing documentation claims, and what of it is true. */
@Mojo(name = "adopt", requiresDependencyResolution = ResolutionScope.TEST)
public final class AdoptMojo extends PagesMojo {

    /** Writes what is true as claims. */
    @Parameter(property = "runmark.write", defaultValue = "false")
    private boolean write;

    @Override
    String name() {
        return "adopt";
    }

    @Override
    List<String> options() {
        return write ? List.of("--write") : List.of();
    }

    @Override
    CommandProcess.Talk talk() {
        return CommandProcess.Talk.LOG;
    }
}
