package dev.runmark;

import dev.runmark.example.SharedCache;
import dev.runmark.launch.CacheFolder;
import dev.runmark.site.SiteConfig;
import dev.runmark.text.TrustedKey;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say where it is kept what happened to examples, in place of what the project says of it. */
final class CacheOptions {

    private static final String SIGNING_KEY = TrustedKey.SIGNING_VARIABLE;

    @Option(names = "--no-cache", description = "Run every example again, even if it is known what happens.")
    private boolean noCache;

    @Option(
            names = "--cache",
            paramLabel = "URL",
            description = "A server that gives and takes what happened on other machines, by GET and PUT, such as"
                    + " https://cache.example/runmark. Needs --cache-key.")
    private Optional<String> address = Optional.empty();

    @Option(
            names = "--cache-key",
            paramLabel = "KEY",
            description =
                    "The public Ed25519 key, in Base64, that entries of --cache must be signed with. The private one in "
                            + SIGNING_KEY + " signs new ones; without it nothing is written there.")
    private Optional<String> key = Optional.empty();

    /** The folder of this user; empty if everything is run again. */
    Optional<Path> folder() {
        return noCache ? Optional.empty() : Optional.of(CacheFolder.ofUser());
    }

    /**
     * The cache that machines share; empty if none is asked for.
     *
     * @throws ParameterException if it is not an address, or the keys are none
     */
    Optional<SharedCache> shared(CommandSpec command) {
        return shared(command, System.getenv());
    }

    Optional<SharedCache> shared(CommandSpec command, Map<String, String> environment) {
        if (address.isPresent() != key.isPresent()) {
            throw new ParameterException(command.commandLine(), "--cache and --cache-key need each other");
        }
        if (address.isEmpty() || noCache) {
            return Optional.empty();
        }
        Optional<String> own = SharedCache.signingKey(environment);
        return Optional.of(
                SharedCache.at(uri(command, address.get()), key.orElseThrow(), own)
                        .orElseThrow(
                                () -> new ParameterException(
                                        command.commandLine(),
                                        own.isPresent()
                                                ? "--cache-key and " + SIGNING_KEY
                                                        + " are no pair of Ed25519 keys in Base64"
                                                : "--cache-key is no public Ed25519 key in Base64: `openssl pkey -pubout` writes one")));
    }

    private static URI uri(CommandSpec command, String text) {
        return SiteConfig.SharedStore.address(text)
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(), "--cache needs " + SiteConfig.SharedStore.EXPECTED + ": " + text));
    }
}
