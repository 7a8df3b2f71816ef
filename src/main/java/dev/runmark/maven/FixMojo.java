package dev.runmark.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Writes what the examples really print into the pages that say otherwise, after asking for each change. */
@Mojo(name = "fix", requiresDependencyResolution = ResolutionScope.TEST)
public final class FixMojo extends PagesMojo {

    /** Writes every change without asking. */
    @Parameter(property = "runmark.yes", defaultValue = "false")
    private boolean yes;

    @Override
    String name() {
        return "fix";
    }

    @Override
    List<String> options() {
        return yes ? List.of("--yes") : List.of();
    }

    @Override
    CommandProcess.Talk talk() {
        return CommandProcess.Talk.TERMINAL;
    }
}
