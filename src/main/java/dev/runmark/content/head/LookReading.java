package dev.runmark.content.head;

import dev.runmark.content.folder.Addresses;
import dev.runmark.content.picture.PictureSize;
import dev.runmark.content.yaml.Fields;
import dev.runmark.content.yaml.ScalarText;
import dev.runmark.content.yaml.Stated;
import dev.runmark.site.Refusal;
import dev.runmark.site.Site;
import dev.runmark.site.look.Accent;
import dev.runmark.site.look.Colour;
import dev.runmark.site.look.Logo;
import dev.runmark.site.look.Look;
import dev.runmark.site.look.NavLink;
import dev.runmark.site.look.Theme;
import dev.runmark.text.Suggestion;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what {@code site.yaml} says of how the site looks.
 *
 * @param fields the keys of {@code site.yaml}
 * @param root the project folder
 */
record LookReading(Fields fields, Path root) {

    static final List<String> KEYS = List.of("logo", "accent", "links", "footer", "head");

    private static final Pattern PICTURE = Pattern.compile("(?i).+\\.(?:svg|png|jpe?g|gif|webp)");
    private static final String LIGHT = "light";
    private static final String DARK = "dark";
    private static final List<String> THEMES = List.of(LIGHT, DARK);
    private static final String A_COLOUR = "a colour in hexadecimal digits";
    private static final String COLOUR_HELP = "write six digits in quotes, such as `\"#2b4a8b\"`";

    static Look of(Fields fields, Path root) {
        LookReading reading = new LookReading(fields, root);
        List<List<NavLink>> links = fields.nested(
                        "links", List.of("bar", "foot"), places -> List.of(links(places, "bar"), links(places, "foot")))
                .orElse(List.of(List.of(), List.of()));
        return new Look(
                reading.logo(),
                reading.accent(),
                fields.text("footer").map(Stated::value).orElse(""),
                reading.head(),
                links.get(0),
                links.get(1));
    }

    private Optional<Logo> logo() {
        if (fields.isText("logo") || !fields.isStated("logo")) {
            return picture(fields, "logo").map(file -> logo(file, file));
        }
        return fields.nested("logo", THEMES, themes -> {
                    themes.missing(LIGHT, "logo.svg");
                    Optional<String> light = picture(themes, LIGHT);
                    Optional<String> dark = picture(themes, DARK);
                    return light.map(file -> logo(file, dark.orElse(file)));
                })
                .flatMap(logo -> logo);
    }

    private Optional<String> picture(Fields from, String key) {
        return from.text(key)
                .filter(stated -> from.accepts(stated, this::refusal))
                .map(Stated::value);
    }

    private Optional<Refusal> refusal(String name) {
        Path file = root.resolve(Site.CONTENT).resolve(name).normalize();
        if (!PICTURE.matcher(name).matches()) {
            return Optional.of(new Refusal(
                    "`" + name + "` is no picture", "write the path of an SVG, PNG, JPEG, GIF or WebP in `content`"));
        }
        boolean there = file.startsWith(root.resolve(Site.CONTENT).normalize()) && Files.isRegularFile(file);
        return there
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "there is no file `" + Site.CONTENT + "/" + name + "`",
                        Suggestion.nearest(name, pictures())
                                .or(() -> Suggestion.nearest(Addresses.last(name), pictures()))
                                .map(near -> "did you mean `" + near + "`?")
                                .orElse("write the path of a picture, from the folder `content`")));
    }

    /** The paths of all pictures of the content; none where its folders cannot be read, which is a problem of its own. */
    private List<String> pictures() {
        Path content = root.resolve(Site.CONTENT);
        try (Stream<Path> files = Files.walk(content)) {
            return files.filter(file -> PICTURE.matcher(file.toString()).matches())
                    .map(file -> content.relativize(file).toString().replace(File.separatorChar, '/'))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }

    private Logo logo(String light, String dark) {
        Optional<PictureSize> size = size(root.resolve(Site.CONTENT).resolve(light));
        return new Logo(
                light,
                dark,
                size.map(PictureSize::width).orElse(0),
                size.map(PictureSize::height).orElse(0));
    }

    /** A picture that cannot be read has a problem of its own, as every file of the content has. */
    private static Optional<PictureSize> size(Path file) {
        try {
            return PictureSize.of(file);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<Accent> accent() {
        if (fields.isText("accent")) {
            return colour(fields, "accent", Theme.LIGHT).map(Accent::of);
        }
        // What is not in quotes and begins with # is a comment.
        if (fields.isStated("accent")) {
            fields.missing("accent", "\"#2b4a8b\"");
        }
        return fields.nested("accent", THEMES, themes -> {
                    themes.missing(LIGHT, "\"#2b4a8b\"");
                    Optional<Colour> light = colour(themes, LIGHT, Theme.LIGHT);
                    Optional<Colour> dark = colour(themes, DARK, Theme.DARK);
                    return light.map(colour ->
                            dark.map(other -> new Accent(colour, other)).orElseGet(() -> Accent.of(colour)));
                })
                .flatMap(accent -> accent);
    }

    private static Optional<Colour> colour(Fields from, String key, Theme theme) {
        Optional<Stated<Colour>> colour = from.parsed(key, Colour::of, A_COLOUR, COLOUR_HELP);
        return colour.map(Stated::value).filter(value -> {
            double contrast = theme.contrast(value);
            boolean enough = contrast >= Theme.LEAST_CONTRAST;
            if (!enough) {
                from.reject(
                        colour.get(),
                        "`" + value.css() + "` has a contrast of " + ratio(contrast) + " to 1 on the " + theme.label()
                                + " ground, text needs " + Theme.LEAST_CONTRAST + " to 1",
                        "take a " + theme.better() + " one, such as `\""
                                + theme.nearest(value, Theme.LEAST_CONTRAST).css() + "\"`");
            }
            return enough;
        });
    }

    /** Cut and not rounded, so that what is refused never looks as if it were enough. */
    private static String ratio(double contrast) {
        return String.format(Locale.ROOT, "%.1f", Math.floor(contrast * 10) / 10);
    }

    private String head() {
        return fields.block("head")
                .filter(text -> HeadMarkup.mistake(text.text())
                        .map(why -> {
                            fields.text("head").ifPresent(stated -> fields.reject(stated, why.why(), why.help()));
                            return false;
                        })
                        .orElse(true))
                .map(ScalarText::text)
                .map(String::strip)
                .orElse("");
    }

    private static List<NavLink> links(Fields places, String key) {
        List<NavLink> links = new ArrayList<>();
        places.choices(key, address -> link(places, "", address).ifPresent(links::add), (title, described) -> described
                .text(title.value())
                .flatMap(target -> link(described, title.value(), target))
                .ifPresent(links::add));
        return links;
    }

    private static Optional<NavLink> link(Fields fields, String title, Stated<String> target) {
        String address = target.value();
        if (!Addresses.isExternal(address)) {
            return Optional.of(new NavLink(title, Addresses.bare(address), /* external= */ false, target.spot()));
        }
        boolean mail = address.startsWith("mailto:") && address.contains("@");
        if (title.isEmpty()) {
            fields.reject(target, "this link has no text", "write `- Text: " + address + "`");
        } else if (!mail && !ConfigReading.isWebAddress(address)) {
            fields.reject(
                    target,
                    "`" + address + "` is no address of the web",
                    "write a whole address, such as `https://example.org/`, or one of this site, such as `imprint`");
        } else {
            return Optional.of(new NavLink(title, address, /* external= */ true, target.spot()));
        }
        return Optional.empty();
    }
}
