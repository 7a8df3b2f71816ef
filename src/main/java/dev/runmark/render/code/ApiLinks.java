package dev.runmark.render.code;

import dev.runmark.example.fact.ApiReference;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Leads from names in the code of one page to their documentation, each where it first stands: more would be noise, as many
 * stops for the keyboard, and half a kilobyte on a page with twenty examples. Not thread-safe.
 */
public final class ApiLinks {

    private final ApiPages pages;
    private final Set<ApiReference.Element> given = new HashSet<>();

    public ApiLinks(ApiPages pages) {
        this.pages = pages;
    }

    /** Where the documentation of an element stands, the first time that it is asked for; empty afterwards or if it has none. */
    Optional<String> first(ApiReference.Element element) {
        return given.contains(element) ? Optional.empty() : pages.addressOf(element);
    }

    /** From now on the element has its link. */
    void give(ApiReference.Element element) {
        given.add(element);
    }
}
