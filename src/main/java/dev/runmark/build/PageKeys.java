package dev.runmark.build;

import dev.runmark.earlier.InputFiles;
import dev.runmark.example.judge.Proofs;
import dev.runmark.render.file.Batch;
import dev.runmark.site.MarkdownFile;
import dev.runmark.text.Sha256;
import java.io.IOException;
import java.util.function.Predicate;

/**
 * Distinguishes everything that files depend on which are made of some texts: these texts, their proofs, what of other texts
 * shows in them, and what all files have in common, which is whatever there is but texts.
 *
 * <p>Immutable and thread-safe.
 *
 * @param common of what all files have in common
 * @param proofs the proofs of all texts
 */
record PageKeys(String common, Proofs proofs) {

    /**
     * The keys of a site's files.
     *
     * @param key of what counts besides files and examples
     * @param proving of what counts for examples besides their texts
     * @param inputs the files that the site was made of
     * @param isText whether what such a file says shows only in files that are made of it
     */
    static PageKeys of(String key, String proving, InputFiles inputs, Predicate<String> isText, Proofs proofs) {
        Sha256 common = new Sha256().text(key).text(proving);
        common.text(proofs.isEmpty() + " " + proofs.isUntried());
        inputs.files().forEach((path, file) -> {
            if (!isText.test(path)) {
                common.text(path).text(file.hash());
            }
        });
        return new PageKeys(common.hex(), proofs);
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
