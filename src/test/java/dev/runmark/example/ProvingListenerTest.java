package dev.runmark.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.content.ContentReader;
import dev.runmark.site.ExampleMode;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.SiteConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvingListenerTest {

    private static final String PAGE = """
            ```java
            int answer = 42;
            ```

            ```java
            System.out.println(answer);  // => 42
            ```

            ```java runs=3
            Thread thread = new Thread(() -> System.out.println("done"));
            thread.start();
            thread.join();
            ```
            """;

    private final Path folder;

    ProvingListenerTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Takes down what it is told. */
    private static final class Protocol implements ProvingListener {

        private final String work;
        private final Set<String> said;
        private final Set<String> open;

        Protocol(String work, Set<String> said, Set<String> open) {
            this.work = work;
            this.said = said;
            this.open = open;
        }

        @Override
        public void proved(int done, int total) {
            said.add(work + done + "/" + total);
        }

        @Override
        public void doing(String where, String what) {
            said.add(work + shown(where) + " " + what);
            open.add(where);
        }

        @Override
        public void ended(String where) {
            open.remove(where);
        }

        @Override
        public ProvingListener inContext() {
            return new Protocol("again: ", said, open);
        }

        private static String shown(String where) {
            return where.substring(where.lastIndexOf('/') + 1);
        }
    }

    @Test
    void isToldWhatIsCompiledRunRacedAndProvedOnceMore() throws IOException, InterruptedException {
        Set<String> said = Collections.synchronizedSet(new LinkedHashSet<>());
        Set<String> open = Collections.synchronizedSet(new HashSet<>());
        Path page = Files.writeString(folder.resolve("page.md"), PAGE);
        List<MarkdownFile> files = ContentReader.readPlain(List.of(page)).files();
        int java = Runtime.version().feature();

        Prover.prove(
                files,
                ProvingSettings.of(SiteConfig.Examples.DEFAULT.withMode(ExampleMode.AUTO)),
                new Protocol("", said, open));

        assertThat(said)
                .contains(
                        "compiling for Java " + java + " 3 examples",
                        "page.md:1 run 1",
                        "page.md:9 run 1",
                        "page.md racing 1 example, 3 runs of each",
                        "3/3",
                        "again: compiling for Java " + java + " 3 examples",
                        "again: 3/3");
        assertThat(open).isEmpty();
    }
}
