package dev.runmark;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of packages in CONTRIBUTING.md, as a test. */
class ArchitectureTest {

    private static final String ROOT = "dev.runmark";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** A package, and what it may import besides the JDK and itself. */
    @ParameterizedTest
    @CsvSource({
        "text,    ''",
        "probe,   ''",
        "content, 'text com.vladsch.flexmark org.snakeyaml'",
        "library, 'content text eu.maveniverse.maven.mima org.eclipse.aether'",
        "example, 'library content text org.objectweb.asm jdk.jshell'",
        "adopt,   'example content text'",
        "search,  ''",
        "render,  'search example content text com.vladsch.flexmark io.pebbletemplates tools.jackson com.fasterxml.jackson.annotation org.jsoup org.fife'",
        "report,  'example content text tools.jackson com.fasterxml.jackson.annotation'",
        "publish, 'render text org.jsoup'",
        "serve,   'render example content text io.methvin.watcher'",
    })
    void importsOnlyWhatItMay(String name, String others) {
        String[] allowed = Stream.concat(
                        Stream.of(ROOT + "." + name, "java..", "javax..", "com.sun..", "org.jspecify.."),
                        words(others).map(other -> other.contains(".") ? other + ".." : ROOT + "." + other))
                .toArray(String[]::new);

        classes()
                .that()
                .resideInAPackage(ROOT + "." + name)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void thereIsNoPackageBesideThese() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .isSubsetOf(
                        ROOT,
                        ROOT + ".text",
                        ROOT + ".probe",
                        ROOT + ".content",
                        ROOT + ".library",
                        ROOT + ".example",
                        ROOT + ".adopt",
                        ROOT + ".search",
                        ROOT + ".render",
                        ROOT + ".report",
                        ROOT + ".publish",
                        ROOT + ".serve");
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void nobodyImportsTheProbeOrTheRoot() {
        noClasses()
                .that(not(resideInAnyPackage(ROOT + ".probe")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".probe")
                .check(CLASSES);
        noClasses()
                .that(not(resideInAnyPackage(ROOT)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .check(CLASSES);
    }

    @Test
    void oneClassDrivesTheCompilerAndThreeReadItsTrees() {
        assertThat(usersOf(resideInAnyPackage("javax.tools..", "com.sun.tools..")))
                .containsExactly("example.Compiler");
        assertThat(usersOf(resideInAnyPackage("com.sun.source..")))
                .containsExactly("example.ApiTrees", "example.Compiler", "example.PieceTrees", "example.UnitTrees");
        assertThat(usersOf(resideInAnyPackage("jdk.jshell.."))).containsExactly("example.MixedText");
    }

    @Test
    void fewClassesReadAndChangeCode() {
        assertThat(usersOf(resideInAnyPackage("org.objectweb.asm..")))
                .containsExactly(
                        "example.CodeFacts",
                        "example.EarlyPublications",
                        "example.JdkClasses",
                        "example.NoiseMaker",
                        "example.NoisyCode",
                        "example.TimePasser");
    }

    @Test
    void processesAreStartedForExamplesForGitAndForThePreview() {
        assertThat(usersOf(type(ProcessBuilder.class, Process.class)))
                .containsExactly(
                        "DesktopBrowser",
                        "PreviewProcess",
                        "content.GitHistory",
                        "example.CompilerProcess",
                        "example.ExampleProcess");
    }

    @Test
    void onlyThePreviewServes() {
        assertThat(usersOf(resideInAnyPackage("com.sun.net.httpserver.."))).containsExactly("serve.Preview");
    }

    @Test
    void onlyWhatIsStartedAsAProcessKnowsItsStreamsAndEndsIt() {
        Set<String> users = CLASSES.stream()
                .filter(not(resideInAnyPackage(ROOT + ".probe")))
                .filter(ArchitectureTest::touchesTheProcess)
                .map(ArchitectureTest::topLevelName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(users).containsExactly("Main", "TrainingRun");
    }

    private static boolean touchesTheProcess(JavaClass type) {
        boolean streams = type.getFieldAccessesFromSelf().stream()
                .anyMatch(access -> access.getTargetOwner().isEquivalentTo(System.class));
        boolean exit = type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> (call.getTargetOwner().isEquivalentTo(System.class)
                                || call.getTargetOwner().isEquivalentTo(Runtime.class))
                        && Set.of("exit", "halt").contains(call.getName()));
        return streams || exit;
    }

    private static DescribedPredicate<JavaClass> type(Class<?>... types) {
        return DescribedPredicate.describe(
                "one of " + Arrays.toString(types), used -> Arrays.stream(types).anyMatch(used::isEquivalentTo));
    }

    private static Set<String> usersOf(DescribedPredicate<JavaClass> used) {
        return CLASSES.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> used.test(dependency.getTargetClass())))
                .map(ArchitectureTest::topLevelName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Nested classes count as the class that they are part of. */
    private static String topLevelName(JavaClass type) {
        return type.getName().substring(ROOT.length() + 1).replaceFirst("\\$.*", "");
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(" ", -1)).filter(word -> !word.isEmpty());
    }
}
