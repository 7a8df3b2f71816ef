package dev.runmark.render.code;

import dev.runmark.example.fact.ApiReference;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * Where API documentation stands: that of the JDK at its maker's, of the version that the compiler used; that of
 * libraries where the site says.
 *
 * <p>Immutable and thread-safe.
 *
 * @param libraries for the beginnings of package names, the address below which the documentation of those packages
 *     stands
 */
public record ApiPages(Map<String, String> libraries) {

    private static final String JDK = "https://docs.oracle.com/en/java/javase/%d/docs/api/%s/";

    public ApiPages {
        libraries = Map.copyOf(libraries);
    }

    /** The address of what is said of an element; empty if nobody knows where that is. */
    Optional<String> addressOf(ApiReference.Element element) {
        return folder(element)
                .map(folder -> folder
                        + element.packageName().replace('.', '/')
                        + "/"
                        + element.type()
                        + ".html"
                        + (element.member().isEmpty() ? "" : "#" + fragment(element.member())));
    }

    private Optional<String> folder(ApiReference.Element element) {
        Optional<String> stated = libraries.entrySet().stream()
                .filter(library -> (element.packageName() + ".").startsWith(library.getKey() + "."))
                .max(Comparator.comparing(library -> library.getKey().length()))
                .map(Map.Entry::getValue)
                .map(address -> address.endsWith("/") ? address : address + "/");
        return stated.or(() -> Optional.of(element.module())
                .filter(module -> module.startsWith("java.") || module.startsWith("jdk."))
                .map(module -> JDK.formatted(element.feature(), module)));
    }

    /** Brackets of arrays must be encoded in an address, parentheses and commas need not. */
    private static String fragment(String member) {
        return URLEncoder.encode(member, StandardCharsets.UTF_8)
                .replace("%28", "(")
                .replace("%29", ")")
                .replace("%2C", ",");
    }
}
