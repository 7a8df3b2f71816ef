package dev.runmark.content.picture;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import dev.runmark.content.markdown.MarkdownText;
import dev.runmark.site.Asset;
import dev.runmark.site.Site;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Finds pictures that say nothing to those who cannot see them, and files that are no pictures. */
public final class PictureProblems {

    private PictureProblems() {}

    /** The pictures of a text that have no words. */
    public static List<Problem> in(MarkdownText text) {
        return text.nodes()
                .filter(node -> node instanceof Image || node instanceof ImageRef)
                .filter(node ->
                        new TextCollectingVisitor().collectAndGetText(node).isBlank())
                .map(node -> wordless(text, node))
                .toList();
    }

    private static Problem wordless(MarkdownText text, Node picture) {
        return text.spotOf(picture, picture.getChars())
                .warning(Rule.IMAGE_ALT, text.source(), "this image has no text for those who cannot see it")
                .withHelp("say between `![` and `]` what it shows,"
                        + " or write `<img src=\"…\" alt=\"\">` if it is mere decoration");
    }

    /**
     * What is wrong with a file of the site that is called like a picture.
     *
     * @throws IOException if it cannot be read
     */
    public static Optional<Problem> of(Asset asset) throws IOException {
        boolean vector = asset.address().endsWith(".svg");
        return PictureSize.isPicture(asset.file())
                        && !vector
                        && PictureSize.of(asset.file()).isEmpty()
                ? Optional.of(Problem.ofFile(
                                Rule.PICTURE,
                                Site.CONTENT + "/" + asset.address(),
                                "this is no PNG, JPEG, GIF or WebP picture, so browsers show nothing of it")
                        .asWarning()
                        .withHelp("save the picture anew, or give the file the name of what it is"))
                : Optional.empty();
    }
}
