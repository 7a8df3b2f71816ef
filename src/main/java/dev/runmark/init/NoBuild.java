package dev.runmark.init;

import dev.runmark.site.Libraries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * No build that is known: the examples are checked where the project's changes are.
 *
 * @param proposals what is to be written
 */
record NoBuild(List<Proposal> proposals) implements BuildTool {

    private static final String WORKFLOW = ".github/workflows/runmark.yml";
    private static final String GITLAB = ".gitlab-ci.yml";

    NoBuild {
        proposals = List.copyOf(proposals);
    }

    static NoBuild of(Path folder) throws IOException {
        List<Proposal> proposals = new ArrayList<>();
        if (Files.isDirectory(folder.resolve(".github")) && !isChecked(folder)) {
            proposals.add(Proposal.ofNew(folder, WORKFLOW, workflow()));
        }
        Path gitlab = folder.resolve(GITLAB);
        if (Files.isRegularFile(gitlab)) {
            String text = Files.readString(gitlab);
            if (!text.contains("runmark")) {
                String start = text.isEmpty() || text.endsWith("\n") ? "\n" : "\n\n";
                proposals.add(Proposal.ofChange(
                        folder, GITLAB, text, List.of(Splice.insert(text.length(), start + gitlabJob()))));
            }
        }
        return new NoBuild(proposals);
    }

    private static boolean isChecked(Path folder) throws IOException {
        Path workflows = folder.resolve(".github/workflows");
        if (!Files.isDirectory(workflows)) {
            return false;
        }
        try (Stream<Path> files = Files.list(workflows)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file).contains("runmark")) {
                    return true;
                }
            }
            return false;
        }
    }

    private static String workflow() {
        return """
                name: runmark
                on: [push, pull_request]
                permissions:
                  contents: read
                jobs:
                  examples:
                    runs-on: ubuntu-latest
                    steps:
                      - uses: actions/checkout@v7
                      - uses: actions/setup-java@v6
                        with:
                          distribution: temurin
                          java-version: 25
                      - uses: actions/cache@v6
                        with:
                          path: ~/.cache/runmark
                          key: runmark-${{ github.run_id }}
                          restore-keys: runmark-
                      - run: java -jar tools/runmark.jar check --report github
                """;
    }

    private static String gitlabJob() {
        return """
                runmark:
                  image: eclipse-temurin:25
                  variables:
                    XDG_CACHE_HOME: $CI_PROJECT_DIR/.cache
                  cache:
                    paths: [.cache/runmark]
                  script:
                    - java -jar tools/runmark.jar check --report junit=runmark.xml
                  artifacts:
                    when: always
                    reports:
                      junit: runmark.xml
                """;
    }

    @Override
    public List<String> told() {
        return List.of("neither Maven nor Gradle");
    }

    @Override
    public Optional<String> unmade() {
        return Optional.empty();
    }

    @Override
    public Libraries libraries() {
        return Libraries.NONE;
    }

    @Override
    public List<String> advice() {
        return proposals.isEmpty()
                ? List.of("`runmark check` checks the examples")
                : List.of("copy runmark.jar to tools/runmark.jar, where the job looks for it");
    }
}
