package dev.runmark.site;

import dev.runmark.text.Source;
import java.io.IOException;
import java.util.List;

/** A text in which fenced code blocks stand, or what is taken for some: Markdown, or the comments of a Java file. */
public interface FencedText {

    /** The file's text. */
    Source source();

    /** Every block of code, in reading order. */
    List<Fence> fences();

    /** The headings that a block stands below, from that of the page to the nearest, as plain text; possibly none. */
    List<String> titlesAbove(Fence fence);

    /** Reads files again that are known. */
    interface Opener {

        /**
         * A file's text.
         *
         * @throws IOException if it cannot be read, or if it changed since it was first read
         */
        FencedText open(MarkdownFile file) throws IOException;
    }
}
