package dev.runmark.render.file;

import dev.runmark.text.Problem;
import java.util.List;

/**
 * A finished file of the site.
 *
 * <p>Immutable and thread-safe.
 *
 * @param path its place in the site, with {@code /} between the names
 * @param content what it holds
 * @param problems what went wrong while it was made; with an error among them the content is not whole
 */
public record SiteFile(String path, Content content, List<Problem> problems) {

    public SiteFile {
        problems = List.copyOf(problems);
    }

    public static SiteFile text(String path, String text) {
        return new SiteFile(path, new Content.Text(text), List.of());
    }
}
