package dev.runmark.junit;

import dev.runmark.build.Mending;
import dev.runmark.build.Options;
import dev.runmark.build.PlainCheck;
import dev.runmark.build.PlainProject;
import dev.runmark.build.PlainReading;
import dev.runmark.example.judge.Fixes;
import dev.runmark.rewrite.Rewrite;
import dev.runmark.terminal.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;

/** Runs tests: what one class names is proved together, on all processors, and reported as soon as it is known. */
final class Checking {

    private final EngineExecutionListener listener;
    private final Parameters parameters;

    Checking(EngineExecutionListener listener, Parameters parameters) {
        this.listener = listener;
        this.parameters = parameters;
    }

    void run(TestDescriptor root) {
        listener.executionStarted(root);
        for (TestDescriptor child : List.copyOf(root.getChildren())) {
            if (Thread.currentThread().isInterrupted()) {
                listener.executionSkipped(child, "cancelled");
            } else if (parameters.skips()) {
                listener.executionSkipped(child, "runmark.skip is set");
            } else {
                check(child);
            }
        }
        listener.executionFinished(root, TestExecutionResult.successful());
    }

    /** A class with the files below it, or a file that the run names itself. */
    private void check(TestDescriptor top) {
        List<FileNode> files = top instanceof FileNode file ? List.of(file) : nodes(top, FileNode.class);
        Announcement announcement = new Announcement(listener, parameters, top, files);
        announcement.start();
        try {
            Documents documents = top instanceof ClassNode type
                    ? type.documents()
                    : files.get(0).documents();
            announcement.finish(proved(documents, documents.only(paths(top, files))), documents.texts());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            announcement.abort("cancelled");
        } catch (IOException | RuntimeException | Error e) {
            announcement.fail(e);
        }
    }

    /** A class without a file has paths that say what is wrong with them. */
    private static List<Path> paths(TestDescriptor top, List<FileNode> files) {
        return files.isEmpty() && top instanceof ClassNode type
                ? type.documents().project().places()
                : files.stream().map(file -> file.file().file()).toList();
    }

    static <T> List<T> nodes(TestDescriptor parent, Class<T> type) {
        return parent.getChildren().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private PlainCheck proved(Documents documents, PlainProject project) throws IOException, InterruptedException {
        Options options = new Options(
                Path.of("").toAbsolutePath(),
                Optional.empty(),
                Options.Examples.PROVE,
                documents.given(),
                parameters.runs(),
                Optional.empty(),
                parameters.cache(),
                parameters.failure());
        if (parameters.fixes()) {
            fix(project, options);
        }
        return PlainCheck.of(project, options, Progress.NONE);
    }

    /** Afterwards everything is checked as it then is. */
    private static void fix(PlainProject project, Options options) throws IOException, InterruptedException {
        PlainReading read = PlainReading.of(project);
        Fixes fixes = Mending.of(read.files(), read.examples(), options, Fixes::of, Progress.NONE)
                .fixes();
        Rewrite.all(read.files(), fixes.edits());
    }
}
