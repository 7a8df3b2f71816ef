package dev.runmark.render.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.fact.ApiReference;
import dev.runmark.example.fact.Background;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Refusals;
import dev.runmark.example.judge.Verdict;
import dev.runmark.render.TinySite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where names in examples lead. */
class ApiLinksTest {

    private static final int BODY = 7;
    private static final ApiReference.Element FUTURE =
            new ApiReference.Element(17, "java.base", "java.util.concurrent", "Future", "");
    private static final String JDK = "https://docs.oracle.com/en/java/javase/";

    @Test
    void theJdkIsDocumentedWhereItsMakerSaysForTheVersionInUse() {
        assertThat(address(FUTURE)).contains(JDK + "17/docs/api/java.base/java/util/concurrent/Future.html");
        assertThat(address(
                        new ApiReference.Element(25, "java.net.http", "java.net.http", "HttpRequest.Builder", "GET()")))
                .contains(JDK + "25/docs/api/java.net.http/java/net/http/HttpRequest.Builder.html#GET()");
        assertThat(address(
                        new ApiReference.Element(17, "java.base", "java.util", "List", "toArray(T[],java.lang.Class)")))
                .contains(JDK + "17/docs/api/java.base/java/util/List.html#toArray(T%5B%5D,java.lang.Class)");
    }

    @Test
    void librariesAreDocumentedWhereTheSiteSays() {
        ApiPages pages = new ApiPages(
                Map.of("com.google", "https://a.example/api/", "com.google.common.io", "https://b.example/api"));

        assertThat(pages.addressOf(library("com.google.common.collect")))
                .contains("https://a.example/api/com/google/common/collect/Thing.html");
        assertThat(pages.addressOf(library("com.google.common.io")))
                .contains("https://b.example/api/com/google/common/io/Thing.html");
        assertThat(pages.addressOf(library("com.googleplex"))).isEmpty();
    }

    @Test
    void aNameIsALinkWhereItFirstStandsInABlock(@TempDir Path root) throws IOException {
        Element code = code(
                root,
                "Future<?> a = pool.submit(task);\nFuture<?> b = null; // Future",
                reference(2, 1, FUTURE),
                reference(1, 1, FUTURE),
                reference(1, 20, new ApiReference.Element(17, "java.base", "java.util.concurrent", "X", "submit(T)")));

        assertThat(code.select("a").eachText()).containsExactly("Future", "submit");
        assertThat(code.select("a").get(0).className()).isEqualTo("t");
        assertThat(code.select("a").get(1).attr("href")).endsWith("X.html#submit(T)");
        assertThat(code.wholeText()).isEqualTo("Future<?> a = pool.submit(task);\nFuture<?> b = null; // Future\n");
    }

    @Test
    void aNameInsideATokenOrOutsideOfAllIsALinkToo(@TempDir Path root) throws IOException {
        Element code = code(
                root,
                "@Override int x = TimeUnit.SECONDS;",
                reference(1, 2, new ApiReference.Element(17, "java.base", "java.lang", "Override", "")),
                reference(1, 28, new ApiReference.Element(17, "java.base", "java.util", "TimeUnit", "SECONDS")));

        assertThat(code.select("span.a > a").eachText()).containsExactly("Override");
        assertThat(code.select("code > a").eachText()).containsExactly("SECONDS");
    }

    /** A list of links says nothing by {@code start}, and those who judge pages count it as a fault. */
    @Test
    void aNameThatSaysNothingByItselfIsALinkWithTheSignBeforeIt(@TempDir Path root) throws IOException {
        ApiReference.Element start = new ApiReference.Element(17, "java.base", "java.lang", "Thread", "start()");
        String program = "thread.start();";

        assertThat(code(root, program, reference(1, 8, start)).select("a").eachText())
                .containsExactly(".start");
        assertThat(code(root, program, reference(1, 8, start)).wholeText()).isEqualTo(program + "\n");
        assertThat(code(root, "run(Thread::start);", reference(1, 13, start)).select("a"))
                .isEmpty();
        assertThat(code(root, "start();", reference(1, 1, start)).select("a")).isEmpty();
    }

    @Test
    void howAnExamplePrintsIsNoLink(@TempDir Path root) throws IOException {
        Element code = code(
                root,
                "System.out.println(System.nanoTime());",
                reference(1, 1, new ApiReference.Element(17, "java.base", "java.lang", "System", "")),
                reference(1, 8, new ApiReference.Element(17, "java.base", "java.lang", "System", "out")),
                reference(1, 12, new ApiReference.Element(17, "java.base", "java.io", "PrintStream", "println(long)")),
                reference(1, 27, new ApiReference.Element(17, "java.base", "java.lang", "System", "nanoTime()")));

        assertThat(code.select("a").eachText()).containsExactly("nanoTime");
    }

    @Test
    void whatNobodyKnowsIsNoLink(@TempDir Path root) throws IOException {
        assertThat(code(root, "Thing t;", reference(1, 1, library("com.shop"))).select("a"))
                .isEmpty();
    }

    private static Optional<String> address(ApiReference.Element element) {
        return new ApiPages(Map.of()).addressOf(element);
    }

    private static ApiReference.Element library(String packageName) {
        return new ApiReference.Element(17, "", packageName, "Thing", "");
    }

    private static ApiReference reference(int line, int column, ApiReference.Element element) {
        String name = element.member().isEmpty() ? element.type() : element.member();
        return new ApiReference(
                BODY + line, column, name.replaceAll("\\(.*", "").length(), element);
    }

    private static Element code(Path root, String java, ApiReference... references) throws IOException {
        TinySite site = TinySite.in(root).withPage("page", "```java\n" + java + "\n```\n");
        site.proving(proof -> new Proof(
                proof.example(),
                Verdict.COMPILED,
                "",
                Refusals.of(List.of()),
                List.of(),
                List.of(),
                Background.NOTHING,
                List.of(),
                List.of(),
                Stream.of(references).toList()));
        return site.page().expectFirst("figure code");
    }
}
