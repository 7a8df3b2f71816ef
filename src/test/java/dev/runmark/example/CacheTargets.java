package dev.runmark.example;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.fact.Jdk;
import dev.runmark.text.Source;
import java.io.IOException;

/** What is fuzzed of this package: it takes any bytes, and must not throw anything but that they are none of its own. */
public final class CacheTargets {

    private static final Composition COMPOSITION =
            Composition.of(Fences.examples(Source.of("page.md", "```java\nint x = 0;\n```\n"))
                    .examples()
                    .get(0));

    private CacheTargets() {}

    /** An entry of the cache whose seal holds. */
    public static void entries(byte[] bytes) {
        try {
            AttemptFormat.read(bytes, COMPOSITION, Jdk.current());
        } catch (IOException e) {
            // It is run again.
            return;
        }
    }
}
