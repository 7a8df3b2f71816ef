package dev.runmark.example;

import dev.runmark.content.Fence;
import dev.runmark.text.Source;
import java.util.List;

/**
 * A fenced block of Java, what its words ask for, and what the page claims of it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param source the page
 * @param fence the block
 * @param words the words after {@code java}
 * @param claims what the page says that it prints, in reading order
 */
public record Example(Source source, Fence fence, Words words, List<Claim> claims) {

    public Example {
        claims = List.copyOf(claims);
    }
}
