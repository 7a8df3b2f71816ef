package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shards of a check, and what is made of their reports. */
class ShardsTest {

    private static final int COUNT = 3;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void togetherTheyFindWhatTheWholeDoes() throws IOException {
        pages();
        Ran whole = check(reports("whole"));
        List<String> reports = shards();

        Ran merged = merge(reports, reports("merged"));

        assertThat(merged.status()).isOne();
        assertThat(merged.out()).isEqualTo("3 reports, 6 examples: 5 proved, 1 failed; 1 error, 0 warnings\n");
        assertThat(whole.status()).isOne();
        assertThat(json("merged.json")).isEqualTo(json("whole.json"));
        assertThat(content("merged.sarif")).isEqualTo(content("whole.sarif"));
        assertThat(untimed("merged.xml")).isEqualTo(untimed("whole.xml")).contains("<failure ");
        assertThat(reports).allSatisfy(report -> assertThat(JsonMapper.shared()
                        .readTree(Files.readString(Path.of(report)))
                        .get("shard")
                        .asString())
                .endsWith("/3"));
    }

    @Test
    void aShardThatIsMissingFails() throws IOException {
        pages();
        Ran merged = merge(shards().subList(0, 2));

        assertThat(merged.err())
                .isEqualTo("error: there is no report of shard 3/3: what it would have found is not known\n");
        assertThat(merged.status()).isOne();
    }

    @Test
    void whatDoesNotBelongTogetherIsRefused() throws IOException {
        pages();
        List<String> reports = shards();
        check("--shard", "1/4", "--report", "json=" + file("other.json"));
        Files.writeString(folder.resolve("none.json"), "{\"version\": 1}");

        List<String> twice = new ArrayList<>(reports);
        twice.addAll(reports);
        assertThat(merge(twice).err()).contains("both have the example ");
        assertThat(merge(List.of(reports.get(0), file("other.json"))).err()).contains("are shards of different checks");
        assertThat(merge(List.of(file("none.json"))).err()).contains("is no report of Runmark's");
        assertThat(merge(List.of(file("missing.json"))).status()).isEqualTo(2);
    }

    @Test
    void aPartThatIsNoneIsRefused() throws IOException {
        pages();

        assertThat(check("--shard", "4/3").err()).contains("'4/3' is no part of something; the second of five is 2/5");
    }

    @Test
    void aSiteIsProvedInParts() throws IOException {
        Project project = new Project(folder);
        for (String name : List.of("sums", "products", "powers")) {
            project.with("content/java/basics/" + name + ".md", """
                    ---
                    title: Of %1$s
                    description: What comes out of %1$s, and why it is so and not in another way, in a few words.
                    updated: 2026-11-22
                    ---
                    ## What do %1$s print? {#what .easy}

                    ```java
                    System.out.println(1 + 1); // => 2
                    ```
                    """.formatted(name));
        }
        List<String> reports = new ArrayList<>();
        for (int number = 1; number <= COUNT; number++) {
            reports.add(file(number + ".json"));
            Ran.runmarkWithCache(
                    "check",
                    "--source",
                    folder.toString(),
                    "--shard",
                    number + "/" + COUNT,
                    "--report",
                    "json=" + file(number + ".json"));
        }

        assertThat(merge(reports).out()).isEqualTo("3 reports, 3 examples: 3 proved; 0 errors, 0 warnings\n");
    }

    private void pages() throws IOException {
        for (int i = 0; i < 6; i++) {
            Files.writeString(
                    Files.createDirectories(folder.resolve("docs")).resolve(i + ".md"),
                    "# Page\n\n```java\nSystem.out.println(1 + 1);  // => " + (i == 4 ? 3 : 2) + "\n```\n");
        }
    }

    private List<String> shards() {
        List<String> reports = new ArrayList<>();
        for (int number = 1; number <= COUNT; number++) {
            reports.add(file(number + ".json"));
            check("--shard", number + "/" + COUNT, "--report", "json=" + file(number + ".json"));
        }
        return reports;
    }

    private Ran check(String... options) {
        List<String> args =
                new ArrayList<>(List.of("check", folder.resolve("docs").toString()));
        args.addAll(List.of(options));
        return Ran.runmarkWithCache(args.toArray(String[]::new));
    }

    /** The options for one report of each kind that is a file. */
    private String[] reports(String name) {
        return Stream.of("json=" + name + ".json", "sarif=" + name + ".sarif", "junit=" + name + ".xml")
                .map(target -> "--report=" + target.replace("=", "=" + folder + "/"))
                .toArray(String[]::new);
    }

    private String content(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private String untimed(String name) throws IOException {
        return content(name).replaceAll("time=\"[^\"]*\"", "");
    }

    private static Ran merge(List<String> reports, String... options) {
        List<String> args = new ArrayList<>(List.of("merge"));
        args.addAll(reports);
        args.addAll(List.of(options));
        return Ran.runmark(args.toArray(String[]::new));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    /** How long runs took is the only thing that varies. */
    private JsonNode json(String name) throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(folder.resolve(name)).replaceAll("\"millis\" : \\d+", "\"millis\" : 0"));
    }
}
