package dev.runmark;

import dev.runmark.content.ExampleScope;
import dev.runmark.content.Libraries;
import dev.runmark.content.SiteConfig;

/**
 * What the command line gives to examples, besides what the configuration says.
 *
 * <p>Immutable and thread-safe.
 *
 * @param libraries what they may use besides the JDK
 * @param scope what they have besides their own text
 */
record GivenOptions(Libraries libraries, ExampleScope scope) {

    /** Nothing. */
    static final GivenOptions NONE = new GivenOptions(Libraries.NONE, ExampleScope.DEFAULT);

    /** How examples are run with it. */
    SiteConfig.Examples with(SiteConfig.Examples configured) {
        return configured.with(libraries).with(configured.scope().and(scope));
    }
}
