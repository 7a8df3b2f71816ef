package dev.runmark.serve;

import java.net.URLConnection;
import java.util.Map;
import java.util.Optional;

/** The media type by which a browser knows what a file is. */
final class MediaTypes {

    /** Those that the JDK does not know, and those to which it does not say that they are UTF-8. */
    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json; charset=utf-8"),
            Map.entry("md", "text/markdown; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("xml", "application/xml; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("mp4", "video/mp4"));

    private MediaTypes() {}

    static String of(String path) {
        String known = BY_EXTENSION.get(path.substring(path.lastIndexOf('.') + 1));
        return Optional.ofNullable(known)
                .or(() -> Optional.ofNullable(URLConnection.guessContentTypeFromName(path)))
                .orElse("application/octet-stream");
    }
}
