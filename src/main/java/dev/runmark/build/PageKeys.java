package dev.runmark.build;

import dev.runmark.earlier.InputFiles;
import dev.runmark.example.judge.Proofs;
import dev.runmark.render.file.Batch;
import dev.runmark.site.Framework;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.Page;
import dev.runmark.site.Site;
import dev.runmark.site.Topic;
import dev.runmark.text.Sha256;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Distinguishes everything that files depend on which are made of the texts of some pages: these texts, their proofs, and what
 * all pages have in common, which is whatever there is but the texts of the other pages.
 *
 * <p>Immutable and thread-safe.
 *
 * @param common of what all pages have in common
 * @param proofs the proofs of all pages
 */
record PageKeys(String common, Proofs proofs) {

    /**
     * The keys of a site's pages.
     *
     * @param key of what counts besides files and examples
     * @param proving of what counts for examples besides their texts
     * @param inputs the files that the site was made of
     */
    static PageKeys of(String key, String proving, InputFiles inputs, Site site, Proofs proofs) {
        Sha256 common = new Sha256().text(key).text(proving);
        common.text(proofs.isEmpty() + " " + proofs.isUntried());
        addAllButPages(inputs, site, common);
        for (Framework framework : site.frameworks()) {
            common.text(framework.address()).text(framework.title()).text(framework.description());
            for (Topic topic : framework.topics()) {
                common.text(topic.address()).text(topic.title()).text(topic.description());
                topic.pages().forEach(page -> common.text(shown(page)));
            }
        }
        return new PageKeys(common.hex(), proofs);
    }

    private static void addAllButPages(InputFiles inputs, Site site, Sha256 common) {
        Set<String> pages = site.pages().map(Page::file).map(PageKeys::path).collect(Collectors.toSet());
        inputs.files().forEach((path, file) -> {
            if (!pages.contains(path)) {
                common.text(path).text(file.hash());
            }
        });
    }

    private static String path(MarkdownFile file) {
        return file.file().toAbsolutePath().normalize().toString();
    }

    /** What other pages may show of a page, or find by its links. */
    private static String shown(Page page) {
        return String.join(
                "\n",
                page.address(),
                page.title(),
                page.subtopic(),
                page.difficulty() + " " + page.order() + " " + page.updated() + " " + page.navigation(),
                page.description(),
                page.related() + " " + page.blog() + " " + page.redirectFrom(),
                page.questions().stream()
                        .map(question -> question.id() + " " + question.difficulty() + " " + question.title())
                        .collect(Collectors.joining("\n")),
                page.headings().toString(),
                new TreeSet<>(page.anchors()).toString());
    }

    /**
     * The key of files that are made of some texts.
     *
     * @throws IOException if a text of the site cannot be read, or has changed since the site was read
     */
    String of(Batch.Basis basis) throws IOException {
        Sha256 key = new Sha256().text(common).text(basis.seen().text());
        for (MarkdownFile file : basis.files()) {
            key.text(file.path()).text(Long.toString(file.checksum()));
            key.text(proofs.fingerprint(file.path()));
        }
        return key.hex();
    }
}
