package dev.runmark.content.signs;

import com.vladsch.flexmark.ext.emoji.internal.EmojiReference;
import com.vladsch.flexmark.ext.emoji.internal.EmojiShortcuts;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The short names that GitHub knows emoji by, such as {@code :rocket:}. */
public final class EmojiNames {

    private static final Pattern NAME =
            Pattern.compile("(?<![\\p{L}\\p{N}:\\\\]):([a-z0-9_+-]{1,60}):(?![\\p{L}\\p{N}:])");

    private EmojiNames() {}

    /** A text with emoji in place of their names. */
    public static String replaced(String text) {
        return text.indexOf(':') < 0
                ? text
                : NAME.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(emoji(found.group(1)).orElse(found.group())));
    }

    /** The name that begins at an offset, with its colons, if it is that of an emoji. */
    static Optional<String> at(CharSequence text, int index) {
        Matcher name = NAME.matcher(text).region(index, text.length()).useTransparentBounds(true);
        return name.lookingAt() && emoji(name.group(1)).isPresent() ? Optional.of(name.group()) : Optional.empty();
    }

    /** The emoji of a name; empty if there is none, or if GitHub has a picture of its own for it. */
    static Optional<String> emoji(String name) {
        EmojiReference.Emoji found = EmojiShortcuts.getEmojiFromShortcut(name);
        return Optional.ofNullable(found)
                .filter(emoji -> emoji.unicodeChars != null)
                .map(EmojiShortcuts::getUnicodeChars);
    }
}
