package dev.runmark.example.fact;

import java.nio.file.Path;
import java.util.List;

/**
 * A program that runs examples of a language besides Java.
 *
 * <p>Immutable and thread-safe.
 *
 * @param title what readers call it, such as {@code Python}
 * @param number as much of its version as readers want to know, such as {@code 3.11}
 * @param version its full version
 * @param program where it is
 * @param readable files and folders that it needs besides
 */
public record Interpreter(String title, String number, String version, Path program, List<Path> readable)
        implements Platform {

    public Interpreter {
        readable = List.copyOf(readable);
    }
}
