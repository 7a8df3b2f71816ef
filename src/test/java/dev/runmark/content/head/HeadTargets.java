package dev.runmark.content.head;

import dev.runmark.content.markdown.FrontMatter;
import dev.runmark.text.Shown;
import dev.runmark.text.Source;
import java.nio.file.Path;

/** What is fuzzed of this package: each takes any text, and must not throw. */
public final class HeadTargets {

    private HeadTargets() {}

    /** The front matter of a page, an article and an index. */
    public static void frontMatter(String text) {
        FrontMatter frontMatter = FrontMatter.of(Source.of("page.md", "---\n" + text + "\n---\n"));
        Shown.all(PageHead.read(frontMatter).problems());
        Shown.all(ArticleHead.read(frontMatter).problems());
        Shown.all(IndexHead.read(frontMatter).problems());
        Shown.all(frontMatter.problems());
    }

    /** {@code site.yaml}, whose examples are all that {@code runmark.yaml} says. */
    public static void configuration(String text) {
        Shown.all(ConfigReading.of(Source.of("content/site.yaml", text), Path.of("project"))
                .problems());
    }

    /** Old addresses. */
    public static void redirects(String text) {
        if (RedirectFrom.isAddress(text) && RedirectFrom.bare(text).startsWith("/")) {
            throw new IllegalStateException("an address that begins with a slash: " + text);
        }
    }
}
