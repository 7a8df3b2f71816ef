package dev.runmark;

import dev.runmark.content.head.HeadTargets;
import dev.runmark.example.CacheTargets;
import dev.runmark.example.claim.ClaimTargets;
import dev.runmark.example.run.EventTargets;
import dev.runmark.example.sandbox.NotesTargets;
import dev.runmark.render.markdown.MarkdownTargets;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

/** All that is fuzzed, by name. Jazzer runs the one that the property {@code fuzz} names. */
public final class FuzzTargets {

    /** Each takes any bytes, and must neither throw nor go on for long. */
    public static final Map<String, Consumer<byte[]>> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("front-matter", text(HeadTargets::frontMatter)),
            Map.entry("configuration", text(HeadTargets::configuration)),
            Map.entry("redirects", text(HeadTargets::redirects)),
            Map.entry("markdown", text(MarkdownTargets::markdown)),
            Map.entry("info-strings", text(ClaimTargets::infoStrings)),
            Map.entry("claims", text(ClaimTargets::claims)),
            Map.entry("outcomes", text(ClaimTargets::outcomes)),
            Map.entry("regions", text(ClaimTargets::regions)),
            Map.entry("events", EventTargets::events),
            Map.entry("notes", NotesTargets::notes),
            Map.entry("cache-entries", CacheTargets::entries)));

    private FuzzTargets() {}

    private static Consumer<byte[]> text(Consumer<String> target) {
        return bytes -> target.accept(new String(bytes, StandardCharsets.UTF_8));
    }

    /** What was chosen; Jazzer calls {@link #fuzzerTestOneInput} often. */
    private static final class Chosen {

        private static final Consumer<byte[]> TARGET =
                Objects.requireNonNull(ALL.get(System.getProperty("fuzz")), "-Dfuzz=NAME, one of " + ALL.keySet());
    }

    /** Is called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        Chosen.TARGET.accept(bytes);
    }
}
