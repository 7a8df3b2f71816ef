package dev.runmark.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What all goals have in common. Maven makes one for each execution and fills in the parameters. */
abstract class RunmarkMojo extends AbstractMojo {

    private static final int PROBLEMS = 1;

    /** Does nothing. */
    @Parameter(property = "runmark.skip", defaultValue = "false")
    private boolean skip;

    /** Further arguments of the command, such as {@code --runs=100}. */
    @Parameter(property = "runmark.arguments")
    private List<String> arguments = List.of();

    @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
    private File basedir = new File("");

    @Parameter(defaultValue = "${project.build.directory}", readonly = true, required = true)
    private File buildDirectory = new File("");

    @Parameter(defaultValue = "${project.testClasspathElements}", readonly = true, required = true)
    private List<String> testClasspath = List.of();

    /** The command and what is special about it; empty if there is nothing to do in this module. */
    abstract List<String> command();

    /** How the command talks to whoever runs Maven. */
    abstract CommandProcess.Talk talk();

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("skipped: runmark.skip is set");
            return;
        }
        List<String> command = command();
        if (command.isEmpty()) {
            getLog().info("nothing to do: this module has no content/, no runmark.yaml and no README.md");
            return;
        }
        report(status(withClassPath(command)));
    }

    private int status(List<String> command) throws MojoExecutionException {
        try {
            return new CommandProcess(basedir.toPath(), buildDirectory.toPath(), getLog()).run(command, talk());
        } catch (IOException e) {
            throw new MojoExecutionException("no process could be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("interrupted", e);
        }
    }

    private static void report(int status) throws MojoExecutionException, MojoFailureException {
        if (status == PROBLEMS) {
            throw new MojoFailureException("what is said above is to be mended; -Drunmark.skip=true builds without it");
        }
        if (status != 0) {
            throw new MojoExecutionException("Runmark ended with status " + status + ", for the reason given above");
        }
    }

    /** A module whose classes are not compiled, or that has none, names folders that do not exist. */
    private List<String> withClassPath(List<String> command) {
        List<String> all = new ArrayList<>(command);
        testClasspath.stream()
                .map(Path::of)
                .filter(entry -> Files.isDirectory(entry) || entry.toString().endsWith(".jar"))
                .forEach(entry -> all.add("--classpath=" + entry));
        all.addAll(arguments);
        return all;
    }

    /** A file or folder of the module. */
    final Path inModule(String path) {
        return basedir.toPath().resolve(path);
    }

    /** The folder of what Maven makes. */
    final Path buildDirectory() {
        return buildDirectory.toPath();
    }
}
