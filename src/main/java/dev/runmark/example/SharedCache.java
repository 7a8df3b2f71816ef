package dev.runmark.example;

import dev.runmark.site.PlacedText;
import dev.runmark.site.SiteConfig;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.TrustedKey;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * What happened to examples on other machines, as a server keeps it that knows no more than to give and take files by
 * their names (GET and PUT, as Bazel's and Gradle's remote caches do). The server is not trusted: what is not signed with
 * the right key is missing. Nor is it waited for: one that is slow or fails is not asked again.
 *
 * <p>Thread-safe.
 */
public final class SharedCache {

    /** More than any attempt has. */
    private static final int SIZE_LIMIT = 16 << 20;

    private static final Duration USUAL = Duration.ofSeconds(3);

    private static final int OK = 200;
    private static final int REDIRECTION = 300;
    private static final int NOT_FOUND = 404;

    private final URI address;
    private final CacheSigning signing;
    private final Duration patience;
    private final Optional<Problem> problem;
    private final HttpClient client;
    private final AtomicBoolean answers = new AtomicBoolean(true);
    private final AtomicBoolean takes;

    /** How long answers took that saved no run, in nanoseconds. */
    private final AtomicLong lost = new AtomicLong();

    private SharedCache(URI address, CacheSigning signing, Duration patience, Optional<Problem> problem) {
        this.address = address;
        this.signing = signing;
        this.patience = patience;
        this.problem = problem;
        this.takes = new AtomicBoolean(signing.signs());
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * The cache at an address.
     *
     * @param address {@code http} or {@code https}; the names of entries follow it
     * @param trusted the key that entries must be signed with, see {@link CacheSigning#of}
     * @param own the key to sign new entries with; empty if nothing is to be written
     * @return empty if these are no keys
     */
    public static Optional<SharedCache> at(URI address, String trusted, Optional<String> own) {
        return at(address, trusted, own, USUAL);
    }

    /**
     * The cache that a project names.
     *
     * @param environment in which those who may write have the other half of the key
     */
    public static SharedCache of(SiteConfig.SharedStore store, Map<String, String> environment) {
        PlacedText key = store.key();
        TrustedKey trusted = TrustedKey.of(key.text()).orElseThrow();
        Optional<CacheSigning> signing = CacheSigning.of(trusted, signingKey(environment));
        return new SharedCache(
                store.address(),
                signing.or(() -> CacheSigning.of(trusted, Optional.empty())).orElseThrow(),
                USUAL,
                signing.isPresent() ? Optional.empty() : Optional.of(unpaired(key)));
    }

    private static Problem unpaired(PlacedText key) {
        return key.error(
                        Rule.WRONG_VALUE,
                        "this and " + TrustedKey.SIGNING_VARIABLE
                                + " of the environment are no pair of Ed25519 keys in Base64")
                .withHelp("who only reads needs none there: unset it, or set it to the private key of this one");
    }

    /** The key to sign with; empty if the environment holds none. */
    public static Optional<String> signingKey(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(TrustedKey.SIGNING_VARIABLE)).filter(text -> !text.isBlank());
    }

    /**
     * The same with another time after which a server is slow.
     *
     * @param patience how long one answer may take; what saves no run may take four times as long in sum
     */
    static Optional<SharedCache> at(URI address, String trusted, Optional<String> own, Duration patience) {
        return CacheSigning.of(trusted, own)
                .map(signing -> new SharedCache(address, signing, patience, Optional.empty()));
    }

    /** Why what the project says of it cannot be. */
    Optional<Problem> problem() {
        return problem;
    }

    /**
     * Under which name this machine keeps what it has found: somebody else's change may trust another key, and must not
     * be believed once that change is gone.
     */
    String ownName(String name) {
        return signing.ownName(name);
    }

    /** What is kept under a name; empty if there is nothing of the kind that can be trusted. */
    Optional<byte[]> find(String name) {
        if (!answers.get()) {
            return Optional.empty();
        }
        return answer(request(name).GET().build(), answers, status -> status == OK || status == NOT_FOUND)
                .filter(answer -> answer.statusCode() == OK)
                .flatMap(answer -> signing.opened(name, answer.body()));
    }

    /** Offers something to be kept. */
    void keep(String name, byte[] content) {
        if (takes.get()) {
            answer(
                    request(name)
                            .PUT(BodyPublishers.ofByteArray(signing.signed(name, content)))
                            .build(),
                    takes,
                    status -> status >= OK && status < REDIRECTION);
        }
    }

    private HttpRequest.Builder request(String name) {
        String folder = address.toString();
        return HttpRequest.newBuilder(URI.create(folder + (folder.endsWith("/") ? "" : "/") + name));
    }

    /**
     * Asks, and does not ask for such things again if that was in vain or took too long.
     *
     * @param usable whether the server is asked for such things
     * @param expected the states of an answer after which it is
     */
    private Optional<HttpResponse<byte[]>> answer(
            HttpRequest request, AtomicBoolean usable, Predicate<Integer> expected) {
        long start = System.nanoTime();
        CompletableFuture<HttpResponse<byte[]>> asked = client.sendAsync(request, head -> new LimitedBody(SIZE_LIMIT));
        try {
            HttpResponse<byte[]> answer = asked.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            if (!expected.test(answer.statusCode())) {
                usable.set(false);
            }
            if (answer.statusCode() != OK || answer.body().length == 0) {
                spend(System.nanoTime() - start, usable);
            }
            return Optional.of(answer);
        } catch (ExecutionException | TimeoutException e) {
            asked.cancel(true);
            usable.set(false);
        } catch (InterruptedException e) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private void spend(long nanos, AtomicBoolean usable) {
        if (lost.addAndGet(nanos) > 4 * patience.toNanos()) {
            usable.set(false);
        }
    }
}
