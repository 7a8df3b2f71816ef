package dev.runmark.content.folder;

import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How it went with reading one file.
 *
 * @param value what was read; empty if the file cannot be read
 * @param problems what is wrong with the file by itself
 */
public record FileReading<T>(Optional<T> value, List<Problem> problems) {

    /**
     * Reads a file.
     *
     * @param path how problems name it
     * @param file where it is
     * @param read what is done with its text
     */
    public static <T> FileReading<T> of(String path, Path file, Function<Source, FileReading<T>> read) {
        try {
            return read.apply(Source.read(path, file));
        } catch (CharacterCodingException e) {
            return failed(Problem.ofFile(Rule.NOT_UTF_8, path, "this file is not UTF-8 text")
                    .withHelp("save it as UTF-8"));
        } catch (IOException e) {
            return failed(unreadable(path, e));
        } catch (NestedTooDeep e) {
            return failed(e.problem());
        } catch (StackOverflowError e) {
            // The Markdown parser recurses and has no limit of its own to ask for.
            return failed(NestedTooDeep.somewhere(path));
        }
    }

    /** Why a file or a folder cannot be looked into. */
    public static Problem unreadable(String path, IOException exception) {
        return Problem.ofFile(Rule.UNREADABLE, path, "this cannot be read: " + reason(exception))
                .withHelp("mend it, or take it away");
    }

    private static String reason(IOException exception) {
        if (exception instanceof FileSystemLoopException) {
            return "it leads back into a folder that holds it";
        }
        if (exception instanceof NoSuchFileException) {
            return "it leads nowhere";
        }
        // Its message is nothing but the path.
        return exception instanceof AccessDeniedException ? "access is denied" : String.valueOf(exception.getMessage());
    }

    private static <T> FileReading<T> failed(Problem problem) {
        return new FileReading<>(Optional.empty(), List.of(problem));
    }
}
