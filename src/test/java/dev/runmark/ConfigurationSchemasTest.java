package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schemas and the strict readers of configurations know the same keys and take the same values. */
class ConfigurationSchemasTest {

    private static final String RUNMARK = "runmark.schema.json";
    private static final String SITE = "site.schema.json";
    private static final String FRONT_MATTER = "front-matter.schema.json";
    private static final Pattern KNOWN = Pattern.compile("known here: ([\\w, ]+)");

    private final Project project;

    ConfigurationSchemasTest(@TempDir Path folder) {
        project = new Project(folder);
    }

    static Stream<String> names() {
        return ConfigurationSchemas.all().keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theGuideHasThem(String name) throws IOException {
        assertThat(Files.readString(ConfigurationSchemas.file(name)))
                .as("what `mvn -q test-compile exec:java@guide` would write")
                .isEqualTo(ConfigurationSchemas.text(
                        Objects.requireNonNull(ConfigurationSchemas.all().get(name))));
    }

    /** Each line: a schema, the place of an object in it, and YAML with a key there that nobody knows. */
    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            runmark.schema.json      ¦ /properties                                                ¦ 'qqqqqqqqqq: 1'
            runmark.schema.json      ¦ /properties/ignore/properties                              ¦ 'ignore: {qqqqqqqqqq: 1}'
            site.schema.json         ¦ /properties                                                ¦ 'qqqqqqqqqq: 1'
            site.schema.json         ¦ /properties/examples/anyOf/1/properties                    ¦ 'examples: {qqqqqqqqqq: 1}'
            front-matter.schema.json ¦ /anyOf/0/properties                                        ¦ 'qqqqqqqqqq: 1'
            front-matter.schema.json ¦ /anyOf/0/properties/examples/anyOf/1/properties            ¦ 'examples: {qqqqqqqqqq: 1}'
            front-matter.schema.json ¦ /anyOf/0/properties/questions/items/properties             ¦ 'questions: [{qqqqqqqqqq: 1}]'
            """)
    void keysAreThoseOfTheReader(String name, String place, String yaml) throws IOException {
        Matcher known = KNOWN.matcher(problems(name, yaml));

        assertThat(known.find()).isTrue();
        assertThat(keys(name, place)).containsExactlyInAnyOrder(known.group(1).split(", "));
    }

    @ParameterizedTest
    @CsvSource({"article, 1, content/blog/a.md", "index, 2, content/java/index.md"})
    void keysOfOtherFrontMatterAreThoseOfTheReader(String kind, int index, String path) throws IOException {
        project.with(path, "---\ntitle: A\nqqqqqqqqqq: 1\n---\n");
        Matcher known = KNOWN.matcher(check("--source", project.folder().toString()));

        assertThat(known.find()).as(kind).isTrue();
        assertThat(keys(FRONT_MATTER, "/anyOf/" + index + "/properties"))
                .containsExactlyInAnyOrder(known.group(1).split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '~', textBlock = """
            runmark.schema.json      ¦ paths: [.]
            runmark.schema.json      ¦ mode: session
            runmark.schema.json      ¦ mode:
            runmark.schema.json      ¦ imports: none
            runmark.schema.json      ¦ imports: [java.util.*, static java.lang.Math.abs]
            runmark.schema.json      ¦ ignore: {files: [a.md], headings: ["B *"]}
            runmark.schema.json      ¦ jdks: [17, "25"]
            runmark.schema.json      ¦ runs: 20
            runmark.schema.json      ¦ timeout: 500ms
            runmark.schema.json      ¦ timeout: PT2S
            runmark.schema.json      ¦ heap: 64m
            runmark.schema.json      ¦ processes: 9999
            runmark.schema.json      ¦ env: [API_KEY]
            runmark.schema.json      ¦ sandbox: "off"
            runmark.schema.json      ¦ network: true
            runmark.schema.json      ¦ read: [.]
            runmark.schema.json      ¦ javadoc: {com.acme: "https://acme.example/api/"}
            runmark.schema.json      ¦ {cache: "https://c.example/r", cacheKey: MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=}
            site.schema.json         ¦ {title: 2026, language: pt-BR, baseUrl: "https://acme.example/"}
            site.schema.json         ¦ examples: session
            site.schema.json         ¦ examples: {runs: 3}
            site.schema.json         ¦ {social: {GitHub: "https://github.com/acme"}, repository: "http://acme.example"}
            front-matter.schema.json ¦ {title: A, difficulty: hard, order: -3, draft: true, updated: 2026-01-31}
            front-matter.schema.json ¦ {title: A, examples: {mode: auto, timeout: 3s, heap: 1g}}
            front-matter.schema.json ¦ {title: A, questions: [{id: b, difficulty: easy, q: C?, a: D}]}
            """)
    void whatIsRightForOneIsRightForTheOther(String name, String yaml) throws IOException {
        assertThat(problems(name, yaml)).doesNotContain("error:");
        assertThat(against(name, yaml)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '~', textBlock = """
            runmark.schema.json      ¦ path: [docs]
            runmark.schema.json      ¦ paths: docs
            runmark.schema.json      ¦ mode: sessoin
            runmark.schema.json      ¦ imports: all
            runmark.schema.json      ¦ imports: [List]
            runmark.schema.json      ¦ ignore: [a.md]
            runmark.schema.json      ¦ ignore: {file: [a.md]}
            runmark.schema.json      ¦ jdks: [7]
            runmark.schema.json      ¦ jdks: 17
            runmark.schema.json      ¦ runs: 0
            runmark.schema.json      ¦ runs: many
            runmark.schema.json      ¦ timeout: 5
            runmark.schema.json      ¦ timeout: soon
            runmark.schema.json      ¦ heap: large
            runmark.schema.json      ¦ processes: 10000
            runmark.schema.json      ¦ env: [A=B]
            runmark.schema.json      ¦ sandbox: maybe
            runmark.schema.json      ¦ network: often
            runmark.schema.json      ¦ read: .
            runmark.schema.json      ¦ javadoc: {com.acme: acme}
            runmark.schema.json      ¦ cache: cache.example
            runmark.schema.json      ¦ cache: "https://name:word@cache.example/"
            runmark.schema.json      ¦ cacheKey: secret
            site.schema.json         ¦ baseUrl: acme
            site.schema.json         ¦ titel: A
            site.schema.json         ¦ examples: {mode: 1}
            site.schema.json         ¦ social: [a]
            front-matter.schema.json ¦ {difficulty: hard}
            front-matter.schema.json ¦ {title: A, difficulty: impossible}
            front-matter.schema.json ¦ {title: A, order: first}
            front-matter.schema.json ¦ {title: A, draft: maybe}
            front-matter.schema.json ¦ {title: A, updated: yesterday}
            front-matter.schema.json ¦ {title: A, questions: [{question: B}]}
            """)
    void whatIsWrongForOneIsWrongForTheOther(String name, String yaml) throws IOException {
        assertThat(problems(name, yaml)).contains("error:");
        assertThat(against(name, yaml)).isNotEmpty();
    }

    static Stream<Path> ownFiles() throws IOException {
        try (Stream<Path> content = Files.walk(Path.of("content"));
                Stream<Path> bench = Files.walk(Path.of("src/bench/foreign"))) {
            return Stream.concat(content, bench)
                    .filter(file -> file.toString().endsWith(".md")
                            || file.endsWith("runmark.yaml")
                            || file.endsWith("site.yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("ownFiles")
    void ownFilesAreRight(Path file) throws IOException {
        String text = Files.readString(file);
        boolean yaml = file.toString().endsWith(".yaml");
        String name = file.endsWith("runmark.yaml") ? RUNMARK : yaml ? SITE : FRONT_MATTER;

        assertThat(against(name, yaml ? text : text.substring(4, text.indexOf("\n---", 4) + 1)))
                .isEmpty();
    }

    private String problems(String name, String yaml) throws IOException {
        project.with("content/java/basics/sound.md", "---\ntitle: Sound\n---\n");
        return switch (name) {
            case RUNMARK -> {
                project.with("runmark.yaml", yaml + "\n").with("a.md", "# A\n");
                yield check(project.folder().toString());
            }
            case SITE -> {
                project.with("content/site.yaml", yaml + "\n");
                yield check("--source", project.folder().toString());
            }
            default -> {
                project.with("content/java/basics/a.md", "---\n" + yaml + "\n---\n");
                yield check("--source", project.folder().toString());
            }
        };
    }

    private static String check(String... args) {
        String[] all = Stream.concat(Stream.of("check", "--skip-examples"), Arrays.stream(args))
                .toArray(String[]::new);
        return Ran.runmark(all).err();
    }

    private static List<String> against(String name, String yaml) {
        Object loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        String json = JsonMapper.shared().writeValueAsString(loaded == null ? new HashMap<>() : loaded);
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(ConfigurationSchemas.text(
                        Objects.requireNonNull(ConfigurationSchemas.all().get(name))));
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static List<String> keys(String name, String place) {
        Map<String, Object> schema = ConfigurationSchemas.all().get(name);
        JsonNode node = JsonMapper.shared().<JsonNode>valueToTree(schema).at(place);
        return node.propertyNames().stream().toList();
    }
}
