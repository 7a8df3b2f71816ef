package dev.runmark.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DesktopBrowserTest {

    @Test
    void theBrowserOfEachSystem() {
        assertThat(DesktopBrowser.command("Linux", "http://localhost/"))
                .containsExactly("xdg-open", "http://localhost/");
        assertThat(DesktopBrowser.command("Mac OS X", "http://localhost/"))
                .containsExactly("open", "http://localhost/");
        assertThat(DesktopBrowser.command("Windows 11", "http://localhost/"))
                .first()
                .isEqualTo("rundll32");
    }
}
