package dev.runmark.bench;

import dev.runmark.example.ProvingSettings;
import dev.runmark.site.Confinement;
import dev.runmark.site.ExampleScope;
import dev.runmark.site.PlacedText;
import dev.runmark.site.SiteConfig;
import java.util.List;
import java.util.Optional;

/** Proving without a sandbox: what processes take in one is not counted as this process's own. */
final class Unconfined {

    private Unconfined() {}

    /** Settings that keep nothing, with what is customary of the rest. */
    static ProvingSettings settings() {
        return ProvingSettings.of(examples());
    }

    /** How examples are run. */
    static SiteConfig.Examples examples() {
        Confinement none =
                new Confinement(Optional.of(PlacedText.onCommandLine("--sandbox", "off")), Optional.empty(), List.of());
        ExampleScope usual = ExampleScope.DEFAULT;
        ExampleScope scope = new ExampleScope(
                usual.folder(), usual.imports(), usual.setups(), usual.ignored(), usual.environment(), none);
        return SiteConfig.Examples.DEFAULT.with(scope);
    }
}
