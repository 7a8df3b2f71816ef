package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.render.look.BuiltIn;
import dev.runmark.render.look.Copied;
import dev.runmark.render.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesCommandTest {

    private static final String FOOT = "foot.peb";

    private final Path folder;

    TemplatesCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Ran templates(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "templates";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--source";
        all[arguments.length + 2] = folder.toString();
        return Ran.runmark(all);
    }

    @Test
    void everyFileOfTheProgramIsListed() throws IOException {
        String listed = templates().out();
        try (var files = Files.walk(Path.of("templates"))) {
            files.filter(Files::isRegularFile)
                    .map(file ->
                            Path.of("templates").relativize(file).toString().replace('\\', '/'))
                    .forEach(name -> assertThat(listed).contains(name + " "));
        }
    }

    @Test
    void oneIsShownAndCopiedOnce() throws IOException {
        assertThat(templates(FOOT).out()).isEqualTo(BuiltIn.text(FOOT));

        assertThat(templates(FOOT, "--copy").out()).contains("wrote templates/foot.peb");
        assertThat(templates().out()).contains("foot.peb", Copied.SAME.inWords());

        Ran again = templates(FOOT, "--copy");
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err()).isEqualTo("error: there is `templates/foot.peb` already, and it is left alone\n");
    }

    @Test
    void aCopyKnowsWhetherWhatItWasMadeFromHasChanged() throws IOException {
        String copy = Copied.copy("assets/site.css");
        assertThat(Copied.of("assets/site.css", copy + "a{}")).isEqualTo(Copied.FRESH);
        assertThat(Copied.of("assets/site.css", copy.replaceFirst("[0-9a-f]{12}", "0123456789ab")))
                .isEqualTo(Copied.STALE);
        assertThat(Copied.of("assets/site.css", "a{}")).isEqualTo(Copied.UNKNOWN);
    }

    @Test
    void whatIsStaleComesFirst() throws IOException {
        Path own = Files.createDirectories(folder.resolve("templates")).resolve("topic.peb");
        Files.writeString(own, Copied.copy("topic.peb").replaceFirst("[0-9a-f]{12}", "0123456789ab"));

        assertThat(templates().out()).startsWith("topic.peb").contains(Copied.STALE.inWords());
    }

    @Test
    void theWordsOfEachLanguageAreThereLikeTemplates() throws IOException {
        assertThat(BuiltIn.words().keySet())
                .containsExactlyElementsOf(Words.LANGUAGES.stream()
                        .map(language -> "words/" + language + ".properties")
                        .toList());
        for (String name : BuiltIn.words().keySet()) {
            assertThat(templates().out()).contains(name + " ");
            assertThat(templates(name).out())
                    .isEqualTo(Files.readString(Path.of("src/main/resources/dev/runmark/render", name)));
            assertThat(templates(name, "--copy").out()).isEqualTo("wrote templates/" + name + "\n");
            assertThat(Words.read(Files.readString(folder.resolve("templates").resolve(name))))
                    .isEqualTo(Words.read(BuiltIn.text(name)));
        }
        assertThat(templates().out().lines().filter(line -> line.startsWith("words/")))
                .hasSize(Words.LANGUAGES.size())
                .allMatch(line -> line.endsWith(Copied.SAME.inWords()));
    }

    @Test
    void wordsThatAreNotBuiltInBeginWithTheEnglishOnes() {
        assertThat(templates("words/it.properties").err())
                .contains("there is no template `words/it.properties`: begin with a copy of `words/en.properties`");
    }

    @Test
    void aSlipIsWrongUsage() {
        assertThat(templates("fot.peb").err()).contains("there is no template `fot.peb`: did you mean `foot.peb`?");
        assertThat(templates("--copy").err()).contains("--copy needs the name of a template");
        assertThat(templates("fot.peb").status()).isEqualTo(2);
    }
}
