package dev.runmark.publish;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows the links of a site's pages by the rules of web addresses (RFC 3986, section 5).
 *
 * <p>Immutable and thread-safe.
 */
final class LinkResolver {

    private static final Pattern OTHER_SCHEME_OR_HOST =
            Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:|//).*", Pattern.DOTALL);
    private static final Pattern HOST = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/]*");
    private static final String INDEX = "index.html";
    /** What browsers read as words to mark on the page, not as an id. */
    private static final String TEXT_DIRECTIVE = ":~:";

    private final String baseUrl;
    private final String basePath;
    private final boolean server;

    private LinkResolver(String baseUrl, String basePath, boolean server) {
        this.baseUrl = baseUrl;
        this.basePath = basePath;
        this.server = server;
    }

    /**
     * The addresses of a site.
     *
     * @param baseUrl where it will stand, ending with {@code /}; empty if not known
     */
    static LinkResolver of(String baseUrl) {
        Matcher host = HOST.matcher(baseUrl);
        return new LinkResolver(baseUrl, host.lookingAt() ? baseUrl.substring(host.end()) : "/", false);
    }

    /** The same where relative links are followed on a server, too. */
    LinkResolver onServer() {
        return new LinkResolver(baseUrl, basePath, true);
    }

    /**
     * Follows a link.
     *
     * @param page the place of the page that it stands on
     * @param url the link as it is written
     */
    Destination follow(String page, String url) {
        String link = url.strip();
        if (!baseUrl.isEmpty() && link.startsWith(baseUrl)) {
            return inside("", link.substring(baseUrl.length()), true);
        }
        if (OTHER_SCHEME_OR_HOST.matcher(link).matches()) {
            return new Destination.Elsewhere();
        }
        if (!link.startsWith("/")) {
            return inside(page, link, server);
        }
        return link.startsWith(basePath)
                ? inside("", link.substring(basePath.length()), true)
                : new Destination.Nowhere("leaves the site, which stands under `" + basePath + "`");
    }

    private static Destination inside(String page, String link, boolean server) {
        int hash = link.indexOf('#');
        String beforeHash = hash < 0 ? link : link.substring(0, hash);
        String fragment = hash < 0 ? "" : link.substring(hash + 1);
        int directive = fragment.indexOf(TEXT_DIRECTIVE);
        String id = directive < 0 ? fragment : fragment.substring(0, directive);
        int query = beforeHash.indexOf('?');
        String path = query < 0 ? beforeHash : beforeHash.substring(0, query);
        try {
            return walk(page, decoded(path), decoded(id), server);
        } catch (IllegalArgumentException e) {
            return new Destination.Nowhere("has a `%` that no two hexadecimal digits follow");
        }
    }

    private static Destination walk(String page, String path, String anchor, boolean server) {
        if (path.isEmpty() && !page.isEmpty()) {
            return new Destination.Inside(page, anchor, server);
        }
        Deque<String> names = new ArrayDeque<>();
        String folder = page.substring(0, page.lastIndexOf('/') + 1);
        for (String name : (folder + path).split("/", -1)) {
            if (name.equals("..") && names.pollLast() == null) {
                return new Destination.Nowhere("leads above the site's top folder");
            }
            if (!name.isEmpty() && !name.equals(".") && !name.equals("..")) {
                names.addLast(name);
            }
        }
        if (path.isEmpty() || path.endsWith("/") || path.endsWith("/.") || path.endsWith("..") || path.equals(".")) {
            names.addLast(INDEX);
        }
        return new Destination.Inside(String.join("/", names), anchor, server);
    }

    private static String decoded(String part) {
        // The decoder is made for forms, where + is a space; in addresses it is a plus.
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
