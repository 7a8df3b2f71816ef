package dev.runmark.render.markdown;

import com.vladsch.flexmark.util.ast.Node;
import dev.runmark.content.link.LinkTarget;
import dev.runmark.content.picture.PictureSize;
import dev.runmark.site.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The pictures that one text shows and the site holds. Not thread-safe. */
final class Pictures {

    private static final Pattern ENDING = Pattern.compile("(\\.[A-Za-z0-9]+)(?=[?#]|$)");

    private final Rendering rendering;
    private final Path content;
    private @Nullable Node first;

    /**
     * The pictures of a text.
     *
     * @param root the project folder
     */
    Pictures(Rendering rendering, Path root) {
        this.rendering = rendering;
        this.content = root.resolve(Site.CONTENT);
    }

    /** The size of a picture; empty if it is not in the site, or not known. */
    Optional<PictureSize> size(String url) {
        return asset(url).map(target -> content.resolve(target.address())).flatMap(Pictures::sizeOf);
    }

    /** A file that is gone meanwhile is missed by those who publish it. */
    private static Optional<PictureSize> sizeOf(Path file) {
        try {
            return PictureSize.of(file);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** The link to the picture for dark pages, which is called like it: {@code x.dark.png} beside {@code x.png}. */
    Optional<String> dark(String url) {
        String dark = ENDING.matcher(url).replaceFirst(".dark$1");
        return asset(url).isPresent() && asset(dark).isPresent() ? rendering.href(dark) : Optional.empty();
    }

    private Optional<LinkTarget> asset(String url) {
        return rendering.target(url).filter(target -> target.kind() == LinkTarget.Kind.ASSET);
    }

    /** Whether another picture came before this one; the first is seen at once, more often than not. */
    boolean isFurther(Node picture) {
        if (first == null) {
            first = picture;
        }
        return first != picture;
    }
}
