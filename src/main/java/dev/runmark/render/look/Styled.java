package dev.runmark.render.look;

import dev.runmark.render.file.Content;
import dev.runmark.site.look.Look;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The style sheet of a site with the colours that its author states, so that pages carry none of them. */
public final class Styled {

    /** The style sheet of every page. */
    public static final String SHEET = "assets/site.css";

    private Styled() {}

    /**
     * What is published of an asset.
     *
     * @param path its place in the site
     * @throws IOException if it cannot be read
     */
    public static Content of(String path, Content content, Look look) throws IOException {
        if (!path.equals(SHEET) || look.accent().isEmpty()) {
            return content;
        }
        String sheet = new String(content.bytes(), StandardCharsets.UTF_8);
        return new Content.Text(sheet + look.accent().get().css());
    }
}
