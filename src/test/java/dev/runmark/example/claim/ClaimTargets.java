package dev.runmark.example.claim;

import dev.runmark.content.folder.NestedTooDeep;
import dev.runmark.content.markdown.MarkdownText;
import dev.runmark.site.ExampleMode;
import dev.runmark.site.Languages;
import dev.runmark.text.Shown;
import dev.runmark.text.Source;
import java.nio.file.Path;

/** What is fuzzed of this package: each takes any text, and must not throw. */
public final class ClaimTargets {

    private ClaimTargets() {}

    /** The words after {@code ```java}. */
    public static void infoStrings(String text) {
        find("```java " + text + "\nint x = 1;   // => 1\n```\n\n```output\n1\n```\n");
    }

    /** Comments that claim something, and blocks of output. */
    public static void claims(String text) {
        find("```java\n" + text + "\n```\n\n```output\n" + text + "\n```\n");
    }

    /** The rows of outcomes. */
    public static void outcomes(String text) {
        find("```java runs=5\nint x = 1;\n```\n\n```outcomes\n" + text + "\n```\n");
    }

    /** The marked regions of a source file. */
    public static void regions(String text) {
        Regions.of(Source.of("A.java", text), Languages.JAVA);
    }

    private static void find(String page) {
        try {
            MarkdownText text = MarkdownText.plain(Source.of("page.md", page));
            Shown.all(ExampleFinder.in(text.source(), text.fences(), Path.of("none"), ExampleMode.AUTO)
                    .problems());
        } catch (NestedTooDeep e) {
            // That is what is said of it.
            return;
        }
    }
}
