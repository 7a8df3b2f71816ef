package dev.runmark.content.head;

import dev.runmark.content.folder.Addresses;
import dev.runmark.content.yaml.Fields;
import dev.runmark.content.yaml.Stated;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The old addresses of a text. */
final class RedirectFrom {

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9_.~%/-]+(?:#[^\\s#]+)?");

    private RedirectFrom() {}

    /** The addresses that {@code redirectFrom} states, without slashes around them. */
    static List<Stated<String>> read(Fields fields) {
        List<Stated<String>> addresses = new ArrayList<>();
        for (Stated<String> stated : fields.texts("redirectFrom")) {
            if (isAddress(stated.value())) {
                addresses.add(new Stated<>(bare(stated.value()), stated.spot()));
            } else {
                fields.reject(stated, "`" + stated.value() + "` cannot have been an address of this site", HELP);
            }
        }
        return addresses;
    }

    static final String HELP = "write what stood after the base URL, such as `old/page` or `old/page#old-id`";

    static boolean isAddress(String text) {
        return !Addresses.isExternal(text)
                && ADDRESS.matcher(text).matches()
                && !bare(text).isEmpty();
    }

    /** The address without slashes around it; its fragment stays. */
    static String bare(String text) {
        int fragment = text.indexOf('#');
        return fragment < 0
                ? Addresses.bare(text)
                : Addresses.bare(text.substring(0, fragment)) + text.substring(fragment);
    }
}
