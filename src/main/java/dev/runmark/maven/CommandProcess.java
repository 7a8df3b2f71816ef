package dev.runmark.maven;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/**
 * Runs a command in a process of its own: its current folder is the module, whose paths are what authors write, and nothing
 * of Maven is on its class path.
 */
final class CommandProcess {

    private static final String MAIN = "dev.runmark.Main";

    private final Path module;
    private final Path work;
    private final Log log;

    CommandProcess(Path module, Path work, Log log) {
        this.module = module;
        this.work = work;
        this.log = log;
    }

    /** How a command talks to whoever runs Maven. */
    enum Talk {
        /** Through Maven's log. */
        LOG,
        /** On the terminal, where it may ask. */
        TERMINAL
    }

    /**
     * Runs a command and waits for its end.
     *
     * @param command its name and its arguments
     * @return its exit status
     * @throws IOException if no process can be started
     * @throws InterruptedException if the calling thread is interrupted, which ends the process
     */
    int run(List<String> command, Talk talk) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(commandLine(command)).directory(module.toFile());
        Process process = (talk == Talk.TERMINAL ? builder.inheritIO() : builder.redirectErrorStream(true)).start();
        // A signal that ends Maven alone would leave the command running, with nobody who knows of it.
        Thread withMaven = new Thread(process::destroy, "runmark-end");
        Runtime.getRuntime().addShutdownHook(withMaven);
        try {
            if (talk == Talk.LOG) {
                process.getOutputStream().close();
                log(process);
            }
            return process.waitFor();
        } finally {
            process.destroy();
            remove(withMaven);
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // Maven is ending, and the hook is what has ended the command.
        }
    }

    private void log(Process process) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(new LogLines(log));
        }
    }

    /** A class path may be longer than what an operating system takes as arguments; a file takes one a line. */
    private List<String> commandLine(List<String> command) throws IOException {
        Path arguments = Files.createDirectories(work).resolve("runmark-" + command.get(0) + ".args");
        Files.write(arguments, command.subList(1, command.size()));
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("-Dstdout.encoding=UTF-8");
        line.add("-Dstderr.encoding=UTF-8");
        line.add("-cp");
        line.add(ownJar().toString());
        line.add(MAIN);
        line.add(command.get(0));
        line.add("@" + arguments);
        return line;
    }

    private static Path ownJar() throws IOException {
        try {
            return Path.of(CommandProcess.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
