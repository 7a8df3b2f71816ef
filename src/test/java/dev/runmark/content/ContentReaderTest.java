package dev.runmark.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.runmark.site.Article;
import dev.runmark.site.Asset;
import dev.runmark.site.Difficulty;
import dev.runmark.site.ExampleMode;
import dev.runmark.site.ExampleScope;
import dev.runmark.site.Framework;
import dev.runmark.site.Heading;
import dev.runmark.site.Libraries;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.Page;
import dev.runmark.site.PlacedText;
import dev.runmark.site.Question;
import dev.runmark.site.Site;
import dev.runmark.site.SiteConfig;
import dev.runmark.site.SiteConfig.Examples;
import dev.runmark.site.Topic;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentReaderTest {

    private static final Path CASES = Path.of("src/test/resources/content");

    private final Path folder;

    ContentReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static Page page(Site site, String address) {
        return site.pages()
                .filter(page -> page.address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noFileNameBeginsALineOfItsOwnInAMessage() throws IOException {
        Path docs = Files.createDirectories(folder.resolve("docs"));
        Path pages = Files.createDirectories(folder.resolve("content/java/basics"));
        assumeTrue(canHaveLines(docs), "this file system has no such names");
        Files.writeString(docs.resolve("a\nall proved.md"), "# A\n");
        Files.writeString(pages.resolve("a\nall proved.md"), "# A\n");

        List<Problem> plain = ContentReader.readPlain(List.of(docs)).problems();
        List<Problem> site = ContentReader.read(folder).problems();

        assertThat(plain).extracting(Problem::rule).containsExactly(Rule.UNSAFE_NAME);
        assertThat(plain).first().asString().contains("docs/a\\u000aall proved.md:1:1: error: ");
        assertThat(site).extracting(Problem::rule).contains(Rule.UNSAFE_NAME);
        assertThat(Stream.concat(plain.stream(), site.stream())
                        .flatMap(problem -> problem.toString().lines()))
                .noneMatch(line -> line.startsWith("all proved"));
    }

    private static boolean canHaveLines(Path folder) throws IOException {
        try {
            Files.delete(Files.createFile(folder.resolve("two\nlines")));
            return true;
        } catch (InvalidPathException | FileSystemException e) {
            return false;
        }
    }

    @Test
    void siteYamlSaysWhatHoldsForAll() throws IOException {
        SiteConfig config = ContentReader.read(CASES.resolve("sound-site")).config();

        assertThat(config.title()).isEqualTo("Java, proved");
        assertThat(config.baseUrl()).isEqualTo("https://example.org/docs/");
        assertThat(config.language().text()).isEqualTo("pt-BR");
        assertThat(config.social()).containsEntry("mastodon", "https://example.org/@java");
        assertThat(config.redirects()).containsOnlyKeys("old/start", "old/site", "old/page#part");
        assertThat(config.examples().jdks()).extracting(PlacedText::text).containsExactly("17", "25");
        assertThat(config.examples().on(List.of()))
                .isEqualTo(new Examples(
                                Duration.ofMillis(1500),
                                ExampleMode.STANDALONE,
                                List.of(),
                                Libraries.NONE,
                                List.of(),
                                Map.of())
                        .with(ExampleScope.in(CASES.resolve("sound-site"))));
    }

    @Test
    void aSiteWithoutSiteYamlIsCalledAsItsFolder() throws IOException {
        SiteConfig config = ContentReader.read(CASES.resolve("no-site-yaml")).config();

        assertThat(config.title()).isEqualTo("no-site-yaml");
        assertThat(config.language().text()).isEqualTo("en");
        assertThat(config.baseUrl()).isEmpty();
        assertThat(config.examples()).isEqualTo(Examples.DEFAULT.with(ExampleScope.in(CASES.resolve("no-site-yaml"))));
    }

    @Test
    void isoDurationsAreTimeoutsToo() throws IOException {
        new Project(folder).with("site.yaml", "examples:\n  timeout: PT1M30S\n").withPage("a", "", "");

        assertThat(ContentReader.read(folder).config().examples().timeout()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void aPageIsWhatItsFileStates() throws IOException {
        Site site = ContentReader.read(CASES.resolve("sound-site"));
        Page page = page(site, "java/concurrency/executors");

        assertThat(page.title()).isEqualTo("Executors");
        assertThat(page.subtopic()).isEqualTo("Pools");
        assertThat(page.difficulty()).contains(Difficulty.MEDIUM);
        assertThat(page.order()).isEqualTo(2);
        assertThat(page.updated()).contains(LocalDate.of(2026, 1, 31));
        assertThat(page.related()).containsExactly("java/concurrency/threads");
        assertThat(page.blog()).contains("blog/pools");
        assertThat(page.redirectFrom()).containsExactly("old/executors", "old/executors#submit");
        assertThat(page.anchors()).containsExactlyInAnyOrder("submit", "notes");
        assertThat(page.headings())
                .containsExactly(
                        new Heading("submit", "What does submit() return?", 2), new Heading("notes", "Notes", 2));
        assertThat(page.questions())
                .containsExactly(new Question(
                        "submit",
                        Difficulty.MEDIUM,
                        "What does submit() return?",
                        new Location("content/java/concurrency/executors.md", 14, 1)));
        assertThat(page.file().path()).isEqualTo("content/java/concurrency/executors.md");
    }

    @Test
    void frameworksTopicsArticlesAndAssetsHaveTheirPlaces() throws IOException {
        Site site = ContentReader.read(CASES.resolve("sound-site"));

        assertThat(site.frameworks())
                .extracting(Framework::address, Framework::title)
                .containsExactly(tuple("java", "Java"));
        assertThat(site.frameworks().get(0).topics())
                .extracting(Topic::address, Topic::title)
                .containsExactly(tuple("java/concurrency", "Concurrency"));
        assertThat(site.pages()).extracting(Page::slug).containsExactly("threads", "executors");
        assertThat(site.articles()).extracting(Article::address).containsExactlyInAnyOrder("about", "blog/pools");
        assertThat(site.assets()).extracting(Asset::address).containsExactly("java/concurrency/pool.svg");
        assertThat(site.files()).extracting(MarkdownFile::path).startsWith("content/java/index.md");
    }

    @Test
    void aSetextHeadingAsksAQuestionToo() throws IOException {
        Page page = page(ContentReader.read(CASES.resolve("sound-site")), "java/concurrency/threads");

        assertThat(page.questions())
                .extracting(Question::id, Question::title, Question::difficulty)
                .containsExactly(tuple("what-is-a-thread", "What is a thread?", Difficulty.EASY));
    }

    @Test
    void foldersWithoutAnIndexTakeTheirTitlesFromTheirPages() throws IOException {
        Site site = ContentReader.read(CASES.resolve("titles-from-pages"));

        Framework framework = site.frameworks().get(0);
        assertThat(framework.title()).isEqualTo("Python");
        assertThat(framework.index()).isEmpty();
        assertThat(framework.topics())
                .extracting(Topic::address, Topic::title)
                .containsExactly(tuple("python/concurrency-parallelism", "Concurrency & Parallelism"));
        assertThat(site.pages())
                .extracting(Page::address)
                .containsExactly("python/concurrency-parallelism/futures", "python/concurrency-parallelism/asyncio");
    }

    @Test
    void pagesOfOneFolderMayBelongToManyTopics() throws IOException {
        Site site = ContentReader.read(CASES.resolve("one-level-folder"));

        assertThat(site.pages())
                .extracting(Page::address)
                .containsExactly("java/collections/streams", "python/concurrency/futures");
    }

    @Test
    void aFolderThatNobodyNamesIsCalledAsItIs() throws IOException {
        new Project(folder).with("spring-boot/dependency_injection/beans.md", "---\ntitle: Beans\n---\n");

        Framework framework = ContentReader.read(folder).frameworks().get(0);
        assertThat(framework.title()).isEqualTo("Spring Boot");
        assertThat(framework.topics().get(0).title()).isEqualTo("Dependency Injection");
    }

    @Test
    void siblingsWithoutAnOrderComeLastByNameAndAreNumberedOn() throws IOException {
        Project project = new Project(folder)
                .withPage("zebra", "order: 3\n", "")
                .withPage("b", "", "")
                .withPage("a", "", "")
                .withPage("first", "order: -1\n", "");

        assertThat(project.read().pages())
                .extracting(Page::slug, Page::order)
                .containsExactly(tuple("first", -1), tuple("zebra", 3), tuple("a", 4), tuple("b", 5));
    }

    @Test
    void questionsMayBeKeptAsData() throws IOException {
        Page page = page(ContentReader.read(CASES.resolve("questions-as-data")), "java/concurrency/executors");

        assertThat(page.questions())
                .extracting(Question::id, Question::title, Question::difficulty)
                .containsExactly(
                        tuple("submit", "What does submit() return?", Difficulty.MEDIUM),
                        tuple("shutdown", "Who calls shutdown?", Difficulty.HARD));
        assertThat(page.headings()).extracting(Heading::id).containsExactly("submit", "shutdown");
        assertThat(page.file().javaFences()).isEqualTo(1);
    }

    @Test
    void onlyThePreviewSeesDrafts() throws IOException {
        Path project = CASES.resolve("drafts-are-left-out");

        assertThat(ContentReader.read(project).pages()).extracting(Page::slug).containsExactly("executors");
        SiteReader preview = SiteReader.open(project, Optional.empty());
        assertThat(preview.site().pages()).extracting(Page::slug, Page::draft).contains(tuple("later", true));
        assertThat(preview.problems())
                .extracting(Problem::rule)
                .contains(Rule.UNKNOWN_PAGE, Rule.BROKEN_LINK, Rule.NO_DESCRIPTION);
    }

    @Test
    void bracesInProseAndCodeAreNoAttributes() throws IOException {
        Page page = page(ContentReader.read(CASES.resolve("braces-are-text")), "java/concurrency/executors");

        assertThat(page.headings())
                .extracting(Heading::title)
                .containsExactly("What does {1, 2} mean?", "A set {x}", "Escaped {#x}");
        assertThat(page.questions()).isEmpty();
    }

    @Test
    void aDateThatNobodyStatesIsTheLastCommits() throws Exception {
        Project project = new Project(folder).withPage("old", "", "").withPage("stated", "updated: 2020-02-02\n", "");
        git("init", "-q");
        git("add", ".");
        git(
                "-c",
                "user.name=A",
                "-c",
                "user.email=a@example.org",
                "commit",
                "-q",
                "-m",
                "x",
                "--date=2024-01-01T12:00:00Z");
        project.withPage("uncommitted", "", "");

        assertThat(project.page("old").updated()).contains(LocalDate.of(2024, 5, 6));
        assertThat(project.page("stated").updated()).contains(LocalDate.of(2020, 2, 2));
        assertThat(project.page("uncommitted").updated()).isEmpty();
    }

    @Test
    void aShallowCloneKnowsNoDates() throws Exception {
        new Project(folder.resolve("origin")).withPage("old", "", "");
        Path origin = folder.resolve("origin");
        gitIn(origin, "init", "-q");
        gitIn(origin, "add", ".");
        gitIn(origin, "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "-m", "one");
        gitIn(
                origin,
                "-c",
                "user.name=A",
                "-c",
                "user.email=a@example.org",
                "commit",
                "-q",
                "-m",
                "two",
                "--allow-empty");
        git("clone", "-q", "--depth", "1", origin.toUri().toString(), "clone");

        assertThat(new Project(folder.resolve("clone")).page("old").updated()).isEmpty();
        assertThat(new Project(origin).page("old").updated()).isPresent();
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        gitIn(folder, arguments);
    }

    private static void gitIn(Path directory, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).inheritIO();
        builder.environment().put("GIT_COMMITTER_DATE", "2024-05-06T12:00:00Z");
        assertThat(builder.start().waitFor()).as("git " + List.of(arguments)).isZero();
    }

    @Test
    void articlesAreNewestFirst() throws IOException {
        Project project = new Project(folder)
                .with("blog/undated.md", "---\ntitle: U\n---\n")
                .with("blog/old.md", "---\ntitle: O\nupdated: 2020-01-01\n---\n")
                .with("blog/new.md", "---\ntitle: N\nupdated: 2026-01-01\n---\n");

        assertThat(project.read().articles())
                .extracting(Article::address)
                .containsExactly("blog/new", "blog/old", "blog/undated");
    }

    @Test
    void whatCannotBeReadIsAProblem() throws IOException {
        Project project = new Project(folder).withPage("a", "", "");
        Path content = folder.resolve("content");
        Files.createSymbolicLink(content.resolve("java/concurrency/dangling.md"), Path.of("nowhere.md"));
        Files.createSymbolicLink(content.resolve("java/loop"), content);

        assertThat(project.read().problems())
                .filteredOn(Problem::isError)
                .extracting(problem -> problem.location().path(), Problem::rule)
                .containsExactly(
                        tuple("content/java/concurrency/dangling.md", Rule.UNREADABLE),
                        tuple("content/java/loop", Rule.UNREADABLE));
    }

    @Test
    void nestingWithoutEndIsAProblem() throws IOException {
        Project project = new Project(folder)
                .withPage("a", "", "")
                .withPage("quotes", "", "> ".repeat(20_000) + "deep\n")
                .withPage("brackets", "related: " + "[".repeat(20_000) + "\n", "");

        assertThat(project.read().problems())
                .filteredOn(Problem::isError)
                .extracting(problem -> problem.location().path(), Problem::rule)
                .containsExactly(
                        tuple("content/java/concurrency/brackets.md", Rule.BROKEN_YAML),
                        tuple("content/java/concurrency/quotes.md", Rule.NESTED_TOO_DEEP));
    }

    @Test
    void deepNestingIsAProblemAtItsPlaceAndLosesNoOtherPage() throws IOException {
        String list =
                IntStream.range(0, 600).mapToObj(i -> "  ".repeat(i) + "- x\n").collect(Collectors.joining());
        Project project = new Project(folder)
                .withPage("a", "", "[b]()")
                .withPage("deep", "", "> ".repeat(200) + "Deep, and still shown.\n")
                .withPage("images", "", "![".repeat(400) + "](https://example.org/b)".repeat(400) + "\n")
                .withPage("list", "", list)
                .withPage("quotes", "", "Text.\n\n" + "> ".repeat(1_000) + "deep\n");

        Site site = project.read();
        assertThat(site.problems())
                .filteredOn(problem -> problem.rule() == Rule.NESTED_TOO_DEEP)
                .extracting(problem -> problem.location().toString())
                .containsExactly(
                        "content/java/concurrency/images.md:4:499",
                        "content/java/concurrency/list.md:128:251",
                        "content/java/concurrency/quotes.md:6:501");
        assertThat(site.pages()).hasSize(2);
        assertThat(site.problems()).extracting(Problem::rule).contains(Rule.BROKEN_LINK);
    }

    @Test
    void hiddenFilesAreNoContent() throws IOException {
        Project project =
                new Project(folder).withPage("a", "", "").with(".git/x.md", "").with("java/.DS_Store", "");

        Site site = project.read();
        assertThat(site.assets()).isEmpty();
        assertThat(site.problems()).noneMatch(Problem::isError);
    }

    @Test
    void whatEditorsAndDesktopsLeaveIsNoContent() throws IOException {
        Project project = new Project(folder).withPage("p", "", "");
        for (String left :
                List.of("p.md~", "#p.md#", "p.md.bak", "p.md.orig", "Thumbs.db", "Desktop.ini", "p.md.swp")) {
            project.with("java/concurrency/" + left, "old");
        }

        Site site = project.read();
        assertThat(site.assets()).isEmpty();
        assertThat(site.pages()).hasSize(1);
        assertThat(site.problems()).noneMatch(Problem::isError);
    }

    @Test
    void markdownIsKnownByAnyOfItsEndings() throws IOException {
        Project project = new Project(folder)
                .withPage("a", "", "[q](Q.MD) [r](r.markdown) [index](INDEX.MD)")
                .with("java/concurrency/Q.MD", "---\ntitle: Q\n---\n")
                .with("java/concurrency/r.markdown", "---\ntitle: R\n---\n")
                .with("java/concurrency/index.MD", "---\ntitle: Threads\n---\n")
                .with("blog/x.Markdown", "---\ntitle: X\n---\n")
                .with("java/concurrency/list.mdx", "no Markdown");

        Site site = project.read();
        assertThat(site.pages().map(Page::address))
                .containsExactly("java/concurrency/Q", "java/concurrency/a", "java/concurrency/r");
        assertThat(site.frameworks().get(0).topics().get(0).title()).isEqualTo("Threads");
        assertThat(site.articles()).extracting(Article::address).containsExactly("blog/x");
        assertThat(site.assets()).extracting(Asset::address).containsExactly("java/concurrency/list.mdx");
        assertThat(site.problems())
                .filteredOn(Problem::isError)
                .extracting(Problem::message)
                .containsExactly("there is no file `INDEX.MD`");
    }

    @Test
    void oneTextInTwoFilesIsAProblem() throws IOException {
        Project project =
                new Project(folder).withPage("a", "", "").with("java/concurrency/a.MD", "---\ntitle: A\n---\n");

        assertThat(project.read().problems())
                .filteredOn(Problem::isError)
                .extracting(Problem::rule)
                .containsExactly(Rule.DUPLICATE_ADDRESS);
    }

    @Test
    void aPageWithoutATitleStillHasAPlace() throws IOException {
        Project project = new Project(folder).with("java/concurrency/thread-pools.md", "Text.\n");

        assertThat(project.page("thread-pools").title()).isEqualTo("Thread Pools");
        assertThat(project.read().problems()).extracting(Problem::rule).contains(Rule.MISSING_KEY);
    }

    @Test
    void readingTwiceGivesTheSame() throws IOException {
        for (Path project : ContentCasesTest.cases()) {
            assertThat(ContentReader.read(project)).isEqualTo(ContentReader.read(project));
        }
    }

    @Test
    void aPagesBodyNeedsNoQuestions() throws IOException {
        assertThat(new Project(folder)
                        .withPage("a", "questions:\n", "# Title\n\n## Part\n\n#### Deep\n")
                        .page("a"))
                .satisfies(page -> {
                    assertThat(page.questions()).isEmpty();
                    assertThat(page.headings()).extracting(Heading::id).containsExactly("part");
                    assertThat(page.anchors()).containsExactlyInAnyOrder("title", "part", "deep");
                    assertThat(page.difficulty()).isEqualTo(Optional.empty());
                });
    }

    @Test
    void foldersThatDifferInCaseOnlyAreOneProblem() throws IOException {
        Project project = new Project(folder)
                .withPage("a", "", "")
                .with("Java/index.md", "---\ntitle: Java\n---\n")
                .with("Java/concurrency/index.md", "---\ntitle: Concurrency\n---\n")
                .with("Java/concurrency/a.md", "---\ntitle: A\n---\n");
        try (Stream<Path> entries = Files.list(folder.resolve("content"))) {
            assumeTrue(entries.count() == 2, "the disk can tell them apart");
        }

        assertThat(project.read().problems())
                .filteredOn(Problem::isError)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.rule()).isEqualTo(Rule.OUTPUT_COLLISION);
                    assertThat(problem.location().path()).isIn("content/java", "content/Java");
                });
    }

    @Test
    void settingsBesideContentAreNoticedIfThereAreNoOthers() throws IOException {
        Project project = new Project(folder).withPage("a", "", "");
        Files.writeString(folder.resolve("site.yaml"), "title: X\n");

        assertThat(project.read().problems()).extracting(Problem::rule).contains(Rule.MISPLACED_FILE);
        project.with("site.yaml", "title: X\n");
        assertThat(project.read().problems()).extracting(Problem::rule).doesNotContain(Rule.MISPLACED_FILE);
    }
}
