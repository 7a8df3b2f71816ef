package dev.runmark.serve;

import java.nio.charset.StandardCharsets;

/** What the preview adds to a page, and to nothing else. */
final class Decoration {

    private static final String END = "</body>";

    private Decoration() {}

    /**
     * A page with the script that keeps it as its sources are.
     *
     * @param path its path in the site
     * @param draft whether only the preview shows it
     */
    static byte[] added(byte[] page, String path, boolean draft) {
        String html = new String(page, StandardCharsets.UTF_8);
        int end = html.lastIndexOf(END);
        int at = end < 0 ? html.length() : end;
        return (html.substring(0, at) + script(path, draft) + html.substring(at)).getBytes(StandardCharsets.UTF_8);
    }

    /** The element that is added. */
    static String script(String path, boolean draft) {
        return "<script src=\"" + Preview.OWN + "preview.js\" data-path=\"" + Html.escaped(path) + "\""
                + (draft ? " data-draft" : "") + "></script>";
    }
}
