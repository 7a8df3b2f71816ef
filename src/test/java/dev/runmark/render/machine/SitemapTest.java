package dev.runmark.render.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.render.file.Place;
import dev.runmark.render.file.Recipe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SitemapTest {

    @Test
    void asManyAddressesAsOneFileMayHoldAreOneFile() {
        assertThat(sitemap(Sitemap.LIMIT).recipes()).extracting(Recipe::path).containsExactly("sitemap.xml");
    }

    @Test
    void oneMoreMakesAnIndexOfTwo() throws IOException {
        List<Recipe> recipes = sitemap(Sitemap.LIMIT + 1).recipes();
        assertThat(recipes).extracting(Recipe::path).containsExactly("sitemap.xml", "sitemap-1.xml", "sitemap-2.xml");
        assertThat(text(recipes.get(0)))
                .contains("<sitemap><loc>https://example.org/?a&amp;b/sitemap-2.xml</loc></sitemap>");
        assertThat(text(recipes.get(2))).containsOnlyOnce("<url>").contains("/p50000</loc>");
    }

    private static Sitemap sitemap(int size) {
        List<Sitemap.Entry> entries = IntStream.range(0, size)
                .mapToObj(i -> new Sitemap.Entry(Place.page("p" + i), Optional.empty()))
                .toList();
        return new Sitemap("https://example.org/?a&b/", entries);
    }

    private static String text(Recipe recipe) throws IOException {
        return new String(recipe.make().content().bytes(), StandardCharsets.UTF_8);
    }
}
