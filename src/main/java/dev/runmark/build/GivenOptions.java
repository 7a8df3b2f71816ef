package dev.runmark.build;

import dev.runmark.site.ExampleScope;
import dev.runmark.site.Libraries;
import dev.runmark.site.Room;
import dev.runmark.site.SiteConfig;
import java.time.Duration;
import java.util.Optional;

/**
 * What the command line gives to examples, besides what the configuration says.
 *
 * <p>Immutable and thread-safe.
 *
 * @param libraries what they may use besides the JDK
 * @param scope what they have besides their own text
 * @param timeout how long one run may take, if it is said
 * @param room how much one may use besides time
 */
public record GivenOptions(Libraries libraries, ExampleScope scope, Optional<Duration> timeout, Room room) {

    /** Nothing. */
    public static final GivenOptions NONE =
            new GivenOptions(Libraries.NONE, ExampleScope.DEFAULT, Optional.empty(), Room.USUAL);

    /** How examples are run with it. */
    public SiteConfig.Examples with(SiteConfig.Examples configured) {
        return configured
                .with(libraries)
                .with(configured.scope().and(scope))
                .within(timeout.orElse(configured.timeout()))
                .in(room.or(configured.room()));
    }
}
