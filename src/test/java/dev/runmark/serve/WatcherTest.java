package dev.runmark.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatcherTest {

    private static final Path LOST = Path.of("lost");

    private final BlockingQueue<Set<Path>> told = new LinkedBlockingQueue<>();
    private final Path content;
    private final Path templates;
    private Watcher watcher;

    WatcherTest(@TempDir Path root) throws IOException {
        content = Files.createDirectories(root.toRealPath().resolve("content"));
        templates = content.resolveSibling("templates");
        watcher = Watcher.start(List.of(content, templates), new Watcher.ChangeListener() {
            @Override
            public void changed(Set<Path> paths) {
                told.add(paths);
            }

            @Override
            public void lost() {
                told.add(Set.of(LOST));
            }
        });
    }

    @BeforeEach
    void isWatching() throws Exception {
        Path first = content.resolve("first.md");
        Files.writeString(first, "");
        await(first);
        settle();
    }

    @AfterEach
    void close() throws IOException {
        watcher.close();
    }

    @Test
    void aFileThatIsWritten() throws Exception {
        Path page = content.resolve("first.md");
        Files.writeString(page, "new");

        assertThat(await(page)).containsExactly(page);
    }

    @Test
    void aFileThatIsSavedThroughAnother() throws Exception {
        Path page = content.resolve("first.md");
        Path temporary = Files.writeString(content.resolve(".first.md.tmp"), "new");
        Files.move(temporary, page, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);

        assertThat(await(page)).contains(page);
    }

    @Test
    void aFileInANewFolder() throws Exception {
        Path page = content.resolve("java/pools/one.md");
        Files.createDirectories(page.getParent());
        Files.writeString(page, "new");
        await(page);
        settle();
        Files.writeString(page, "newer");

        assertThat(await(page)).contains(page);
    }

    @Test
    void aFileThatIsDeleted() throws Exception {
        Path page = content.resolve("first.md");
        Files.delete(page);

        assertThat(await(page)).contains(page);
    }

    @Test
    void manyFilesAreOneChange() throws Exception {
        for (int i = 0; i < 300; i++) {
            Files.writeString(content.resolve("p" + i + ".md"), "new");
        }

        assertThat(await(content.resolve("p299.md"))).hasSizeGreaterThanOrEqualTo(300);
        assertThat(told).isEmpty();
    }

    @Test
    void aFolderThatIsMadeLater() throws Exception {
        Files.createDirectories(templates);
        await(LOST);
        Path page = Files.writeString(templates.resolve("page.peb"), "new");

        assertThat(await(page)).contains(page);
    }

    @Test
    void aFileBehindALink() throws Exception {
        Path elsewhere = Files.createDirectories(content.resolveSibling("elsewhere/topic"));
        Path page = Files.writeString(elsewhere.resolve("one.md"), "");
        Path other = Files.writeString(content.resolveSibling("other.md"), "");
        Files.createSymbolicLink(content.resolve("java"), elsewhere.getParent());
        Files.createSymbolicLink(content.resolve("other.md"), other);
        await(LOST);
        Files.writeString(page, "new");
        assertThat(await(content.resolve("java/topic/one.md"))).contains(content.resolve("java/topic/one.md"));

        Files.writeString(other, "new");
        assertThat(await(content.resolve("other.md"))).contains(content.resolve("other.md"));
    }

    @Test
    void aFolderThatIsReplaced() throws Exception {
        Files.move(content, content.resolveSibling("old"));
        Files.createDirectories(content);
        await(LOST);
        Path page = Files.writeString(content.resolve("new.md"), "new");

        assertThat(await(page)).contains(page);
    }

    @Test
    void aFolderThatIsALink() throws Exception {
        Path first = Files.createDirectories(content.resolveSibling("first"));
        Path second = Files.createDirectories(content.resolveSibling("second"));
        Files.createSymbolicLink(templates, first);
        await(LOST);
        Files.writeString(first.resolve("page.peb"), "new");
        await(templates.resolve("page.peb"));

        Files.delete(templates);
        Files.createSymbolicLink(templates, second);
        await(LOST);
        Files.writeString(second.resolve("other.peb"), "new");
        await(templates.resolve("other.peb"));
    }

    @Test
    void aSingleFileElsewhere() throws Exception {
        Path source = Files.writeString(content.resolveSibling("Main.java"), "class Main {}");
        Path other = Files.writeString(content.resolveSibling("Other.java"), "class Other {}");
        watcher.alsoFiles(Set.of(source));
        Files.writeString(other, "class Other { }");
        Files.writeString(source, "class Main { int a; }");

        assertThat(await(source)).containsExactly(source);
    }

    /** The system may report one write twice, but both times before it reports a later one. */
    private void settle() throws IOException, InterruptedException {
        Path later = content.resolve("later.md");
        Files.writeString(later, "");
        await(later);
        told.clear();
    }

    private Set<Path> await(Path path) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < end) {
            Set<Path> paths = told.poll(1, TimeUnit.SECONDS);
            if (paths != null && paths.contains(path)) {
                return paths;
            }
        }
        throw new AssertionError("nobody was told of " + path);
    }
}
