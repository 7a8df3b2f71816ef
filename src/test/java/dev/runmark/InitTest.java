package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.terminal.Progress;
import dev.runmark.terminal.Screen;
import dev.runmark.terminal.Terminal;
import dev.runmark.terminal.Version;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Has each folder in {@code src/test/resources/init} set up, which holds
 *
 * <ul>
 *   <li>{@code before}: a project;
 *   <li>{@code args.txt}: the options (default: {@code --yes --skip-examples});
 *   <li>{@code said.txt}: all that is said, the error stream first;
 *   <li>{@code exit.txt}: the exit status (default: 0);
 *   <li>{@code after}: the files that are new or changed, all of them.
 * </ul>
 *
 * In these, {@code VERSION} is that of Runmark, {@code JAVA} that of Java and {@code PROJECT} the folder.
 */
class InitTest {

    private static final Path CASES = Path.of("src/test/resources/init");

    @TempDir
    private Path folder = Path.of("");

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(each -> each.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aProjectIsSetUpAndThenNothingIsLeftToDo(String name) throws IOException {
        Path given = CASES.resolve(name);
        new Project(folder).copyOf(given.resolve("before"));
        SortedMap<String, String> expected = files(given.resolve("before"));
        if (Files.exists(given.resolve("after"))) {
            expected.putAll(files(given.resolve("after")));
        }
        String[] args = ("init --source " + folder + " " + textOr("--yes --skip-examples", given.resolve("args.txt")))
                .strip()
                .split(" ", -1);

        Ran ran = Ran.runmark(args);
        SortedMap<String, String> after = files(folder);
        Ran again = Ran.runmark(args);

        assertThat(shown(ran.err() + ran.out())).isEqualTo(textOr("", given.resolve("said.txt")));
        assertThat(ran.status())
                .isEqualTo(
                        Integer.parseInt(textOr("0", given.resolve("exit.txt")).strip()));
        assertThat(after).isEqualTo(expected);
        assertThat(files(folder)).isEqualTo(after);
        assertThat(again.status()).isEqualTo(ran.status());
    }

    @Test
    void onlyWhatTheUserAgreesToIsWritten() throws IOException {
        new Project(folder).copyOf(CASES.resolve("maven-junit/before"));

        Ran ran = answering("y\nn\nwhat\nyes\n");

        assertThat(ran.out()).contains("write this? [y]es, [n]o, [a]ll, [q]uit: ", "2 of 3 files written");
        assertThat(ran.status()).isOne();
        assertThat(folder.resolve("runmark.yaml")).exists();
        assertThat(folder.resolve("src/test/java/com/example/sums/DocsTest.java"))
                .exists();
        assertThat(Files.readString(folder.resolve("pom.xml"))).doesNotContain("runmark");
        assertThat(answering("a\n").out()).contains("1 of 1 file written");
        assertThat(answering("").out()).contains("nothing to write: the project is set up");
    }

    private Ran answering(String answers) {
        StringWriter out = new StringWriter();
        Screen screen = new Screen(
                new PrintWriter(out),
                new PrintWriter(out),
                new Terminal(true, false, StandardCharsets.UTF_8),
                Progress.NONE);
        int status = Main.run(
                new String[] {"init", "--source", folder.toString(), "--skip-examples"},
                screen,
                new BufferedReader(new StringReader(answers)));
        return new Ran(status, out.toString(), "");
    }

    private String shown(String text) {
        return text.replace(folder.toString(), "PROJECT")
                .replace(Version.number(), "VERSION")
                .replace(" on Java " + Runtime.version().feature(), " on Java JAVA");
    }

    private static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        Files.readString(file).replace(Version.number(), "VERSION"));
            }
        }
        return files;
    }

    private static String textOr(String absent, Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : absent;
    }
}
