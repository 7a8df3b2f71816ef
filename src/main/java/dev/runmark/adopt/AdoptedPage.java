package dev.runmark.adopt;

import dev.runmark.content.javadoc.FencedFile;
import dev.runmark.example.Observer;
import dev.runmark.example.claim.Prompts;
import dev.runmark.site.Fence;
import dev.runmark.site.FencedText;
import dev.runmark.site.Language;
import dev.runmark.site.Languages;
import dev.runmark.site.MarkdownFile;
import dev.runmark.text.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file, and what in it may be a claim.
 *
 * @param file the file
 * @param source its text
 * @param blocks its blocks of code that can be claimed something of
 */
record AdoptedPage(MarkdownFile file, Source source, List<CodeBlock> blocks) {

    AdoptedPage {
        blocks = List.copyOf(blocks);
    }

    /**
     * A block of code.
     *
     * @param fence the block
     * @param language what it is in
     * @param remarks its comments
     * @param listing what may be its output
     */
    record CodeBlock(Fence fence, Language language, List<Remark> remarks, Optional<Listing> listing) {

        CodeBlock {
            remarks = List.copyOf(remarks);
        }

        /** Whether anybody could claim anything of it. */
        boolean isOfInterest() {
            return !remarks.isEmpty() || listing.isPresent();
        }

        /** The lines whose values a comment may give. */
        private List<Integer> valueLines() {
            return remarks.stream()
                    .filter(CodeBlock::mayGiveValue)
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
                .filter(CodeBlock::isOfInterest)
                .forEach(block -> watched.put(block.fence(), block.valueLines()));
        Map<Fence, Language> languages = new LinkedHashMap<>();
        blocks.forEach(block -> languages.put(block.fence(), block.language()));
        return new Observer.WatchedPage(file, source, languages, watched);
    }

    /** What is typed at a prompt claims all of itself already. */
    private static boolean canBeClaimed(Fence fence, Language language) {
        return !language.comment().isEmpty() && !Prompts.are(fence.lines(), language);
    }

    static AdoptedPage read(MarkdownFile file, Languages languages) throws IOException {
        FencedText text = FencedFile.open(file);
        List<Fence> fences = text.fences();
        List<CodeBlock> blocks = new ArrayList<>();
        for (int i = 0; i < fences.size(); i++) {
            Fence fence = fences.get(i);
            Optional<Listing> listing = Listing.after(text.source(), fences, i);
            languages
                    .of(fence)
                    .filter(language -> canBeClaimed(fence, language))
                    .ifPresent(language ->
                            blocks.add(new CodeBlock(fence, language, Remark.in(fence, language), listing)));
        }
        return new AdoptedPage(file, text.source(), blocks);
    }
}
