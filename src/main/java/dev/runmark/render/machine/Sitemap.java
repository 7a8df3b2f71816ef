package dev.runmark.render.machine;

import com.vladsch.flexmark.util.sequence.Escaping;
import dev.runmark.render.file.Place;
import dev.runmark.render.file.Recipe;
import dev.runmark.render.file.SiteFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The list of all addresses for search engines, in as many files as the protocol asks for.
 *
 * <p>Immutable and thread-safe.
 *
 * @param baseUrl where the site stands, ending with {@code /}
 * @param entries the addresses
 */
public record Sitemap(String baseUrl, List<Entry> entries) {

    /** The name that robots look for. */
    public static final String NAME = "sitemap.xml";

    /** <a href="https://www.sitemaps.org/protocol.html">The protocol's</a> limit for one file. */
    static final int LIMIT = 50_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    /**
     * An address.
     *
     * @param place what stands there
     * @param changed when it last changed, if known
     */
    public record Entry(Place place, Optional<LocalDate> changed) {}

    public Sitemap {
        entries = List.copyOf(entries);
    }

    /** How to make its files: one, or an index and its parts. */
    public List<Recipe> recipes() {
        if (entries.size() <= LIMIT) {
            return List.of(new Recipe(NAME, () -> SiteFile.text(NAME, addresses(entries))));
        }
        int parts = (entries.size() + LIMIT - 1) / LIMIT;
        List<Recipe> recipes = new ArrayList<>();
        recipes.add(new Recipe(NAME, () -> SiteFile.text(NAME, index(parts))));
        for (int part = 0; part < parts; part++) {
            String name = partName(part);
            List<Entry> own = entries.subList(part * LIMIT, Math.min(entries.size(), (part + 1) * LIMIT));
            recipes.add(new Recipe(name, () -> SiteFile.text(name, addresses(own))));
        }
        return recipes;
    }

    private String addresses(List<Entry> part) {
        StringBuilder xml = new StringBuilder(DECLARATION);
        xml.append("<urlset xmlns=\"").append(NAMESPACE).append("\">\n");
        for (Entry entry : part) {
            xml.append("<url><loc>").append(address(entry.place().address())).append("</loc>");
            entry.changed()
                    .ifPresent(date -> xml.append("<lastmod>").append(date).append("</lastmod>"));
            xml.append("</url>\n");
        }
        return xml.append("</urlset>\n").toString();
    }

    private String index(int parts) {
        StringBuilder xml = new StringBuilder(DECLARATION);
        xml.append("<sitemapindex xmlns=\"").append(NAMESPACE).append("\">\n");
        IntStream.range(0, parts).forEach(part -> xml.append("<sitemap><loc>")
                .append(address(partName(part)))
                .append("</loc></sitemap>\n"));
        return xml.append("</sitemapindex>\n").toString();
    }

    private String address(String path) {
        return Escaping.escapeHtml(baseUrl + path, false);
    }

    private static String partName(int part) {
        return "sitemap-" + (part + 1) + ".xml";
    }
}
