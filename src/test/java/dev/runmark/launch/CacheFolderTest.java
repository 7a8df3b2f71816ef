package dev.runmark.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheFolderTest {

    private static final Path HOME = Path.of("/home/ada");

    @Test
    void followsTheSystemsConventions() {
        assertThat(CacheFolder.of(Map.of(), "Linux", HOME)).isEqualTo(HOME.resolve(".cache/runmark"));
        assertThat(CacheFolder.of(Map.of(), "Mac OS X", HOME)).isEqualTo(HOME.resolve("Library/Caches/runmark"));
        assertThat(CacheFolder.of(Map.of("LOCALAPPDATA", "local"), "Windows 11", HOME))
                .isEqualTo(Path.of("local", "runmark", "cache"));
    }

    @Test
    void anExplicitFolderComesFirst() {
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "/caches"), "Mac OS X", HOME))
                .isEqualTo(Path.of("/caches/runmark"));
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", ""), "Linux", HOME))
                .isEqualTo(HOME.resolve(".cache/runmark"));
    }

    @Test
    void whoHasNoHomeGetsNoFolderInTheProject() {
        Path otherwise = Path.of("/tmp/runmark-ada");

        assertThat(CacheFolder.home(HOME.toAbsolutePath().toString(), otherwise))
                .isEqualTo(HOME.toAbsolutePath());
        assertThat(CacheFolder.home("?", otherwise)).isEqualTo(otherwise);
        assertThat(CacheFolder.home("", otherwise)).isEqualTo(otherwise);
    }
}
