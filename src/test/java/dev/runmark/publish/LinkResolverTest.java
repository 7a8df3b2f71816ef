package dev.runmark.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.publish.Destination.Elsewhere;
import dev.runmark.publish.Destination.Inside;
import dev.runmark.publish.Destination.Nowhere;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkResolverTest {

    private static final String PAGE = "java/pools/executors.html";

    private final LinkResolver unknownPlace = LinkResolver.of("");
    private final LinkResolver underDocs = LinkResolver.of("https://example.org/docs/");

    @ParameterizedTest
    @CsvSource({
        "threads.html,            java/pools/threads.html,   ''",
        "./threads.html,          java/pools/threads.html,   ''",
        "../locks/fair.html#why,  java/locks/fair.html,      why",
        "../../index.html,        index.html,                ''",
        "../,                     java/index.html,           ''",
        "..,                      java/index.html,           ''",
        ".,                       java/pools/index.html,     ''",
        "../../,                  index.html,                ''",
        "#why,                    java/pools/executors.html, why",
        "#,                       java/pools/executors.html, ''",
        "'',                      java/pools/executors.html, ''",
        "?difficulty=hard#why,    java/pools/executors.html, why",
        "threads.html?x=../y#a?b, java/pools/threads.html,   a?b",
        "caf%C3%A9.html#%C3%A9,   java/pools/café.html,      é",
        "c++.html,                java/pools/c++.html,       ''",
        "#why:~:text=some,        java/pools/executors.html, why",
    })
    void followsRelativeLinks(String link, String path, String anchor) {
        assertThat(unknownPlace.follow(PAGE, link)).isEqualTo(new Inside(path, anchor, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/", "HTTP://example.com/", "//cdn.example.com/x.js", "mailto:a@example.com",
                "data:image/png;base64,AA==", "javascript:void(0)", "tel:+491", "https://example.org/other"
            })
    void leavesOtherSitesAlone(String link) {
        assertThat(underDocs.follow(PAGE, link)).isEqualTo(new Elsewhere());
    }

    @Test
    void knowsItsOwnFullAddress() {
        assertThat(underDocs.follow(PAGE, "https://example.org/docs/java/x#y"))
                .isEqualTo(new Inside("java/x", "y", true));
        assertThat(underDocs.follow(PAGE, "https://example.org/docs/")).isEqualTo(new Inside("index.html", "", true));
    }

    @Test
    void startsRootedLinksWhereTheSiteStands() {
        assertThat(underDocs.follow(PAGE, "/docs/java/")).isEqualTo(new Inside("java/index.html", "", true));
        assertThat(unknownPlace.follow(PAGE, "/java/")).isEqualTo(new Inside("java/index.html", "", true));
        assertThat(LinkResolver.of("https://example.org/").follow(PAGE, "/java/"))
                .isEqualTo(new Inside("java/index.html", "", true));
    }

    @Test
    void aRootedLinkBesideTheSiteLeadsNowhere() {
        assertThat(underDocs.follow(PAGE, "/java/")).isInstanceOf(Nowhere.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../index.html", "../../..", "/../x", "%zz.html"})
    void someLinksLeadNowhere(String link) {
        assertThat(unknownPlace.follow(PAGE, link)).isInstanceOf(Nowhere.class);
    }
}
