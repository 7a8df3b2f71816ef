package dev.runmark.render.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.site.Imports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class UsualImportsTest {

    private static final Pattern NAME = Pattern.compile("\"(java[\\w.]+)\"");

    /** Pages leave them out, and the script that copies a program puts them back. */
    @Test
    void theScriptThatCopiesProgramsKnowsTheImportsThatPagesLeaveOut() throws IOException {
        String script = Files.readString(Path.of("templates", "assets", "copy.js"));
        List<String> names =
                NAME.matcher(script).results().map(match -> match.group(1)).toList();
        assertThat(names).isEqualTo(Imports.USUAL);
    }
}
