package dev.runmark.content.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What keys of other generators' front matter are called here. */
final class ForeignKey {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("date", "updated"),
            Map.entry("lastmod", "updated"),
            Map.entry("last_modified_at", "updated"),
            Map.entry("modified", "updated"),
            Map.entry("weight", "order"),
            Map.entry("nav_order", "order"),
            Map.entry("sidebar_position", "order"),
            Map.entry("position", "order"),
            Map.entry("summary", "description"),
            Map.entry("excerpt", "description"),
            Map.entry("sidebar_label", "subtopic"),
            Map.entry("linkTitle", "subtopic"),
            Map.entry("nav_title", "subtopic"),
            Map.entry("aliases", "redirectFrom"),
            Map.entry("redirect_from", "redirectFrom"));

    private static final Map<String, String> ELSEWHERE = Map.of(
            "slug", "the address of a page comes from the name of its file",
            "permalink", "the address of a page comes from the name of its file",
            "url", "the address of a page comes from the name of its file",
            "layout", "there is one layout for each kind of page, in the folder `templates`",
            "author", "the author is named once, in site.yaml",
            "level", "write `difficulty: easy`, `medium` or `hard`",
            "published", "write `draft: true` for a page that is not published");

    private ForeignKey() {}

    /**
     * The key of ours that means the same.
     *
     * @param known the keys that there are
     * @return empty if it is no key of others, or if what it stands for has no place here
     */
    static Optional<String> meaning(String key, List<String> known) {
        return Optional.ofNullable(NAMES.get(key)).filter(known::contains);
    }

    /** The advice for a key of others that none of ours means; empty if it is no key of others. */
    static Optional<String> help(String key) {
        return Optional.ofNullable(ELSEWHERE.get(key)).map(help -> help + ": take the line out");
    }
}
