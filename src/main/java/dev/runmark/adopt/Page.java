package dev.runmark.adopt;

import dev.runmark.content.Fence;
import dev.runmark.content.MarkdownFile;
import dev.runmark.content.MarkdownText;
import dev.runmark.example.Observation;
import dev.runmark.text.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file, and what in it may be a claim.
 *
 * @param file the file
 * @param source its text
 * @param blocks its blocks of Java
 */
record Page(MarkdownFile file, Source source, List<Block> blocks) {

    Page {
        blocks = List.copyOf(blocks);
    }

    /**
     * A block of Java.
     *
     * @param fence the block
     * @param remarks its comments
     * @param listing what may be its output
     */
    record Block(Fence fence, List<Remark> remarks, Optional<Listing> listing) {

        Block {
            remarks = List.copyOf(remarks);
        }

        /** Whether anybody could claim anything of it. */
        boolean isOfInterest() {
            return !remarks.isEmpty() || listing.isPresent();
        }

        /** What to run: the values of the lines are noted that a comment may give. */
        Observation.Watched watched(Source source) {
            List<Integer> lines = remarks.stream()
                    .filter(Block::mayGiveValue)
                    .map(remark -> remark.code().line())
                    .toList();
            return new Observation.Watched(source, fence, lines);
        }

        /** To note a value calls its {@code toString}, which a comment of many words is no reason for. */
        private static boolean mayGiveValue(Remark remark) {
            Wording wording = Wording.of(remark.first().text(), remark.codeText());
            boolean brief = remark.first().text().strip().split("\\s+").length <= 4;
            return (remark.trailing() && brief) || wording.mark() != Wording.Mark.NONE || wording.isPlain();
        }
    }

    static Page read(MarkdownFile file) throws IOException {
        MarkdownText text = MarkdownText.open(file);
        List<Fence> fences = text.fences();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < fences.size(); i++) {
            Fence fence = fences.get(i);
            if (fence.language().equals("java")) {
                blocks.add(new Block(fence, Remark.in(fence), Listing.after(text.source(), fences, i)));
            }
        }
        return new Page(file, text.source(), blocks);
    }
}
