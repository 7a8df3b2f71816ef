package dev.runmark;

import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that says where a site will stand. */
final class BaseUrlOption {

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            converter = BaseUrl.class,
            description = "Where the site will stand (default: what content/site.yaml says).")
    private Optional<String> url = Optional.empty();

    /** The address; empty if the site's own is meant. */
    Optional<String> url() {
        return url;
    }
}
