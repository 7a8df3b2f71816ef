package dev.runmark.render.machine;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.ImageIO;

/**
 * The icon of the site as a picture, for devices that take no SVG.
 *
 * <p>Immutable and thread-safe.
 *
 * @param path its place in the site
 * @param size its width and height, in pixels
 */
public record Icon(String path, int size) {

    /** Kept, since loggers that nobody keeps are forgotten with their levels: what is wrong with an icon is said in our words. */
    private static final Logger DRAWING = Logger.getLogger(SVGDocument.class.getPackageName());

    static {
        DRAWING.setLevel(Level.OFF);
    }

    /** What it is drawn from. */
    public static final String SOURCE = "assets/icon.svg";

    /** What Apple's devices show of a page that is kept on the first screen. */
    static final Icon TOUCH = new Icon("assets/touch-icon.png", 180);

    /** What a manifest should offer at least. */
    static final List<Icon> OF_MANIFEST =
            List.of(new Icon("assets/icon-192.png", 192), new Icon("assets/icon-512.png", 512));

    /** All sizes. */
    public static final List<Icon> ALL = List.of(TOUCH, OF_MANIFEST.get(0), OF_MANIFEST.get(1));

    /** Draws it; empty if the bytes are no SVG that can be drawn. */
    Optional<byte[]> png(byte[] svg) {
        try {
            SVGDocument drawing =
                    new SVGLoader().load(new ByteArrayInputStream(svg), null, LoaderContext.createDefault());
            return drawing == null ? Optional.empty() : Optional.of(png(drawing));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private byte[] png(SVGDocument drawing) throws IOException {
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.render(null, graphics, new ViewBox(size, size));
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }
}
