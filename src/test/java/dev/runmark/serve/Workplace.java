package dev.runmark.serve;

import dev.runmark.example.ProvingSettings;
import dev.runmark.example.judge.Proofs;
import dev.runmark.render.machine.Cards;
import dev.runmark.site.SiteConfig;
import dev.runmark.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A small project and its preview. */
public final class Workplace implements AutoCloseable {

    /** Front matter to which a title is given. */
    public static final String HEAD = """
            ---
            title: %s
            description: What an executor takes, what it gives back, and when it has to be shut down.
            updated: 2026-11-22
            ---
            """;

    private final Path root;
    private volatile List<Problem> problems = List.of();
    private volatile @Nullable Exception failure;
    private final CountDownLatch read = new CountDownLatch(1);
    private @Nullable Preview preview;

    public Workplace(Path folder) throws IOException {
        root = folder.toRealPath();
    }

    /** Writes a file of the project. */
    public Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }

    /** The project folder. */
    public Path root() {
        return root;
    }

    /** Starts the preview at any free port. */
    public Workplace start() throws IOException {
        return start(0);
    }

    Workplace start(int port) throws IOException {
        preview = Preview.start(settings(port, (paths, baseUrl, pages, origins) -> List.of()), new PreviewListener() {
            @Override
            public void listening(Preview preview) {}

            @Override
            public void read() {
                read.countDown();
            }

            @Override
            public void problems(List<Problem> now) {
                problems = now;
            }

            @Override
            public void proved(Proofs proofs) {}

            @Override
            public void failed(Exception why) {
                failure = why;
            }
        });
        return this;
    }

    /** What is shown, at which port, and what is looked for on finished pages. */
    PreviewSettings settings(int port, PageCheck check) {
        return new PreviewSettings(
                root,
                Optional.empty(),
                this::settings,
                check,
                Cards.keptIn(Optional.empty()),
                Optional.of(root.resolve("cache/heads")),
                "localhost",
                port);
    }

    private Optional<ProvingSettings> settings(SiteConfig.Examples examples) {
        return Optional.of(ProvingSettings.of(examples, root).keptIn(root.resolve("cache")));
    }

    /** The address of something on the site. */
    public String address(String path) {
        return preview().address() + path;
    }

    int port() {
        return preview().port();
    }

    private Preview preview() {
        return Optional.ofNullable(preview).orElseThrow();
    }

    List<Problem> problems() {
        return problems;
    }

    Optional<Exception> failure() {
        return Optional.ofNullable(failure);
    }

    /** Waits until all of the project has been read. */
    void awaitRead() throws InterruptedException {
        if (!read.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the project is not read");
        }
    }

    /** Waits until something is as it should be, and gives it. */
    static <T> T await(Callable<T> what, Predicate<T> wanted) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        T now = what.call();
        while (!wanted.test(now)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain; it is: " + now);
            }
            Thread.sleep(20);
            now = what.call();
        }
        return now;
    }

    @Override
    public void close() throws IOException {
        if (preview != null) {
            preview.close();
        }
    }
}
