package dev.runmark.render.machine;

import dev.runmark.render.file.SiteFile;
import dev.runmark.site.SiteConfig;
import dev.runmark.site.look.Accent;
import dev.runmark.site.look.Colour;
import dev.runmark.site.look.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a device shows of the site that a reader keeps on its first screen.
 *
 * @see <a href="https://www.w3.org/TR/appmanifest/">Web Application Manifest</a>
 */
public final class Manifest {

    /** Where it stands. */
    public static final String NAME = "site.webmanifest";

    private Manifest() {}

    /** The manifest of a site; its icon is the one of its pages, as a drawing and in the sizes that devices ask for. */
    public static SiteFile of(SiteConfig config) {
        String ground = Theme.LIGHT.ground().css();
        Map<String, Object> manifest = new TreeMap<>(Map.of(
                "name",
                config.title(),
                "lang",
                config.language().text(),
                "start_url",
                "./",
                "display",
                "minimal-ui",
                "background_color",
                ground,
                "theme_color",
                config.look().accent().map(Accent::light).map(Colour::css).orElse(ground),
                "icons",
                icons()));
        return SiteFile.text(NAME, Json.pretty(manifest));
    }

    private static List<Map<String, String>> icons() {
        List<Map<String, String>> icons = new ArrayList<>();
        icons.add(icon(Icon.SOURCE, "image/svg+xml", "any"));
        Icon.OF_MANIFEST.forEach(icon -> icons.add(icon(icon.path(), "image/png", icon.size() + "x" + icon.size())));
        return icons;
    }

    private static Map<String, String> icon(String path, String type, String sizes) {
        return new TreeMap<>(Map.of("src", path, "type", type, "sizes", sizes));
    }
}
