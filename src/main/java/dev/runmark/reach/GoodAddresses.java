package dev.runmark.reach;

import dev.runmark.text.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The addresses that were answered well not long ago, each a line of a file with the second in which it was.
 *
 * <p>Thread-safe.
 */
final class GoodAddresses {

    /** How long a good answer counts. */
    static final Duration KEPT = Duration.ofDays(1);

    private final Optional<Path> file;
    private final Map<String, Long> seconds = new ConcurrentHashMap<>();

    private GoodAddresses(Optional<Path> file) {
        this.file = file;
    }

    /**
     * Those that are known.
     *
     * @param file where they are kept; empty if they are not
     */
    static GoodAddresses in(Optional<Path> file, Instant now) throws IOException {
        GoodAddresses good = new GoodAddresses(file);
        if (file.filter(Files::isRegularFile).isPresent()) {
            long oldest = now.minus(KEPT).getEpochSecond();
            for (String line : Files.readAllLines(file.get())) {
                int space = line.indexOf(' ');
                String second = line.substring(0, Math.max(0, space));
                boolean counts = second.matches("\\d{1,18}") && Long.parseLong(second) > oldest;
                if (counts) {
                    good.seconds.put(line.substring(space + 1), Long.parseLong(second));
                }
            }
        }
        return good;
    }

    boolean has(String address) {
        return seconds.containsKey(address);
    }

    void add(String address, Instant now) {
        seconds.put(address, now.getEpochSecond());
    }

    void keep() throws IOException {
        if (file.isPresent()) {
            String lines = new TreeMap<>(seconds)
                    .entrySet().stream()
                            .map(entry -> entry.getValue() + " " + entry.getKey() + "\n")
                            .collect(Collectors.joining());
            Files.createDirectories(file.get().resolveSibling(""));
            WholeFile.write(file.get(), fresh -> Files.writeString(fresh, lines));
        }
    }
}
