package dev.runmark.content.folder;

import dev.runmark.text.PlainLetters;
import java.util.Locale;
import java.util.regex.Pattern;

/** The rules for addresses within a site. */
public final class Addresses {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");
    /** What Windows takes for devices, whatever follows after a dot, and names that it shortens (Naming Files, MSDN). */
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..*)?|.*\\.");

    private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9._-]+");
    private static final Pattern EXTERNAL = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:|//).*", Pattern.DOTALL);

    private Addresses() {}

    /** An address without the slashes that authors may put around it. */
    public static String bare(String address) {
        int start = 0;
        int end = address.length();
        while (start < end && address.charAt(start) == '/') {
            start++;
        }
        while (end > start && address.charAt(end - 1) == '/') {
            end--;
        }
        return address.substring(start, end);
    }

    /** The last part of an address. */
    public static String last(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** Whether a name may stand in an address as it is, without escapes. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Whether no file of this name can be made on Windows. */
    public static boolean isReserved(String name) {
        return RESERVED.matcher(name).matches();
    }

    /** A name for addresses that comes close to any other name, in whatever language that is. */
    public static String nameLike(String name) {
        return nameLike(name, "und");
    }

    /**
     * A name for addresses that comes close to any other name.
     *
     * @param language the BCP 47 tag of the name's language
     */
    public static String nameLike(String name, String language) {
        String joined =
                FOREIGN.matcher(PlainLetters.of(name, language)).replaceAll("-").replaceAll("-+(?=\\.|$)|^[-.]+", "");
        return joined.isEmpty() ? "page" : joined.toLowerCase(Locale.ROOT);
    }

    /** A readable title for a folder that has none: {@code spring-boot} becomes {@code Spring Boot}. */
    public static String titleOf(String name) {
        StringBuilder title = new StringBuilder();
        for (String word : name.split("[-_.]+", -1)) {
            if (!word.isEmpty()) {
                title.append(title.isEmpty() ? "" : " ")
                        .appendCodePoint(Character.toTitleCase(word.codePointAt(0)))
                        .append(word.substring(Character.charCount(word.codePointAt(0))));
            }
        }
        return title.isEmpty() ? name : title.toString();
    }

    /** Whether a link leads out of the site by its form alone: it names a scheme or a host. */
    public static boolean isExternal(String url) {
        return EXTERNAL.matcher(url).matches();
    }
}
