package dev.runmark.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.claim.ExampleFinder;
import dev.runmark.example.fact.ApiReference;
import dev.runmark.example.judge.Proofs;
import dev.runmark.library.Jars;
import dev.runmark.site.ExampleMode;
import dev.runmark.site.Libraries;
import dev.runmark.site.PlacedText;
import dev.runmark.site.SiteConfig.Examples;
import dev.runmark.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which names in examples are known to be documented elsewhere. */
class ApiReferencesTest {

    private static final String LIBRARY = """
            package lib;

            import java.util.List;
            import java.util.Map;

            /** Has members of every kind. */
            public class Shelf<T extends Comparable<T>> {
                /** A constant. */
                public static final int SIZE = 3;
                /** A constructor. */
                public Shelf(int size, String... labels) {}
                /** None. */
                public void put(T thing) {}
                /** Arrays. */
                public <E> E[] all(E[] into, int[][] sizes) { return into; }
                /** Types with arguments. */
                public Shelf<T> fill(List<? extends Map.Entry<String, T>> things) { return this; }
                /** Any number. */
                @SafeVarargs
                public final void add(T... things) {}
                /** A type within a type. */
                public static class Board {
                    /** A member of that. */
                    public static Board of(char c, Board other) { return null; }
                }
            }
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void typesMethodsAndFieldsOfTheJdkAreKnownThroughVarAndInheritance() throws IOException, InterruptedException {
        assertThat(references("""
                ```java
                var pool = Executors.newFixedThreadPool(2);
                pool.submit(() -> "a".length()).get();
                pool.awaitTermination(1, TimeUnit.SECONDS);
                pool.shutdown();
                ```
                """))
                .contains(
                        "2:12 java.base java.util.concurrent Executors",
                        "2:22 java.base java.util.concurrent Executors#newFixedThreadPool(int)",
                        "3:6 java.base java.util.concurrent ExecutorService#submit(java.util.concurrent.Callable)",
                        "3:23 java.base java.lang String#length()",
                        "3:33 java.base java.util.concurrent Future#get()",
                        "4:6 java.base java.util.concurrent ExecutorService#awaitTermination(long,java.util.concurrent.TimeUnit)",
                        "4:26 java.base java.util.concurrent TimeUnit",
                        "4:35 java.base java.util.concurrent TimeUnit#SECONDS");
    }

    @Test
    void methodReferencesNestedTypesAndAnnotationsAreKnown() throws IOException, InterruptedException {
        assertThat(references("""
                ```java
                class Names {
                    @Override
                    public String toString() {
                        Map.Entry<String, Integer> entry = Map.entry("a", 1);
                        return Stream.of("a").map(String::strip).toList() + entry.getKey();
                    }

                    public static void main(String[] args) {}
                }
                ```
                """.replace("class", "import java.util.*;\nimport java.util.stream.*;\nclass")))
                .contains(
                        "5:6 java.base java.lang Override",
                        "7:13 java.base java.util Map.Entry",
                        "8:43 java.base java.lang String#strip()",
                        "8:67 java.base java.util Map.Entry#getKey()");
    }

    @Test
    void whatTheExampleDeclaresOrRunmarkAddsIsNotKnown() throws IOException, InterruptedException {
        assertThat(references("""
                ```java
                int own = twice(2);   // => 4
                static int twice(int n) { return 2 * n; }
                ```
                """.replace("int own = twice(2);   // => 4\nstatic", "static")
                        .replace("```\n", "void main() { int own = twice(2); }\n```\n")))
                .isEmpty();
        assertThat(references("```java\nint n = 2;   // => 2\n```\n")).isEmpty();
    }

    @Test
    void aRejectedExampleStillHasThoseThatTheCompilerResolved() throws IOException, InterruptedException {
        assertThat(references("```java compile-error\nString s = Integer.valueOf(1);\n```\n"))
                .containsExactlyInAnyOrder(
                        "2:1 java.base java.lang String",
                        "2:12 java.base java.lang Integer",
                        "2:20 java.base java.lang Integer#valueOf(int)");
    }

    @Test
    void eachBlockOfAGroupHasItsOwnAndTheCacheKeepsThem() throws IOException, InterruptedException {
        String page = """
                ```java group=a
                List<Integer> list = List.of(1);
                ```

                ```java group=a
                list.size();
                ```
                """;
        List<String> first = references(page);

        assertThat(first).contains("2:1 java.base java.util List", "6:6 java.base java.util List#size()");
        assertThat(references(page)).isEqualTo(first);
        assertThat(references("Two\n\n" + page))
                .contains("4:1 java.base java.util List", "8:6 java.base java.util List#size()");
    }

    @Test
    void membersAreNamedAsJavadocNamesThem() throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("Shelf.java"), LIBRARY);
        Path docs = folder.resolve("docs");
        int status = ToolProvider.findFirst("javadoc")
                .orElseThrow()
                .run(System.out, System.err, "-quiet", "-Xdoclint:none", "-d", docs.toString(), source.toString());
        assertThat(status).isZero();
        Jars.classes(folder.resolve("classes"), LIBRARY);

        List<ApiReference.Element> elements = prove("""
                ```java no-run
                import lib.Shelf;
                Shelf<String> shelf = new Shelf<>(Shelf.SIZE, "a", "b");
                shelf.put("c");
                shelf.all(new String[0], new int[0][0]);
                shelf.fill(List.of()).add("d", "e");
                Shelf.Board.of('c', null);
                ```
                """)
                .map(ApiReference::element)
                .filter(element -> element.packageName().equals("lib"))
                .distinct()
                .toList();

        assertThat(elements)
                .extracting(ApiReference.Element::member)
                .contains("put(T)", "all(E[],int[][])", "add(T...)");
        assertThat(elements).hasSize(8).allSatisfy(element -> {
            assertThat(element.module()).isEmpty();
            Path page = docs.resolve("lib").resolve(element.type() + ".html");
            Document document = Jsoup.parse(page.toFile());
            if (!element.member().isEmpty()) {
                assertThat(Optional.ofNullable(document.getElementById(element.member())))
                        .as(element.toString())
                        .isPresent();
            }
        });
    }

    private List<String> references(String page) throws IOException, InterruptedException {
        return prove(page)
                .map(reference -> reference.line() + ":" + reference.column() + " "
                        + reference.element().module() + " "
                        + reference.element().packageName() + " "
                        + reference.element().type()
                        + (reference.element().member().isEmpty()
                                ? ""
                                : "#" + reference.element().member()))
                .toList();
    }

    private Stream<ApiReference> prove(String page) throws IOException, InterruptedException {
        Libraries libraries = Files.exists(folder.resolve("classes"))
                ? new Libraries(List.of(PlacedText.onCommandLine("--classpath", "classes")), List.of())
                : Libraries.NONE;
        Examples examples =
                new Examples(Duration.ofSeconds(20), ExampleMode.STANDALONE, List.of(), libraries, List.of(), Map.of());
        Source source = Source.of("page.md", page);
        ExampleFinder.Found found = ExampleFinder.in(source, Fences.of(source), folder, examples.mode());
        Proofs proofs = Prover.prove(found, ProvingSettings.of(examples, folder).keptIn(folder.resolve("cache")));
        assertThat(proofs.problems()).isEmpty();
        return proofs.all().stream().flatMap(proof -> proof.references().stream());
    }
}
