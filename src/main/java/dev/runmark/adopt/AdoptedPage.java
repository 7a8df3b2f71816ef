package dev.runmark.adopt;

import dev.runmark.content.javadoc.FencedFile;
import dev.runmark.example.Observer;
import dev.runmark.site.Fence;
import dev.runmark.site.FencedText;
import dev.runmark.site.MarkdownFile;
import dev.runmark.text.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file, and what in it may be a claim.
 *
 * @param file the file
 * @param source its text
 * @param blocks its blocks of Java
 */
record AdoptedPage(MarkdownFile file, Source source, List<JavaBlock> blocks) {

    AdoptedPage {
        blocks = List.copyOf(blocks);
    }

    /**
     * A block of Java.
     *
     * @param fence the block
     * @param remarks its comments
     * @param listing what may be its output
     */
    record JavaBlock(Fence fence, List<Remark> remarks, Optional<Listing> listing) {

        JavaBlock {
            remarks = List.copyOf(remarks);
        }

        /** Whether anybody could claim anything of it. */
        boolean isOfInterest() {
            return !remarks.isEmpty() || listing.isPresent();
        }

        /** The lines whose values a comment may give. */
        private List<Integer> valueLines() {
            return remarks.stream()
                    .filter(JavaBlock::mayGiveValue)
                    .flatMap(remark -> remark.trailing()
                            ? Stream.of(remark.code().line())
                            : Stream.of(remark.code().line(), remark.lineBelow()))
                    .toList();
        }

        /** Noting a value calls its {@code toString}, which a comment of many words is no reason for. */
        private static boolean mayGiveValue(Remark remark) {
            Wording wording = Wording.of(remark.first().text(), remark.codeText());
            boolean brief = remark.first().text().strip().split("\\s+").length <= 4;
            return (remark.trailing() && brief) || wording.mark() != Wording.Mark.NONE || wording.isPlain();
        }
    }

    /** What to run. */
    Observer.WatchedPage observed() {
        Map<Fence, Collection<Integer>> watched = new HashMap<>();
        blocks.stream()
                .filter(JavaBlock::isOfInterest)
                .forEach(block -> watched.put(block.fence(), block.valueLines()));
        return new Observer.WatchedPage(
                file, source, blocks.stream().map(JavaBlock::fence).toList(), watched);
    }

    static AdoptedPage read(MarkdownFile file) throws IOException {
        FencedText text = FencedFile.open(file);
        List<Fence> fences = text.fences();
        List<JavaBlock> blocks = new ArrayList<>();
        for (int i = 0; i < fences.size(); i++) {
            Fence fence = fences.get(i);
            if (fence.isExample()) {
                blocks.add(new JavaBlock(fence, Remark.in(fence), Listing.after(text.source(), fences, i)));
            }
        }
        return new AdoptedPage(file, text.source(), blocks);
    }
}
