package dev.runmark.reach;

import dev.runmark.content.link.OutwardLink;
import dev.runmark.site.Site;
import dev.runmark.text.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks whether the links that leave a site are answered: each address once, those of one host one after the other and with
 * a pause between them. What was answered well is not asked again for a day.
 *
 * @param asking asks for an address
 * @param pause waits between two questions to a host
 * @param kept where good answers are kept; empty if they are not
 */
public record Reach(Asking asking, Pause pause, Optional<Path> kept) {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final int HOSTS_AT_ONCE = 8;
    private static final String FILE = "links.txt";

    /** Waits. Implementations are thread-safe. */
    @FunctionalInterface
    interface Pause {
        void make() throws InterruptedException;
    }

    /**
     * As it is used.
     *
     * @param cache the folder for what is kept; empty if nothing is
     */
    public static Reach with(Optional<Path> cache) {
        return new Reach(
                Asking.within(LIMIT),
                () -> Thread.sleep(BETWEEN.toMillis()),
                cache.map(folder -> folder.resolve(FILE)));
    }

    /**
     * The links of a site that are not answered, in reading order. That nothing is there is an error; that nobody answers,
     * or does not answer us, is a warning.
     *
     * @throws IOException if a file of the site or of the cache cannot be read
     */
    public List<Problem> problems(Site site) throws IOException, InterruptedException {
        GoodAddresses good = GoodAddresses.in(kept, Instant.now());
        List<OutwardLink> links = OutwardLink.of(site);
        Map<String, Answer> answers = new ConcurrentHashMap<>();
        askAll(byHost(links, good), answers, good);
        good.keep();
        List<Problem> problems = new ArrayList<>();
        for (OutwardLink link : links) {
            Answer answer = answers.get(bare(link.url()));
            if (answer != null && !answer.isGood()) {
                problems.add(answer.isGone() ? link.dead(answer.words()) : link.unanswered(answer.words()));
            }
        }
        return problems.stream().sorted().toList();
    }

    private static SortedMap<String, List<String>> byHost(List<OutwardLink> links, GoodAddresses good) {
        SortedMap<String, List<String>> hosts = new TreeMap<>();
        links.stream()
                .map(link -> bare(link.url()))
                .distinct()
                .filter(address -> !good.has(address))
                .sorted()
                .forEach(address -> hosts.computeIfAbsent(host(address), host -> new ArrayList<>())
                        .add(address));
        return hosts;
    }

    private void askAll(SortedMap<String, List<String>> hosts, Map<String, Answer> answers, GoodAddresses good)
            throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(HOSTS_AT_ONCE);
        try {
            List<Future<?>> asked = new ArrayList<>();
            for (List<String> addresses : hosts.values()) {
                asked.add(workers.submit(() -> {
                    askHost(addresses, answers, good);
                    return addresses;
                }));
            }
            for (Future<?> one : asked) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("asking for an address failed", failed.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private void askHost(List<String> addresses, Map<String, Answer> answers, GoodAddresses good)
            throws InterruptedException {
        for (int i = 0; i < addresses.size(); i++) {
            if (i > 0) {
                pause.make();
            }
            Answer answer = ask(addresses.get(i));
            answers.put(addresses.get(i), answer);
            if (answer.isGood()) {
                good.add(addresses.get(i), Instant.now());
            }
        }
    }

    private Answer ask(String address) throws InterruptedException {
        try {
            return asking.ask(new URI(address));
        } catch (URISyntaxException notAnAddress) {
            return Answer.none("this is no address: " + notAnAddress.getReason());
        }
    }

    /** Anchors are not asked for. */
    private static String bare(String url) {
        int hash = url.indexOf('#');
        return hash < 0 ? url : url.substring(0, hash);
    }

    private static String host(String address) {
        int start = address.indexOf("//") + 2;
        int end = address.indexOf('/', start);
        return (end < 0 ? address.substring(start) : address.substring(start, end)).toLowerCase(Locale.ROOT);
    }
}
