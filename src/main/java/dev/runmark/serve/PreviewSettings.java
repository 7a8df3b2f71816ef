package dev.runmark.serve;

import dev.runmark.render.machine.Cards;
import dev.runmark.site.Site;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is shown, and where.
 *
 * @param root the project folder, absolute
 * @param baseUrl where the site will stand, if not where {@code site.yaml} says
 * @param proving how examples are proved
 * @param check what is looked for on finished pages
 * @param cards draws the pictures that go with links to pages
 * @param kept a folder for what saves the next start work; empty if there is to be none
 * @param host the name or address to listen at
 * @param port the port to listen at; if it is taken, the next that is free; 0 for any
 */
public record PreviewSettings(
        Path root,
        Optional<String> baseUrl,
        Proving proving,
        PageCheck check,
        Cards cards,
        Optional<Path> kept,
        String host,
        int port) {

    Site configured(Site site) {
        return baseUrl.map(site::withBaseUrl).orElse(site);
    }
}
