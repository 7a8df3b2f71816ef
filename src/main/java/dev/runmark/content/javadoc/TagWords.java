package dev.runmark.content.javadoc;

import dev.runmark.text.Location;

/**
 * Words for an example that stand in a tag, put together as a fence has them: each is as far from the beginning as it is
 * from the tag, so that what is wrong with one is said at its place.
 */
final class TagWords {

    private final Location tag;
    private final StringBuilder info = new StringBuilder();

    /**
     * Begins with the language.
     *
     * @param tag where the tag begins
     */
    TagWords(Location tag, String language) {
        this.tag = tag;
        info.append(language);
    }

    /** Adds a word that stands at a place. */
    void add(Location place, String word) {
        int offset = place.line() == tag.line() ? place.column() - tag.column() : 0;
        do {
            info.append(' ');
        } while (info.length() < offset);
        info.append(word);
    }

    /** What {@link dev.runmark.site.Fence#info()} is. */
    @Override
    public String toString() {
        return info.toString();
    }
}
