package dev.runmark.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostsTest {

    private static final Hosts LOCAL = new Hosts("localhost");

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8080", "LOCALHOST:1", "127.0.0.1:8080", "[::1]:8080", "[::1]"})
    void answersToThisMachine(String header) {
        assertThat(LOCAL.accepts(header)).isTrue();
        assertThat(LOCAL.isOpen()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "evil.example",
                "evil.example:8080",
                "localhost.evil.example",
                "127.0.0.1.evil.example:8080",
                "192.168.1.5:8080",
                "0.0.0.0:8080",
                "localhost:8080:9090",
                "localhost@evil.example",
            })
    void doesNotAnswerToOthers(String header) {
        assertThat(LOCAL.accepts(header)).isFalse();
    }

    @Test
    void doesNotAnswerWithoutAName() {
        assertThat(LOCAL.accepts(null)).isFalse();
    }

    @Test
    void answersToWhatWasAskedFor() {
        Hosts open = new Hosts("0.0.0.0");
        assertThat(open.isOpen()).isTrue();
        assertThat(open.accepts("192.168.1.5:8080")).isTrue();
        assertThat(open.accepts("[fe80::1]:8080")).isTrue();
        assertThat(open.accepts("evil.example:8080")).isFalse();

        Hosts named = new Hosts("docs.local");
        assertThat(named.accepts("Docs.Local:8080")).isTrue();
        assertThat(named.accepts("docs.local.evil.example")).isFalse();
    }
}
