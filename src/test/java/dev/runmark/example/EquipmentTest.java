package dev.runmark.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.runmark.example.claim.ExampleFinder;
import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.example.judge.Verdict;
import dev.runmark.library.Jars;
import dev.runmark.site.ExampleMode;
import dev.runmark.site.Libraries;
import dev.runmark.site.PlacedText;
import dev.runmark.site.SiteConfig.Examples;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Examples with libraries and options of the compiler. */
class EquipmentTest {

    /** Its lines have the numbers of the page's claims, so that a frame of its own taken for the page's would show. */
    private static final String LIBRARY = """
            package lib;

            public class Caller {
                public static void say(String text) { System.out.println("lib " + text); }
                public static void twice(Runnable task) { task.run(); say("once"); task.run(); }
                public static void fail() { throw new IllegalStateException("lib"); }
                public static Thread start(Runnable task) { Thread t = new Thread(task, "lib"); t.start(); return t; }
                public static java.util.concurrent.ExecutorService pool() {
                    return java.util.concurrent.Executors.newSingleThreadExecutor(r -> new Thread(r, "worker"));
                }
            }
            """;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void library() throws IOException {
        Jars.jar(folder.resolve("lib/caller.jar"), LIBRARY);
    }

    @Test
    void whatALibraryPrintsIsPrintedByTheLineThatCallsIt() throws IOException, InterruptedException {
        assertThat(messages(prove(withLibrary(), """
                        ```java
                        import lib.Caller;

                        int n = 1;
                        Caller.say("a");   // => lib a
                        Caller.twice(() ->
                            System.out.println("back"));   // => back, lib once, back
                        System.out.println(n);   // => 1
                        Caller.start(() -> Caller.say("t")).join();   // => lib t
                        ```
                        """))).isEmpty();
    }

    @Test
    void aFalseClaimAboutALibraryIsToldAtItsLine() throws IOException, InterruptedException {
        assertThat(messages(prove(withLibrary(), """
                        ```java
                        import lib.Caller;
                        Caller.say("a");   // => lib b
                        System.out.println(2);   // => 2
                        ```
                        """)))
                .singleElement()
                .asString()
                .startsWith("page.md:3:26: error: this line prints lib a, the page says lib b");
    }

    @Test
    void anExceptionOfALibraryIsToldAtTheLineThatCallsIt() throws IOException, InterruptedException {
        Proofs proofs = prove(withLibrary(), """
                ```java
                int n = 1;
                int m = 2;
                int o = 3;
                int p = 4;
                int q = 5;
                int r = 6;
                lib.Caller.fail();
                ```
                """);

        assertThat(messages(proofs)).singleElement().satisfies(message -> assertThat(message)
                .startsWith("page.md:8:1: error: this line throws IllegalStateException: lib")
                .doesNotContain("called from"));
        Ending ending = proofs.all().iterator().next().runs().get(0).ending();
        assertThat(ending).isInstanceOfSatisfying(Ending.Threw.class, threw -> assertThat(threw.trace())
                .contains("at lib.Caller.fail(Caller.java:6)")
                .contains("(page.md:8)"));
    }

    @Test
    void aThreadThatALibraryMakesIsCreatedAtTheLineThatCallsIt() throws IOException, InterruptedException {
        assertThat(messages(prove(withLibrary(), """
                        ```java
                        var pool =
                            lib.Caller.pool();
                        pool.submit(() -> {});
                        ```
                        """)))
                .singleElement()
                .asString()
                .startsWith("page.md:4:1: error: this example never ends")
                .contains("worker was created at line 4: pool.submit(() -> {});");
    }

    @Test
    void whatWaitsInALibraryIsToldByThePagesLines() throws IOException, InterruptedException {
        assertThat(messages(prove(withLibrary(), """
                        ```java
                        var never = new CountDownLatch(1);
                        int a = 1;
                        lib.Caller.twice(() -> {
                            try {
                                never.await();
                            } catch (InterruptedException e) { }
                        });
                        ```
                        """)))
                .singleElement()
                .asString()
                .contains("    at line 6: never.await();\n    at line 4: lib.Caller.twice(() -> {\n  help:");
    }

    @Test
    void aFolderOfClassesIsALibraryToo() throws IOException, InterruptedException {
        Jars.classes(folder.resolve("classes"), LIBRARY);

        assertThat(messages(prove(examples("classes"), "```java\nlib.Caller.say(\"a\");   // => lib a\n```\n")))
                .isEmpty();
    }

    @Test
    void otherJavasHaveTheLibraryToo() throws IOException, InterruptedException {
        Optional<Integer> other = JdkFinder.find().keySet().stream()
                .filter(feature -> feature > Jdk.current().feature())
                .findFirst();
        assumeThat(other).isPresent();
        Examples examples = new Examples(
                Duration.ofSeconds(20),
                ExampleMode.STANDALONE,
                placed(other.orElseThrow().toString()),
                libraries("lib/*"),
                options("-Xlint:all"),
                Map.of());

        Proofs proofs = prove(examples, "```java\nlib.Caller.say(\"a\");   // => lib a\nList raw = null;\n```\n");

        assertThat(proofs.all().iterator().next().ranOn()).containsExactly(other.orElseThrow());
        assertThat(messages(proofs)).singleElement().asString().contains("page.md:3:1: warning: the compiler warns: ");
    }

    @Test
    void withoutItsLibraryNoExampleIsTried() throws IOException, InterruptedException {
        Proofs proofs = prove(examples("lib/other.jar"), "```java\nlib.Caller.fail();\n```\n");

        assertThat(proofs.problems()).extracting(Problem::rule).containsExactly(Rule.CLASSPATH_ENTRY);
        assertThat(proofs.all()).extracting(Proof::verdict).containsExactly(Verdict.NOT_PROVED);
    }

    @Test
    void nothingIsLookedForWhereThereIsNothingToProve() throws IOException, InterruptedException {
        ProvingSettings settings = ProvingSettings.of(examples("lib/other.jar"), folder);

        assertThat(Prover.prove(List.of(), settings, (done, total) -> {}).problems())
                .isEmpty();
    }

    @Test
    void aChangedLibraryIsRunAnew() throws IOException, InterruptedException {
        String page = "```java\nlib.Caller.say(\"a\");   // => lib a\n```\n";
        assertThat(prove(withLibrary(), page).cacheUse().known()).isZero();
        assertThat(prove(withLibrary(), page).cacheUse().known()).isEqualTo(1);

        Jars.jar(folder.resolve("lib/caller.jar"), LIBRARY.replace("\"lib \"", "\"new \""));

        Proofs anew = prove(withLibrary(), page);
        assertThat(anew.cacheUse().known()).isZero();
        assertThat(messages(anew)).singleElement().asString().contains("this line prints new a");
    }

    @Test
    void aChangedClassInAFolderIsRunAnew() throws IOException, InterruptedException {
        String page = "```java\nlib.Caller.say(\"a\");\n```\n";
        Jars.classes(folder.resolve("classes"), LIBRARY);
        prove(examples("classes"), page);
        Files.writeString(folder.resolve("classes/lib/new.properties"), "");

        assertThat(prove(examples("classes"), page).cacheUse().known()).isZero();
        assertThat(prove(examples("classes"), page).cacheUse().known()).isEqualTo(1);
    }

    @Test
    void otherOptionsOfTheCompilerAreTriedAnew() throws IOException, InterruptedException {
        String page = "```java\nList raw = null;\n```\n";
        assertThat(prove(withOptions(), page).problems()).isEmpty();
        assertThat(prove(withOptions("-Xlint:rawtypes"), page).problems()).hasSize(1);

        Proofs again = prove(withOptions("-Xlint:rawtypes"), page);
        assertThat(again.cacheUse().known()).isEqualTo(1);
        assertThat(again.problems()).hasSize(1);
    }

    @Test
    void warningsAreToldAtTheirPlaceOnce() throws IOException, InterruptedException {
        assertThat(messages(prove(withOptions("-Xlint:all"), """
                        ```java
                        int n = 1;   // => 1
                        List names = new ArrayList<String>();
                        names.add("a");   // => true
                        ```
                        ```java
                        int m = 2;
                        switch (m) {
                            case 2: m++;
                            case 3: m++;
                        }
                        ```
                        """))).containsExactly("""
                        page.md:3:1: warning: the compiler warns: found raw type: List
                            3 | List names = new ArrayList<String>();
                              | ^^^^
                          missing type arguments for generic class List<E>
                          help: mend it, or put @SuppressWarnings("rawtypes") before the declaration around it""", """
                        page.md:4:10: warning: the compiler warns: unchecked call to add(E) as a member of the raw type List
                            4 | names.add("a");   // => true
                              |          ^^^^^
                          help: mend it, or put @SuppressWarnings("unchecked") before the declaration around it""", """
                        page.md:10:5: warning: the compiler warns: possible fall-through into case
                           10 |     case 3: m++;
                              |     ^^^^^^^^^^^^
                          help: mend it, or put @SuppressWarnings("fallthrough") before the declaration around it""");
    }

    @Test
    void aWarningBelongsToItsBlockOfAGroup() throws IOException, InterruptedException {
        Proofs proofs = prove(withOptions("-Xlint:rawtypes"), """
                ```java group=g
                int n = 1;
                ```
                ```java group=g
                List names = List.of(n);
                ```
                """);

        assertThat(messages(proofs)).singleElement().asString().startsWith("page.md:5:1: warning: ");
        assertThat(proofs.all()).extracting(proof -> proof.problems().size()).containsExactly(0, 1);
    }

    @Test
    void blocksOfASessionHaveLibraryAndWarningsToo() throws IOException, InterruptedException {
        Examples session = new Examples(
                Duration.ofSeconds(20),
                ExampleMode.SESSION,
                List.of(),
                libraries("lib/*"),
                options("-Xlint:rawtypes"),
                Map.of());

        assertThat(messages(prove(session, """
                        ```java
                        import lib.Caller;
                        List names = List.of(1);
                        ```
                        ```java
                        Caller.twice(() ->
                            System.out.println(names));   // => [1], lib once, [2]
                        ```
                        """)))
                .satisfiesExactly(
                        warning -> assertThat(warning).startsWith("page.md:3:").contains("found raw type: List"),
                        wrong -> assertThat(wrong)
                                .startsWith("page.md:7:41: error: this line prints [1], lib once, [1]"));
    }

    @Test
    void whatIsRejectedIsNotWarnedOf() throws IOException, InterruptedException {
        assertThat(messages(prove(withOptions("-Xlint:all"), """
                        ```java compile-error
                        List names = null;
                        String s = 1;
                        ```
                        """))).isEmpty();
    }

    @Test
    void nobodyIsWarnedUnasked() throws IOException, InterruptedException {
        assertThat(messages(prove(withOptions("-parameters"), """
                        ```java
                        List names = null;
                        new Thread(() -> {}).stop();
                        ```
                        """))).noneMatch(message -> message.contains("warn"));
    }

    @Test
    void parameterNamesAreKeptWhereTheSiteAsksForThem() throws IOException, InterruptedException {
        String page = """
                ```java
                void greet(String name) { }

                void main() {
                    for (var method : getClass().getDeclaredMethods())
                        for (var parameter : method.getParameters())
                            System.out.println(parameter.getName());   // => %s
                }
                ```
                """;
        assertThat(messages(prove(withOptions("-parameters"), page.formatted("name"))))
                .isEmpty();
        assertThat(messages(prove(withOptions(), page.formatted("arg0")))).isEmpty();
    }

    @Test
    void previewFeaturesReachCompilerAndJvm() throws IOException, InterruptedException {
        assertThat(messages(
                        prove(withOptions("--enable-preview", "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED"), """
                        ```java
                        var options = java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments();
                        System.out.println(options.contains("--enable-preview"));   // => true
                        System.out.println(sun.nio.ch.IOStatus.EOF);   // => -1
                        ```
                        """)))
                .isEmpty();
    }

    @Test
    void anOptionThatTheCompilerLacksIsToldAtItsPlace() throws IOException, InterruptedException {
        assertThat(messages(prove(withOptions("-Xlint:unchekced"), "```java\nint a = 1;\n```\n")))
                .singleElement()
                .asString()
                .contains("has no option `-Xlint:unchekced`")
                .contains("`javac --help-lint` lists what -Xlint can check");
    }

    private Examples withLibrary() {
        return examples("lib/*.jar");
    }

    private static Examples examples(String... classpath) {
        return new Examples(
                Duration.ofSeconds(20), ExampleMode.STANDALONE, List.of(), libraries(classpath), List.of(), Map.of());
    }

    private static Examples withOptions(String... options) {
        return new Examples(
                Duration.ofSeconds(20), ExampleMode.STANDALONE, List.of(), Libraries.NONE, options(options), Map.of());
    }

    private static Libraries libraries(String... classpath) {
        return new Libraries(placed(classpath), List.of());
    }

    private static List<PlacedText> options(String... options) {
        return placed(options);
    }

    private static List<PlacedText> placed(String... texts) {
        return Stream.of(texts)
                .map(text -> PlacedText.onCommandLine("--option", text))
                .toList();
    }

    private Proofs prove(Examples examples, String page) throws IOException, InterruptedException {
        Source source = Source.of("page.md", page);
        ExampleFinder.Found found = ExampleFinder.in(source, Fences.of(source), folder, examples.mode());
        return Prover.prove(found, ProvingSettings.of(examples, folder).times(2).keptIn(folder.resolve("cache")));
    }

    private static List<String> messages(Proofs proofs) {
        return proofs.problems().stream().map(Problem::toString).toList();
    }
}
