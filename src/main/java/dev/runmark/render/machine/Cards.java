package dev.runmark.render.machine;

import dev.runmark.render.file.Content;
import dev.runmark.render.file.SiteFile;
import dev.runmark.render.look.BuiltIn;
import dev.runmark.site.SiteConfig;
import dev.runmark.text.KeptFiles;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Draws {@linkplain SocialCard cards}, and keeps them by what they show, because drawing one takes longer than rendering
 * its page.
 *
 * <p>Immutable and thread-safe.
 */
public final class Cards {

    /** Changes when the same words are drawn in another way. */
    private static final String DRAWING = "3";

    private static final long SIZE_LIMIT = 256L << 20;

    private static final Problem NO_TEXT = Problem.ofFile(
                    Rule.CARD_TEXT,
                    SiteConfig.PATH,
                    "this Java cannot draw text, so that the pictures that go with links have none")
            .asWarning()
            .withHelp("install fontconfig, FreeType and a font, such as Debian's fontconfig and fonts-dejavu-core");

    private static final Problem NO_DRAWING = Problem.ofFile(
                    Rule.PICTURE,
                    BuiltIn.FOLDER + "/" + Icon.SOURCE,
                    "this is no SVG that can be drawn, so that devices show the built-in icon")
            .asWarning()
            .withHelp("save it as plain SVG, without what only its editor understands");

    static {
        // A build needs no screen, and on some systems AWT would look for one.
        System.setProperty("java.awt.headless", "true");
    }

    private final Optional<KeptFiles> kept;
    private final Drawing drawing;

    private Cards(Optional<KeptFiles> kept, Drawing drawing) {
        this.kept = kept;
        this.drawing = drawing;
    }

    /** Turns a card into a picture. */
    interface Drawing {
        byte[] png(SocialCard card);
    }

    /**
     * Cards that are kept.
     *
     * @param cache the folder that keeps them, which need not exist; empty if none does
     */
    public static Cards keptIn(Optional<Path> cache) {
        return new Cards(cache.map(folder -> KeptFiles.in(folder, SIZE_LIMIT)), SocialCard::png);
    }

    /** Cards that are drawn in another way and not kept. */
    static Cards drawnBy(Drawing drawing) {
        return new Cards(Optional.empty(), drawing);
    }

    /**
     * A card as a file of the site. Where Java has no fonts it is one without text, and says so.
     *
     * @param path where it stands
     */
    public SiteFile file(String path, SocialCard card) {
        try {
            return new SiteFile(path, new Content.Made(png(card)), List.of());
        } catch (LinkageError | InternalError noFonts) {
            return withoutText(path);
        } catch (RuntimeException failure) {
            if (String.valueOf(failure.getMessage()).startsWith("Fontconfig")) {
                return withoutText(path);
            }
            throw failure;
        }
    }

    /**
     * An icon as a file of the site. Where it cannot be drawn it is the built-in one, and says so.
     *
     * @param svg what it is drawn from
     * @throws IOException if that cannot be read
     */
    public SiteFile file(Icon icon, Content svg) throws IOException {
        byte[] source = svg.bytes();
        String name = Sha256.hex(DRAWING + icon + Sha256.hex(new String(source, StandardCharsets.ISO_8859_1)));
        Optional<byte[]> known = kept.flatMap(files -> files.find(name));
        Optional<byte[]> png = known.isPresent() ? known : icon.png(source);
        if (png.isEmpty()) {
            byte[] builtIn = BuiltIn.text(Icon.SOURCE).getBytes(StandardCharsets.UTF_8);
            return new SiteFile(icon.path(), new Content.Made(icon.png(builtIn).orElseThrow()), List.of(NO_DRAWING));
        }
        if (known.isEmpty()) {
            kept.ifPresent(files -> files.keep(name, png.get()));
        }
        return new SiteFile(icon.path(), new Content.Made(png.get()), List.of());
    }

    /**
     * What is wrong with an icon, whether pictures are made of it or not.
     *
     * @param svg what is drawn
     * @throws IOException if that cannot be read
     */
    public static List<Problem> problems(Content svg) throws IOException {
        try {
            return Icon.TOUCH.png(svg.bytes()).isPresent() ? List.of() : List.of(NO_DRAWING);
        } catch (LinkageError | InternalError noGraphics) {
            return List.of();
        }
    }

    private static SiteFile withoutText(String path) {
        return new SiteFile(path, new Content.Made(SocialCard.withoutText()), List.of(NO_TEXT));
    }

    private byte[] png(SocialCard card) {
        String name = Sha256.hex(DRAWING + card);
        Optional<byte[]> known = kept.flatMap(files -> files.find(name));
        if (known.isPresent()) {
            return known.get();
        }
        byte[] png = drawing.png(card);
        kept.ifPresent(files -> files.keep(name, png));
        return png;
    }
}
