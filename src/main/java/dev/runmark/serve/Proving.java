package dev.runmark.serve;

import dev.runmark.example.ProvingSettings;
import dev.runmark.site.SiteConfig;
import java.util.Optional;

/** Says how examples are proved. Implementations are thread-safe. */
public interface Proving {

    /** The settings for what {@code site.yaml} says of examples; empty if they are not to be proved. */
    Optional<ProvingSettings> settings(SiteConfig.Examples examples);
}
