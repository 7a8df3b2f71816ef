package dev.runmark.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.render.view.ExampleView;
import dev.runmark.render.view.Frame;
import dev.runmark.render.view.PageView;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide's tables of what templates see, held against the records that they see. */
class TemplateReferenceTest {

    private static final Pattern NAME = Pattern.compile("`([a-zA-Z]+)`");

    @ParameterizedTest
    @ValueSource(classes = {Frame.class, PageView.class, ExampleView.class})
    void everyNameIsListed(Class<? extends Record> view) throws IOException {
        assertThat(Arrays.stream(view.getRecordComponents()).map(RecordComponent::getName))
                .containsExactlyInAnyOrderElementsOf(listed(view));
    }

    /** The names in the first column of the table that follows the view's own name. */
    private static List<String> listed(Class<? extends Record> view) throws IOException {
        String name = view.getSimpleName().replace("View", "").toLowerCase(Locale.ROOT);
        String page = Files.readString(Path.of("content/runmark/guide/templates.md"));
        String table = page.split("\n`" + name + "`[^\n]*:\n\n", 2)[1].split("\n\n", 2)[0];
        return table.lines()
                .skip(2)
                .map(row -> row.split("\\|", -1)[1])
                .flatMap(column -> NAME.matcher(column).results())
                .map(match -> match.group(1))
                .toList();
    }
}
