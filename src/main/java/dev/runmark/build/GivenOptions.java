package dev.runmark.build;

import dev.runmark.site.ExampleScope;
import dev.runmark.site.Libraries;
import dev.runmark.site.SiteConfig;

/**
 * What the command line gives to examples, besides what the configuration says.
 *
 * <p>Immutable and thread-safe.
 *
 * @param libraries what they may use besides the JDK
 * @param scope what they have besides their own text
 */
public record GivenOptions(Libraries libraries, ExampleScope scope) {

    /** Nothing. */
    public static final GivenOptions NONE = new GivenOptions(Libraries.NONE, ExampleScope.DEFAULT);

    /** How examples are run with it. */
    public SiteConfig.Examples with(SiteConfig.Examples configured) {
        return configured.with(libraries).with(configured.scope().and(scope));
    }
}
