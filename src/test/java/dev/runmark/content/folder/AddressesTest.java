package dev.runmark.content.folder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource({"/a/b/, a/b", "a/b, a/b", "/, ''", "'', ''", "//a//, a"})
    void slashesAroundAnAddressDoNotCount(String written, String bare) {
        assertThat(Addresses.bare(written)).isEqualTo(bare);
    }

    @ParameterizedTest
    @CsvSource({
        "Größe & Maß.md, grosse-mass.md",
        "my topic, my-topic",
        "'été?.md', ete.md",
        "日本, page",
        "a.b-c_d, a.b-c_d"
    })
    void everyNameHasASafeOneNearIt(String name, String safe) {
        assertThat(Addresses.nameLike(name)).isEqualTo(safe);
        assertThat(Addresses.isName(safe)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"de, Überblick & Größe, ueberblick-groesse", "es, Überblick, uberblick", "de-AT, Ärger, aerger"})
    void aNameIsWrittenAsInItsLanguage(String language, String name, String safe) {
        assertThat(Addresses.nameLike(name, language)).isEqualTo(safe);
    }

    @ParameterizedTest
    @CsvSource({"spring-boot, Spring Boot", "java, Java", "io_and-nio, Io And Nio", "-, -"})
    void aNameMakesATitle(String name, String title) {
        assertThat(Addresses.titleOf(name)).isEqualTo(title);
    }
}
