package dev.runmark.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviewProcessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "serve          | -jar runmark.jar serve                    | true",
                "serve --open   | -jar runmark.jar serve --open             | true",
                "build          | -jar runmark.jar build                    | true",
                "check x.md     | -jar runmark.jar check x.md               | true",
                "fix            | -jar runmark.jar fix                      | false",
                "build          | -Xmx4g -jar runmark.jar build             | false",
                "serve          | -Xmx4g -jar runmark.jar serve             | false",
                "serve          | -cp runmark.jar dev.runmark.Main serve    | false",
                "serve          | -m runmark.jar serve                      | false",
                "serve          | -jar serve                                | false",
                "serve          | ''                                        | false",
            })
    void whoGaveJavaOptionsIsLeftAlone(String args, String given, boolean again) {
        String[] words = args.split(" ", -1);
        String[] toJava = given.split(" ", -1);

        assertThat(PreviewProcess.jar(words, toJava, Map.of("PATH", "/bin")))
                .isEqualTo(again ? Optional.of(Path.of("runmark.jar").toAbsolutePath()) : Optional.empty());
        assertThat(PreviewProcess.jar(words, toJava, Map.of("JDK_JAVA_OPTIONS", "-Xmx4g")))
                .isEmpty();
    }
}
