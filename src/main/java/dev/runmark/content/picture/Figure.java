package dev.runmark.content.picture;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;

/**
 * A picture that is alone in its paragraph and has a title, which is shown below it.
 *
 * @param picture the picture
 * @param caption what is shown below it, as plain text
 */
public record Figure(Image picture, String caption) {

    /** The figure that a paragraph is; empty if it is none. */
    public static Optional<Figure> of(Paragraph paragraph) {
        return paragraph.getFirstChild() instanceof Image picture && picture.getNext() == null
                ? Optional.of(picture.getTitle().unescape().strip())
                        .filter(caption -> !caption.isEmpty())
                        .map(caption -> new Figure(picture, caption))
                : Optional.empty();
    }

    /** The figure that a picture belongs to; empty if it is in no figure. */
    public static Optional<Figure> around(Node picture) {
        return picture.getParent() instanceof Paragraph paragraph ? of(paragraph) : Optional.empty();
    }
}
