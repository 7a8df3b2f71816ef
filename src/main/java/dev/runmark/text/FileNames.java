package dev.runmark.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the name of a file says of it. */
public final class FileNames {

    private static final List<String> MARKDOWN = List.of(".md", ".markdown");
    private static final List<String> LEFT_BEHIND =
            List.of("~", ".bak", ".orig", ".swp", ".swo", "___jb_tmp___", "___jb_old___");
    private static final Set<String> OF_WINDOWS = Set.of("thumbs.db", "ehthumbs.db", "desktop.ini");

    private FileNames() {}

    /** Whether a file is Markdown: {@code .md} or {@code .markdown}, in large or small letters. */
    public static boolean isMarkdown(String name) {
        return MARKDOWN.stream().anyMatch(small(name)::endsWith);
    }

    /** Whether a file is MDX, which is Markdown with parts of programs. */
    public static boolean isMdx(String name) {
        return small(name).endsWith(".mdx");
    }

    /** Whether a file is Java source. */
    public static boolean isJava(String name) {
        return small(name).endsWith(".java");
    }

    /** The name or path of a Markdown file without its ending; any other as it is. */
    public static String withoutMarkdown(String name) {
        return MARKDOWN.stream()
                .filter(small(name)::endsWith)
                .findFirst()
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .orElse(name);
    }

    /**
     * Whether a file or folder is none of an author's: it is hidden, as version control and most editors hide theirs, or
     * an editor or a desktop has left it behind.
     */
    public static boolean isPassedOver(String name) {
        String small = small(name);
        return name.startsWith(".")
                || (name.startsWith("#") && name.endsWith("#"))
                || LEFT_BEHIND.stream().anyMatch(small::endsWith)
                || OF_WINDOWS.contains(small);
    }

    /** Whether a name has characters that a terminal obeys: a line of a message would end where the name says. */
    public static boolean hasControls(String name) {
        return name.chars().anyMatch(Character::isISOControl);
    }

    /** A name or path as it can be shown in one line, its control characters as Java escapes them. */
    public static String shown(String name) {
        return Escapes.where(Character::isISOControl, name);
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
