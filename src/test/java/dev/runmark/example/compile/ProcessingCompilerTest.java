package dev.runmark.example.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.Fences;
import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.ExampleFinder;
import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.javac.ClassFile;
import dev.runmark.example.javac.Compiled;
import dev.runmark.example.javac.Equipment;
import dev.runmark.example.run.Runner;
import dev.runmark.example.sandbox.Cell;
import dev.runmark.library.Jars;
import dev.runmark.site.ExampleMode;
import dev.runmark.site.ExampleScope;
import dev.runmark.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Examples whose libraries bring an annotation processor that does what the annotation asks for. */
class ProcessingCompilerTest {

    private static final Duration ENOUGH = Duration.ofMinutes(2);

    private static final String ANNOTATION = "package lib; public @interface Do { String value(); }";

    private static final String PROCESSOR = """
            package lib;

            import java.io.Writer;
            import java.util.Set;
            import javax.annotation.processing.*;
            import javax.lang.model.SourceVersion;
            import javax.lang.model.element.*;
            import javax.tools.Diagnostic;
            import javax.tools.StandardLocation;

            @SupportedAnnotationTypes("lib.Do")
            public class Doing extends AbstractProcessor {
                @Override
                public SourceVersion getSupportedSourceVersion() { return SourceVersion.latest(); }

                @Override
                public boolean process(Set<? extends TypeElement> types, RoundEnvironment round) {
                    for (TypeElement type : types) {
                        for (Element element : round.getElementsAnnotatedWith(type)) {
                            String what = element.getAnnotationMirrors().get(0).getElementValues().values().iterator().next().getValue().toString();
                            try {
                                act(what, element);
                            } catch (java.io.IOException | ClassNotFoundException e) {
                                throw new IllegalStateException(e.toString());
                            }
                        }
                    }
                    return true;
                }

                private void act(String what, Element element) throws java.io.IOException, ClassNotFoundException {
                    String home = processingEnv.getElementUtils().getPackageOf(element).toString();
                    Filer filer = processingEnv.getFiler();
                    switch (what) {
                        case "exit": Runtime.getRuntime().halt(0); break;
                        case "hang": while (true) { Thread.onSpinWait(); }
                        case "throw": throw new IllegalStateException("tired");
                        case "complain": processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, "no good"); break;
                        case "point": processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, "not here", element); break;
                        case "print": for (int i = 0; i < 10000; i++) { System.out.println("printing " + i); } break;
                        case "broken": write(filer, home, "class Broken { int n = \\"\\"; }", "Broken", element); break;
                        case "orphan": write(filer, home, "class Orphan {}", "Orphan"); break;
                        case "resource":
                            filer.createResource(StandardLocation.CLASS_OUTPUT, "", "leak.txt").openOutputStream().write(1);
                            break;
                        case "name":
                            String name = "Made_" + element.toString().substring(home.length() + 1).replace('.', '_');
                            write(filer, home, "class " + name + " { static int answer() { return 42; } }", name, element);
                            break;
                        case "see": Class.forName("org.objectweb.asm.ClassReader"); break;
                        default: write(filer, home, "class Made { static int answer() { return 42; } }", "Made", element);
                    }
                }

                private static void write(Filer filer, String home, String text, String name, Element... origins) throws java.io.IOException {
                    try (Writer out = filer.createSourceFile(home + "." + name, origins).openWriter()) {
                        out.write("package " + home + "; " + text);
                    }
                }
            }
            """;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void library() throws IOException {
        Path lib = folder.resolve("lib");
        Jars.classes(lib, ANNOTATION.replace("@interface Do", "@interface Do /* class Do */"));
        Jars.classes(lib, PROCESSOR);
        Path services = Files.createDirectories(lib.resolve("META-INF/services"));
        Files.writeString(services.resolve("javax.annotation.processing.Processor"), "lib.Doing\n");
    }

    @Test
    void whatIsGeneratedIsPartOfItsExampleOnly() throws IOException, InterruptedException {
        List<Compiled> compiled = compile(ENOUGH, """
                ```java
                @lib.Do("make") class A {}
                System.out.println(Made.answer());
                ```
                ```java
                @lib.Do("make") class B {}
                System.out.println(Made.answer() + 1);
                ```
                ```java
                System.out.println(Made.answer());
                ```
                """);

        assertThat(compiled.subList(0, 2)).allSatisfy(one -> {
            assertThat(errors(one)).isEmpty();
            assertThat(one.classes()).extracting(ClassFile::name).contains("Made");
        });
        assertThat(errors(compiled.get(2))).contains("cannot find symbol");
    }

    @Test
    void aProcessorThatEndsTheCompilerIsNamedAtItsExampleOnly() throws IOException, InterruptedException {
        List<Compiled> compiled = compile(ENOUGH, """
                ```java
                System.out.println(1);
                ```
                ```java
                @lib.Do("exit") class A {}
                ```
                ```java
                @lib.Do("make") class A { int n = Made.answer(); }
                ```
                """);

        assertThat(errors(compiled.get(0))).isEmpty();
        assertThat(errors(compiled.get(1)))
                .isEqualTo("with the annotation processors of its libraries, the compiler ended with status 0");
        assertThat(errors(compiled.get(2))).isEmpty();
    }

    @Test
    void aProcessorThatNeverEndsIsStopped() throws IOException, InterruptedException {
        List<Compiled> compiled = compile(Duration.ofSeconds(1), """
                ```java
                @lib.Do("hang") class A {}
                ```
                ```java
                System.out.println(1);
                ```
                """);

        assertThat(errors(compiled.get(0)))
                .isEqualTo("with the annotation processors of its libraries, the compiler did not end within 1 s");
        assertThat(errors(compiled.get(1))).isEmpty();
    }

    @Test
    void whatAProcessorThrowsAndSaysBelongsToItsExample() throws IOException, InterruptedException {
        List<Compiled> compiled = compile(ENOUGH, """
                ```java
                @lib.Do("throw") class A {}
                ```
                ```java
                @lib.Do("complain") class A {}
                ```
                ```java
                @lib.Do("point") class A {}
                ```
                ```java
                @lib.Do("broken") class A {}
                ```
                ```java
                @lib.Do("make") class A { int n = Made.answer(); }
                ```
                """);

        assertThat(compiled.stream().map(ProcessingCompilerTest::errors))
                .containsExactly(
                        "an annotation processor throws java.lang.IllegalStateException: tired",
                        "an annotation processor says: no good",
                        "not here",
                        "line 1 of a source generated for it: incompatible types: java.lang.String cannot be converted to int",
                        "");
    }

    @Test
    void whatAProcessorPrintsAndWritesIsSeenNowhere() throws IOException, InterruptedException {
        List<Compiled> compiled = compile(ENOUGH, """
                ```java
                @lib.Do("print") class A {}
                ```
                ```java
                @lib.Do("resource") class A {}
                ```
                ```java
                @lib.Do("orphan") class A { Orphan orphan; }
                ```
                """);

        assertThat(compiled.stream().map(ProcessingCompilerTest::errors)).containsExactly("", "", "");
        assertThat(Path.of("leak.txt")).doesNotExist();
    }

    @Test
    void aProcessorSeesNoneOfTheLibrariesOfThisProgram() throws IOException, InterruptedException {
        assertThat(compile(ENOUGH, "```java\n@lib.Do(\"see\") class A {}\n```\n"))
                .singleElement()
                .satisfies(one ->
                        assertThat(errors(one)).contains("ClassNotFoundException: org.objectweb.asm.ClassReader"));
    }

    @Test
    void whatIsNamedAfterTheClassesAroundATypeIsNamedAsInAFileOfItsOwn() throws IOException, InterruptedException {
        List<Compiled> compiled = compile(ENOUGH, """
                ```java
                @lib.Do("name") class A {}
                System.out.println(Made_A.answer());
                ```
                ```java
                @lib.Do("name") class B {}
                int answer() { return Made_B.answer(); }
                void main() { System.out.println(answer()); }
                ```
                ```java
                @lib.Do("name") class C { @lib.Do("name") static class Inner {} }
                System.out.println(new C());
                ```
                ```java
                String name = "D";
                @lib.Do("name") public final class D {}
                record Pair(D left, Made_D right) {}
                System.out.println(name + new Pair(new D(), new Made_D()));
                ```
                """);

        assertThat(compiled).extracting(ProcessingCompilerTest::errors).containsOnly("");
        assertThat(classes(compiled.get(0))).contains("A", "Made_A");
        assertThat(classes(compiled.get(1))).contains("B", "Made_B");
        assertThat(classes(compiled.get(2))).contains("C", "C$Inner", "Made_C", "Made_C_Inner");
        assertThat(classes(compiled.get(3))).contains("D", "Made_D", "Pair");
    }

    @Test
    void typesOfASessionStandOutsideItsBlocksIfTheyCan() throws IOException, InterruptedException {
        List<Compiled> compiled = compile(ENOUGH, ExampleMode.SESSION, """
                ```java
                var base = 40;
                int twice(int n) { return 2 * n; }
                ```
                ```java
                @lib.Do("name") class A {}
                ```
                ```java
                var a = new Made_A();
                @lib.Do("name") interface UsesBase { default int sum() { return twice(base); } }
                interface Plain { Made_A made(); }
                ```
                ```java
                Plain plain = () -> a;
                @lib.Do("name") class Twice {}
                System.out.println(new UsesBase() {}.sum() + Made_A.answer());
                ```
                ```java
                @lib.Do("name") class Twice { int n = 2; }
                System.out.println(new Twice().n);
                ```
                """);

        assertThat(compiled).singleElement().satisfies(session -> {
            assertThat(errors(session)).isEmpty();
            assertThat(classes(session))
                    .contains("A", "Made_A", "Plain")
                    .noneMatch(name -> name.equals("UsesBase") || name.equals("Twice"))
                    .anyMatch(name -> name.endsWith("$UsesBase"))
                    .anyMatch(name -> name.endsWith("$Twice"));
        });
    }

    @Test
    void onlyAnAnnotationIsImportedWhereOneStands() throws IOException, InterruptedException {
        Jars.classes(folder.resolve("lib"), "package lib.internal; public class Do {}");

        List<Compiled> compiled = compile(ENOUGH, """
                ```java
                @Do("name") class A {}
                System.out.println(Made_A.answer());
                ```
                ```java
                System.out.println(new Do());
                ```
                ```java
                @Do("name") class B { Unknown one; Unknown other; }
                ```
                """);

        assertThat(errors(compiled.get(0))).isEmpty();
        assertThat(compiled.get(0).unit().found()).containsExactly("lib.Do");
        assertThat(errors(compiled.get(1))).as("several fit").contains("cannot find symbol");
        assertThat(compiled.get(2).unit().found()).as("whatever else is wrong").containsExactly("lib.Do");
    }

    @Test
    void typesThatNoProcessorIsAskedForStayInTheirBlock() throws IOException, InterruptedException {
        List<Compiled> compiled = compile(ENOUGH, """
                ```java
                record Point(int x) { @Override public String toString() { return "@lib.Do"; } }
                System.out.println(new Point(1));
                ```
                """);

        assertThat(compiled).singleElement().satisfies(one -> assertThat(classes(one))
                .contains("Example$1Point"));
    }

    private static List<String> classes(Compiled compiled) {
        return compiled.classes().stream().map(ClassFile::name).toList();
    }

    private List<Compiled> compile(Duration limit, String page) throws IOException, InterruptedException {
        return compile(limit, ExampleMode.STANDALONE, page);
    }

    private List<Compiled> compile(Duration limit, ExampleMode mode, String page)
            throws IOException, InterruptedException {
        Source source = Source.of("page.md", page);
        List<Composition> compositions =
                ExampleFinder.in(source, Fences.of(source), folder, mode).compositions();
        Equipment equipment = new Equipment(List.of(folder.resolve("lib")), List.of(), List.of(), Map.of());
        try (Runner runner = Runner.open(Jdk.current(), Cell.of(ExampleScope.DEFAULT))) {
            CompilerProcess process = new CompilerProcess(
                    Jdk.current(), Cell.of(ExampleScope.DEFAULT), runner.door(), runner.root(), equipment);
            return new ProcessingCompiler(process, limit).compile(compositions);
        }
    }

    private static String errors(Compiled compiled) {
        return Stream.of(compiled.report().errors().toArray(new CompilerMessage[0]))
                .map(error -> error.text().lines().findFirst().orElse(""))
                .reduce("", (before, next) -> before.isEmpty() ? next : before + "; " + next);
    }
}
