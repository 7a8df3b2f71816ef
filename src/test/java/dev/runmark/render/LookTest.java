package dev.runmark.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code site.yaml} and files beside the templates change of the look. */
class LookTest {

    private static final String PAGE = "---\ntitle: %s\ndescription: " + TinySite.DESCRIPTION + "\n---\nText.\n";

    private TinySite site;

    @BeforeEach
    void begin(@TempDir Path folder) {
        site = TinySite.in(folder)
                .withConfig("title: My site\n")
                .withPage("page", "x")
                .withPage("other", "x");
    }

    @Test
    void logosStandBeforeTheName() throws IOException {
        site.withConfig("title: Shop\nlogo: {light: img/l.svg, dark: d.svg}\n")
                .with("content/img/l.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'/>")
                .with("content/d.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");

        assertThat(site.page().select(".bar .name img").eachAttr("src"))
                .containsExactly("../../img/l.svg", "../../d.svg");
        assertThat(site.page().select(".bar .name img").get(0).attr("width")).isEqualTo("40");
        assertThat(site.page().select(".bar .name").text()).isEqualTo("Shop");
        assertThat(site.html("404.html").select(".bar .name img").attr("src")).isEqualTo("/img/l.svg");
    }

    @Test
    void theAccentIsPartOfTheStyleSheetAndOfNoPage() throws IOException {
        site.withConfig("title: Shop\naccent: \"#7a2e0b\"\n");

        assertThat(site.text("assets/site.css"))
                .contains("--accent:light-dark(#7a2e0b,#")
                .endsWith("}\n");
        assertThat(site.page().html()).doesNotContain("7a2e0b");
    }

    @Test
    void theBarAndTheFootHaveWhatIsListedOnce() throws IOException {
        site.withConfig("""
                        title: Shop
                        links:
                          bar: [about, Code: 'https://example.org/']
                          foot: [Legal: imprint#law, 'Mail': 'mailto:a@example.org']
                        """)
                .with("content/about.md", PAGE.formatted("About"))
                .with("content/contact.md", PAGE.formatted("Contact"))
                .with("content/hidden.md", PAGE.formatted("Hidden").replace("title:", "navigation: false\ntitle:"))
                .with("content/imprint.md", PAGE.formatted("Imprint") + "\n## The law {#law}\n");

        Document page = site.page();
        assertThat(page.select(".bar nav a").eachText()).containsExactly("Java", "About", "Code", "Practice");
        assertThat(page.select(".bar nav a").eachAttr("href").get(2)).isEqualTo("https://example.org/");
        assertThat(page.select(".foot ul a").eachText()).containsExactly("Legal", "Mail", "Contact");
        assertThat(page.select(".foot ul a").attr("href")).isEqualTo("../../imprint.html#law");
        assertThat(site.html("about.html").select(".bar [aria-current]").text()).isEqualTo("About");
    }

    @Test
    void aFrameworkStandsInTheBarWhereItIsListed() throws IOException {
        site.withConfig("title: Shop\nlinks: {bar: [about, Learn: java]}\n")
                .with("content/about.md", PAGE.formatted("About"));

        assertThat(site.page().select(".bar nav a").eachText()).containsExactly("About", "Learn", "Practice");
    }

    @Test
    void theHeadAndTheFootTakeWhatTheSiteAdds() throws IOException {
        site.withConfig("""
                title: Shop
                footer: © <b> & Co
                head: |
                  <meta name="check" content="1">
                  <script defer src="https://example.org/c.js"></script>
                """);

        assertThat(site.page().select("head meta[name=check], head script[src^=https]"))
                .hasSize(2);
        assertThat(site.page().select(".foot").text()).contains("© <b> & Co");
    }

    @Test
    void ownStylesAndScriptsAreTakenByThemselves() throws IOException {
        assertThat(site.page().select("[href*=custom], [src*=custom]")).isEmpty();

        site.with("templates/assets/custom.css", "a{}").with("templates/assets/custom.js", "1");

        Document page = site.page();
        assertThat(page.select("link[rel=stylesheet]").eachAttr("href"))
                .containsExactly("../../assets/site.css", "../../assets/custom.css");
        assertThat(page.select("script[src]").eachAttr("src"))
                .containsExactly("../../assets/site.js", "../../assets/custom.js");
    }

    @Test
    void theHomePageOfASiteThatKnowsItsAddressHasAManifestWithItsIconAndItsColour() throws IOException {
        assertThat(site.text("index.html")).doesNotContain("rel=\"manifest\"");

        site.withConfig("title: Shop\nbaseUrl: https://example.org/\naccent: \"#7a2e0b\"\n");

        assertThat(site.text("index.html")).contains("<link rel=\"manifest\" href=\"site.webmanifest\">");
        assertThat(site.page().select("link[rel=manifest]")).isEmpty();
        assertThat(site.text("site.webmanifest")).contains("\"Shop\"", "assets/icon.svg", "#7a2e0b");
    }

    @Test
    void smallTemplatesReplaceThePartsOfTheLayout() throws IOException {
        site.with("templates/foot.peb", "<p>By {{ frame.siteTitle }}</p>")
                .with("templates/head.peb", "<meta name=\"page\" content=\"{{ frame.address }}\">");

        assertThat(site.page().select(".foot").text()).endsWith("By My site");
        assertThat(site.page().select("meta[name=page]").attr("content")).isEqualTo("java/topic/page");
    }
}
