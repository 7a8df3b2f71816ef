package dev.runmark.content;

import dev.runmark.content.folder.ContentFile;
import dev.runmark.content.head.PageHead;
import dev.runmark.content.head.TextReading;
import dev.runmark.site.ExampleMode;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.PageExamples;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What a page's text was when it was read last, and what its front matter said.
 *
 * <p>Immutable and thread-safe.
 *
 * @param stamp how its file was found
 * @param checksum {@link MarkdownFile#checksum()}
 * @param bodyStart {@link MarkdownFile#bodyStart()}
 * @param mode how its examples are related, if it says so
 * @param sound whether nothing was wrong with it
 * @param head its front matter
 */
record KeptHead(Stamp stamp, long checksum, int bodyStart, Optional<ExampleMode> mode, boolean sound, PageHead head) {

    TextReading<PageHead> reading(ContentFile file) {
        return TextReading.skimmed(
                MarkdownFile.skimmed(file.path(), file.file(), checksum, bodyStart, PageExamples.of(mode)),
                head,
                sound);
    }

    static KeptHead of(TextReading<PageHead> text, Stamp stamp) {
        return new KeptHead(
                stamp,
                text.file().checksum(),
                text.file().bodyStart(),
                text.file().examples().mode(),
                text.sound(),
                text.head());
    }

    /**
     * What distinguishes a file from what it was before, without a look into it.
     *
     * @param size in bytes
     * @param changed when it was changed last, in nanoseconds since 1970
     */
    record Stamp(long size, long changed) {

        static Stamp of(BasicFileAttributes attributes) {
            return new Stamp(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
        }
    }
}
