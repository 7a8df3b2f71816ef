package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.launch.CacheFolder;
import dev.runmark.text.Leftovers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * After any edit, a build that knows the last one comes to the same as one that knows nothing: the same bytes, the same
 * problems. With {@code -Dedits=300} that many are made one after the other.
 */
class EditedSiteTest {

    private static final int EDITS = Integer.getInteger("edits", 12);

    private static final Path KEPT = kept();

    @Property(tries = 2, shrinking = ShrinkingMode.OFF)
    void isWhatACleanBuildMakesOfIt(@ForAll long seed) throws IOException {
        edit(seed, EDITS, "--skip-examples");
    }

    @Property(tries = 1, shrinking = ShrinkingMode.OFF)
    void isSoWithProvedExamples(@ForAll long seed) throws IOException {
        edit(seed, EDITS / 3);
    }

    private static void edit(long seed, int number, String... options) throws IOException {
        Path project = Files.createTempDirectory("runmark-edited-").toRealPath();
        try {
            RandomEdits.write(project);
            Random random = new Random(seed);
            RandomEdits author = new RandomEdits(project, KEPT, random);
            Map<String, RandomEdits.Edit> edits = author.all();
            List<String> names = new ArrayList<>(edits.keySet());
            List<String> made = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                Map<Path, String> before = author.texts();
                String name = names.get(random.nextInt(names.size()));
                Objects.requireNonNull(edits.get(name)).make();
                made.add(name);
                if (!isBuilt(project, made, options)) {
                    author.undo(before);
                    made.add("undo");
                }
            }
        } finally {
            Leftovers.delete(project);
        }
    }

    /** Whether both builds came to a site; they came to the same one, or to the same problems. */
    private static boolean isBuilt(Path project, List<String> made, String... options) throws IOException {
        Project edited = new Project(project);
        Ran build = build(project, "site", options);
        Ran clean = build(project, "clean/site", options, "--no-cache");

        assertThat(build.status()).as("%s", made).isEqualTo(clean.status());
        assertThat(build.err()).as("%s", made).isEqualTo(clean.err());
        if (build.status() == 0) {
            SortedMap<String, String> whole = new Project(project.resolve("clean")).site();
            assertThat(edited.site()).as("%s", made).isEqualTo(whole);
        }
        return build.status() == 0;
    }

    private static Ran build(Path project, String output, String[] options, String... more) {
        List<String> args = new ArrayList<>(List.of("build", "--source", project.toString()));
        args.addAll(List.of("--output", project.resolve(output).toString()));
        args.addAll(List.of(options));
        args.addAll(List.of(more));
        return Ran.runmarkWithCache(args.toArray(String[]::new));
    }

    private static Path kept() {
        Path cache = CacheFolder.ofUser();
        return cache.resolveSibling(cache.getFileName() + "-builds");
    }
}
