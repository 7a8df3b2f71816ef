package dev.runmark.maven;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal about Markdown: that of a site, or files that are named. */
abstract class PagesMojo extends RunmarkMojo {

    private static final String USUAL = "README.md";

    /**
     * Markdown files and folders. None stands for the site in {@code content}, for what {@code runmark.yaml} names or,
     * without either, for {@code README.md}.
     */
    @Parameter(property = "runmark.paths")
    private List<String> paths = List.of();

    /** The command. */
    abstract String name();

    @Override
    final List<String> command() {
        if (!hasPages()) {
            return List.of();
        }
        List<String> command = new ArrayList<>(List.of(name()));
        command.addAll(options());
        if (!paths.isEmpty()) {
            command.addAll(paths);
        } else if (!hasProject()) {
            command.add(USUAL);
        }
        return command;
    }

    /** What the parameters of this goal are on the command line. */
    List<String> options() {
        return List.of();
    }

    private boolean hasPages() {
        return !paths.isEmpty() || hasProject() || Files.exists(inModule(USUAL));
    }

    /** Only of this module: what stands in a folder around it is checked there. */
    private boolean hasProject() {
        return Files.exists(inModule("content")) || Files.exists(inModule("runmark.yaml"));
    }
}
