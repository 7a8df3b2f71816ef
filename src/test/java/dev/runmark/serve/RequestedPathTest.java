package dev.runmark.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestedPathTest {

    private static final Set<String> FILES = Set.of(
            "index.html",
            "java/index.html",
            "java/pools/index.html",
            "java/pools/one.html",
            "java/pools/one.md",
            "a+b.png");

    @ParameterizedTest
    @CsvSource({
        "/,                     index.html",
        "/index.html,           index.html",
        "/java/,                java/index.html",
        "/java/pools/one,       java/pools/one.html",
        "/java/pools/one.html,  java/pools/one.html",
        "/java/pools/one.md,    java/pools/one.md",
        "/java/pools/%6Fne,     java/pools/one.html",
        "/a+b.png,              a+b.png",
    })
    void leadsToAFile(String address, String path) {
        assertThat(find(address, "/")).contains(new RequestedPath(path, Optional.empty()));
    }

    @Test
    void aFolderIsSeenFromInside() {
        assertThat(find("/java/pools", "/"))
                .contains(new RequestedPath("java/pools/index.html", Optional.of("/java/pools/")));
    }

    @Test
    void theSitesOwnPathMayComeFirst() {
        assertThat(find("/docs/java/pools/one", "/docs/"))
                .map(RequestedPath::path)
                .contains("java/pools/one.html");
        assertThat(find("/docs/", "/docs/")).map(RequestedPath::path).contains("index.html");
        assertThat(find("/other/java/pools/one", "/docs/")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "java/pools/one",
                "//java/pools/one",
                "/java//pools/one",
                "/./index.html",
                "/java/../index.html",
                "/java/%2e%2e/index.html",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/..%2fcontent/site.yaml",
                "/java%5Cpools%5Cone",
                "/java\\pools\\one",
                "/index.html%00",
                "/%00index.html",
                "/index.html%2500",
                "/%",
                "/%zz",
                "/%c0%ae%c0%ae/index.html",
                "/INDEX.HTML",
                "/java/pools/one/",
                "/etc/passwd",
            })
    void leadsNowhere(String address) {
        assertThat(find(address, "/")).isEmpty();
    }

    private static Optional<RequestedPath> find(String address, String basePath) {
        return RequestedPath.of(address, basePath, FILES::contains);
    }
}
