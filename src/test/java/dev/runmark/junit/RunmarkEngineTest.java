package dev.runmark.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.FilePosition;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.opentest4j.AssertionFailedError;

/** What IDEs and builds see of the engine. */
class RunmarkEngineTest {

    private static final String LIES = "src/test/resources/junit/lies.md";
    private static final String STRAY = "src/test/resources/junit/stray.md";

    @Test
    void everyExampleIsATestOfItsFileWithPlaceAndHeading() {
        TestPlan plan = JunitRun.plan(List.of(selectClass(PagesWithLies.class)));

        TestIdentifier type = child(plan, plan.getRoots().iterator().next());
        TestIdentifier file = child(plan, type);
        assertThat(type.getDisplayName()).isEqualTo("PagesWithLies");
        assertThat(type.getSource()).contains(ClassSource.from(PagesWithLies.class));
        assertThat(file.getDisplayName()).isEqualTo(LIES);
        assertThat(plan.getChildren(file))
                .extracting(TestIdentifier::getDisplayName)
                .containsExactly(
                        LIES + ":7 · Adding",
                        LIES + ":14 · Adding",
                        LIES + ":20 · Not here",
                        LIES + ":24 · Not here",
                        LIES + ":28 · Not here");
        TestIdentifier second =
                plan.getChildren(file).stream().skip(1).findFirst().orElseThrow();
        assertThat(second.getLegacyReportingName()).isEqualTo(LIES + ":14");
        assertThat(second.getSource().map(FileSource.class::cast).flatMap(FileSource::getPosition))
                .contains(org.junit.platform.engine.support.descriptor.FilePosition.from(14, 1));
        assertThat(second.getUniqueId())
                .isEqualTo("[engine:runmark]/[class:dev.runmark.junit.PagesWithLies]/[file:src%2Ftest%2Fresources%2F"
                        + "junit%2Flies.md]/[example:Adding#2]");
    }

    private static TestIdentifier child(TestPlan plan, TestIdentifier parent) {
        return plan.getChildren(parent).iterator().next();
    }

    @Test
    void whatIsFalseFailsAndWhatIsNotProvedIsSkippedWithTheReason() {
        JunitRun run = JunitRun.of(List.of(selectClass(PagesWithLies.class)));

        assertThat(run.results())
                .containsEntry(
                        LIES + ":7 · Adding", "failed: " + LIES + ":9:33: error: this line prints 4, the page says 5")
                .containsEntry(LIES + ":14 · Adding", "successful")
                .containsEntry(LIES + ":20 · Not here", "skipped: ignored: needs a server")
                .containsEntry(
                        LIES + ":24 · Not here",
                        "aborted: " + LIES + ":25:12: warning: this example does not compile: cannot find symbol")
                .hasEntrySatisfying(
                        LIES + ":28 · Not here", result -> assertThat(result).startsWith("failed: " + LIES + ":"));

        AssertionFailedError ofLine = (AssertionFailedError) run.failure(LIES + ":7 · Adding");
        assertThat(ofLine.getExpected().getValue()).isEqualTo("5");
        assertThat(ofLine.getActual().getValue()).isEqualTo("4");
        assertThat(ofLine).hasMessageEndingWith("help: `-Drunmark.fix=true` puts the printed value into the page");
        assertThat(ofLine.getStackTrace())
                .containsExactly(new StackTraceElement(PagesWithLies.class.getName(), "lies.md", "lies.md", 9));

        AssertionFailedError ofBlock = (AssertionFailedError) run.failure(LIES + ":28 · Not here");
        assertThat(ofBlock.getExpected().getValue())
                .asString()
                .contains("three")
                .doesNotContain("two");
        assertThat(ofBlock.getActual().getValue()).asString().contains("two").doesNotContain("three");
    }

    @Test
    void strictnessFailsWhatDoesNotCompile() {
        JunitRun run = JunitRun.of(List.of(selectFile(LIES, FilePosition.from(24))), "runmark.strict", "true");

        assertThat(run.results()).hasSize(1).hasEntrySatisfying(LIES + ":24 · Not here", result -> assertThat(result)
                .startsWith("failed: "));
    }

    @Test
    void oneTestIsRunAgainByItsIdAlthoughLinesWereAddedAboveIt(@TempDir Path folder) throws Exception {
        Path page = Files.writeString(
                folder.resolve("page.md"), "# Sums\n\n```java\nSystem.out.println(1);  // => 1\n```\n");
        JunitRun before = JunitRun.of(List.of(selectFile(page.toFile())));
        String id = before.test(page + ":3 · Sums").getUniqueId();
        Files.writeString(page, "# Sums\n\nA line.\n\n```java\nSystem.out.println(1);  // => 1\n```\n");

        JunitRun after = JunitRun.of(List.of(selectUniqueId(id)));

        assertThat(after.results()).containsOnlyKeys(page + ":5 · Sums").containsValue("successful");
    }

    @Test
    void aFolderStandsForItsMarkdownAndAPackageForItsClasses() {
        TestPlan folder = JunitRun.plan(List.of(selectDirectory("src/test/resources/junit")));
        TestPlan classes = JunitRun.plan(List.of(selectPackage("dev.runmark.junit")), "runmark.filter", "lies.md:14");

        assertThat(names(folder)).contains(LIES, STRAY, "src/test/resources/junit/imports.md");
        assertThat(names(classes))
                .contains("DocumentationTest", "PagesWithLies", LIES + ":14 · Adding")
                .doesNotContain(LIES + ":7 · Adding");
    }

    private static Stream<String> names(TestPlan plan) {
        return plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .map(TestIdentifier::getDisplayName);
    }

    @Test
    void aFileThatIsNoMarkdownIsNoneOfItsBusiness() {
        assertThat(names(JunitRun.plan(List.of(selectFile("pom.xml"))))).isEmpty();
    }

    @Test
    void theFilterLeavesOutTheOthers() {
        JunitRun run = JunitRun.of(List.of(selectClass(PagesWithLies.class)), "runmark.filter", "lies.md:15");

        assertThat(run.results()).containsOnlyKeys(LIES + ":14 · Adding");
    }

    @Test
    void fixingWritesWhatIsPrintedAndChecksThePageAsItIsThen(@TempDir Path folder) throws Exception {
        Path page = folder.resolve("page.md");
        Files.copy(Path.of(LIES), page);

        JunitRun run = JunitRun.of(List.of(selectFile(page.toFile())), "runmark.fix", "true");

        assertThat(page).content().contains("System.out.println(sum);  // => 4", "one\ntwo\n");
        assertThat(run.results())
                .containsEntry(page + ":7 · Adding", "successful")
                .containsEntry(page + ":28 · Not here", "successful");
    }

    @Test
    void whatIsWrongOutsideOfExamplesIsATestThatFails() {
        JunitRun run = JunitRun.of(List.of(selectFile(STRAY), selectClass(PagesWithLies.Missing.class)));

        assertThat(run.results())
                .hasEntrySatisfying(STRAY + ":3 · output-stray", result -> assertThat(result)
                        .startsWith("failed: " + STRAY + ":3:4: error:"))
                .hasEntrySatisfying("src/test/resources/junit/missing.md:1 · unreadable", result -> assertThat(result)
                        .startsWith("failed: ")
                        .contains("error: there is no such file or folder"));
    }

    @Test
    void aClassSaysWhatItsExamplesImport() {
        assertThat(JunitRun.of(List.of(selectClass(PagesWithLies.Imports.class)))
                        .results())
                .containsValue("successful");
    }

    @Test
    void whatNobodyWouldReadIsRefused() {
        List<ClassSelector> pages = List.of(selectClass(PagesWithLies.class));

        assertThatThrownBy(() -> JunitRun.plan(pages, "runmark.paths", "README.md"))
                .hasRootCauseMessage("`runmark.paths` is no parameter: name the files at a test class,"
                        + " @Markdown({\"README.md\", \"docs\"}), or as `paths` in runmark.yaml");
        assertThatThrownBy(() -> JunitRun.plan(pages, "runmark.filtre", "x"))
                .rootCause()
                .hasMessageContaining("did you mean `runmark.filter`?");
        assertThatThrownBy(() -> JunitRun.plan(pages, "runmark.runs", "none"))
                .hasRootCauseMessage("`runmark.runs` is a number from 1, not `none`");
    }

    @Test
    void aWrongWordAtTheClassIsRefused() {
        assertThat(JunitRun.of(List.of(selectClass(PagesWithLies.WrongMode.class)))
                        .failure("WrongMode"))
                .hasMessage(
                        "mode of @Markdown at dev.runmark.junit.PagesWithLies$WrongMode: `sesion` is no way for examples to be related: did you mean `session`?");
    }

    @Test
    void skippingSkipsAll() {
        assertThat(JunitRun.of(List.of(selectClass(PagesWithLies.class)), "runmark.skip", "")
                        .results())
                .containsExactly(Map.entry("PagesWithLies", "skipped: runmark.skip is set"));
    }

    @Test
    void aRunThatIsCancelledGivesUpWhatIsRunning(@TempDir Path folder) throws Exception {
        Path page = Files.writeString(folder.resolve("page.md"), "```java\nThread.sleep(1_000_000);\n```\n");

        JunitRun run = JunitRun.cancelled(List.of(selectFile(page.toFile())), "runmark.cache", "false");

        assertThat(run.results()).containsOnly(Map.entry(page + ":1", "aborted: cancelled"));
        assertThat(Thread.interrupted())
                .as("the thread that runs tests is as it was")
                .isFalse();
    }
}
