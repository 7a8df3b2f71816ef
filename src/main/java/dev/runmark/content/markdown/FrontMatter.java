package dev.runmark.content.markdown;

import dev.runmark.content.yaml.Fields;
import dev.runmark.content.yaml.ScopeReading;
import dev.runmark.content.yaml.YamlText;
import dev.runmark.site.PageExamples;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import dev.runmark.text.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/**
 * The YAML between two lines {@code ---} at the very beginning of a Markdown file.
 *
 * @param yaml its text
 * @param root its keys, if it has any and is sound
 * @param bodyStart the offset where the Markdown begins
 * @param problems what keeps it from being read
 */
public record FrontMatter(YamlText yaml, Optional<MappingNode> root, int bodyStart, List<Problem> problems) {

    /** The key that says how a text's examples are related. */
    public static final String EXAMPLES = "examples";

    /** The key that says whether dollar signs stand around formulas. */
    public static final String MATH = "math";

    private static final Pattern OPENING = Pattern.compile("---[ \t]*\n");
    private static final Pattern CLOSING = Pattern.compile("^(?:---|\\.\\.\\.)[ \t]*(?:\n|\\z)", Pattern.MULTILINE);

    /** Whether a text begins with front matter, be it sound or not. */
    static boolean begins(Source source) {
        return OPENING.matcher(source.text()).lookingAt();
    }

    public static FrontMatter of(Source source) {
        String text = source.text();
        Matcher opening = OPENING.matcher(text);
        if (!opening.lookingAt()) {
            return new FrontMatter(YamlText.of(source, 0, 0), Optional.empty(), 0, List.of());
        }
        Matcher closing = CLOSING.matcher(text);
        if (!closing.find(opening.end())) {
            Problem open = Spot.of(source, 0, 3)
                    .error(Rule.OPEN_FRONT_MATTER, source, "the front matter that begins here never ends")
                    .withHelp("write a line `---` after its last key");
            return new FrontMatter(YamlText.of(source, 0, 0), Optional.empty(), text.length(), List.of(open));
        }
        YamlText yaml = YamlText.of(source, opening.end(), /* end= */ closing.start());
        YamlText.Content content = yaml.content();
        return new FrontMatter(yaml, content.root(), closing.end(), content.problems());
    }

    /** Whether keys can be looked for: broken front matter has one problem and not one more for each missing key. */
    public boolean isSound() {
        return problems.isEmpty();
    }

    /** What follows it. */
    public String body() {
        return yaml.source().text().substring(bodyStart);
    }

    /** Whether nothing follows it. */
    public boolean isAll() {
        return body().isBlank();
    }

    /** Its keys, each of which must be one of those known. */
    public Fields fields(List<String> known) {
        Spot start = Spot.of(yaml.source(), 0, root.isPresent() ? 3 : 1);
        return Fields.of(yaml, root, start, known);
    }

    /** What it says of the text's examples; a mistake in it is reported by whoever reads all of its keys. */
    public PageExamples examples() {
        return ScopeReading.page(fields(List.of()));
    }

    /** Whether dollar signs stand around formulas. */
    public boolean hasFormulas() {
        return fields(List.of()).flag(MATH).orElse(false);
    }

    /** The questions that it holds as data, without what is wrong with them. */
    List<AskedInData> questions() {
        List<AskedInData> complete = new ArrayList<>();
        fields(List.of())
                .items("questions", AskedInData.KEYS, AskedInData::read)
                .forEach(asked -> asked.ifPresent(complete::add));
        return complete;
    }
}
