package dev.runmark.maven;

import java.nio.file.Files;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Shows the site in {@code content} in the browser while it is written, until it is interrupted. */
@Mojo(name = "serve", requiresDependencyResolution = ResolutionScope.TEST)
public final class ServeMojo extends RunmarkMojo {

    /** The port to listen at; the next free one if it is taken. */
    @Parameter(property = "runmark.port", defaultValue = "8080")
    private int port;

    @Override
    List<String> command() {
        return Files.exists(inModule("content")) ? List.of("serve", "--port=" + port) : List.of();
    }

    @Override
    CommandProcess.Talk talk() {
        return CommandProcess.Talk.TERMINAL;
    }
}
