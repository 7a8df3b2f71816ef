package dev.runmark.maven;

import java.nio.file.Files;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Proves the examples of the site in {@code content} and makes the site in {@code target/runmark-site}. */
@Mojo(
        name = "build",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class BuildMojo extends RunmarkMojo {

    @Override
    List<String> command() {
        return Files.exists(inModule("content"))
                ? List.of("build", "--output=" + buildDirectory().resolve("runmark-site"))
                : List.of();
    }

    @Override
    CommandProcess.Talk talk() {
        return CommandProcess.Talk.LOG;
    }
}
