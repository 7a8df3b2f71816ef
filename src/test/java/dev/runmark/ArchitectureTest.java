package dev.runmark;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.runmark.text.Rule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of packages in CONTRIBUTING.md, as a test, and what stands open in each. */
class ArchitectureTest {

    private static final String ROOT = "dev.runmark";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // Maven writes this class, which shows the goals.
            .withImportOption(location -> !location.contains("/maven/HelpMojo"))
            .importPackages(ROOT);

    /** The packages from below, each with what it may import besides the JDK and itself. */
    private static final Map<String, String> TABLE = table("""
            probe           : probe.record
            probe.record    :
            text            :
            site.look       : text
            site            : site.look text
            content.folder  : site text
            content.yaml    : site text org.snakeyaml
            content.signs   : com.vladsch.flexmark org.mozilla.javascript
            content.markdown: content.signs content.yaml content.folder site text com.vladsch.flexmark org.snakeyaml
            content.javadoc : content.markdown content.folder site text
            content.fence   : content.markdown site text com.vladsch.flexmark
            content.picture : content.markdown site text com.vladsch.flexmark
            content.foreign : content.signs content.markdown site text com.vladsch.flexmark
            content.formula : content.signs content.markdown site text com.vladsch.flexmark
            content.excerpt : content.markdown site text com.vladsch.flexmark
            content.head    : site.look content.excerpt content.formula content.foreign content.picture content.fence content.markdown content.yaml content.folder site text
            content.link    : site.look content.head content.markdown content.yaml content.folder site text com.vladsch.flexmark.util
            content         : content.link content.excerpt content.head content.picture content.fence content.javadoc content.markdown content.yaml content.folder site text
            reach           : content.link site text
            library         : site text eu.maveniverse.maven.mima org.eclipse.aether org.apache.maven org.codehaus.plexus tools.jackson
            example.fact    : site text
            example.cgroup  :
            example.sandbox : example.cgroup example.fact site text
            example.claim   : example.fact content.javadoc site text
            example.javac   : example.claim example.fact library site text com.sun.source com.sun.tools jdk.jshell
            example.compile : example.javac example.cgroup example.sandbox example.claim example.fact library site text
            example.record  : example.javac example.fact org.objectweb.asm
            example.run     : example.record example.compile example.javac example.cgroup example.sandbox example.claim example.fact site text org.objectweb.asm
            example.judge   : example.claim example.fact site text
            example.language: example.run example.claim example.fact site text
            example.language.python: example.language example.run example.sandbox example.claim example.fact site text
            example.language.javascript: example.language example.run example.sandbox example.claim example.fact site text
            example.language.console: example.language example.run example.sandbox example.claim example.fact site text
            example.language.command: example.language example.run example.sandbox example.claim example.fact site text
            example.language.data: example.language example.run example.claim example.fact site text org.snakeyaml tools.jackson
            example         : example.language example.language.python example.language.javascript example.language.console example.language.command example.language.data example.judge example.run example.compile example.javac example.sandbox example.claim example.fact library site text
            adopt           : example example.judge example.claim example.fact content.javadoc site text
            search          : text
            render.words    : site text
            render.file     : render.words site.look site text
            render.look     : render.file site.look site text
            render.version  : example.judge
            render.code     : render.version example.judge example.claim example.fact site text com.vladsch.flexmark.util org.fife
            render.timeline : render.words example.judge example.claim example.fact site text
            render.template : text io.pebbletemplates
            render.diagram  : org.graphper org.jsoup
            render.book     : render.file site text org.jsoup
            render.view     : render.template render.look render.version render.timeline render.code render.file render.words example.judge example.claim example.fact site text com.vladsch.flexmark.util io.pebbletemplates
            render.markdown : render.view render.version render.diagram render.timeline render.code render.file render.words example.judge example.claim content.link content.picture content.fence content.signs content.markdown site text com.vladsch.flexmark io.pebbletemplates
            render.machine  : site.look render.view render.file render.words search render.look example.judge example.claim example.fact content.signs content.markdown site text com.vladsch.flexmark com.github.weisj.jsvg tools.jackson com.fasterxml.jackson.annotation
            render          : search site.look render.book render.version render.look render.machine render.markdown render.view render.code render.file render.words example.judge example.claim example.fact content.link content.fence content.markdown site text com.vladsch.flexmark io.pebbletemplates
            report          : example.judge example.claim example.fact site text tools.jackson com.fasterxml.jackson.annotation
            baseline        : example.judge example.claim site text tools.jackson
            publish         : text org.jsoup
            serve           : search render render.machine render.view render.file example example.judge example.claim content site text com.sun.net.httpserver io.methvin.watcher
            earlier         : text
            terminal        : example.judge text picocli
            launch          : terminal text
            rewrite         : example.judge content content.javadoc site text
            start           : content.folder site text
            build           : earlier terminal publish search site.look render render.machine render.view render.file example example.judge content site text
            init            : library example.judge content site text
            junit           : build rewrite launch terminal example example.judge example.claim content content.javadoc site text org.junit.platform org.opentest4j
            maven           : org.apache.maven.plugin org.apache.maven.plugins.annotations
            """);

    /**
     * What stands open to other stages, since package-private does not guard it any more. A class of nothing but constants
     * leaves no trace in what uses it.
     */
    private static final Map<String, String> OPEN = table("""
            content.folder  : Addresses
            content.yaml    :
            content.markdown: Dialect HtmlTag MarkdownText UnsafeLinks
            content.javadoc : FencedFile
            content.fence   : CodeNotes TabGroup
            content.picture : Figure PictureSize
            content.foreign :
            content.excerpt :
            content.formula :
            content.signs   : EmojiNames Formula FormulaBlock FormulaWords InlineFormula Mathml
            content.head    :
            content.link    : LinkTarget Links OutwardLink RawHtml
            content         : ContentReader KeptTexts PlainMarkdown ProjectConfig SiteReader
            reach           : Reach
            library         : ClassPath FetchListener KnownTypes LaterApis MavenModule NamedLibraries Surefire WellKnownPackages
            example.fact    : ApiReference Background CompilerMessage Dependence Ending Isolation LineRange Printed Recording Run Versions
            example.cgroup  :
            example.sandbox :
            example.claim   : Claim Code Comments Example Expectation JdkRange LineComments NonCode Outcome PageFile Prompts Words
            example.javac   :
            example.compile :
            example.record  :
            example.run     :
            example.language:
            example.language.python:
            example.language.javascript:
            example.language.console:
            example.language.command:
            example.language.data:
            example.judge   : Actual Alike Edit Fixes Gain Proof Proofs Tally Unproved Variation Verdict
            example         : FoundExamples Observation Observer OwnCode Prover ProvingListener ProvingSettings ProvingState Replay SharedCache Workbench
            adopt           : Adoption FindingKind InSession
            search          : Entry Likeness SearchIndex SearchTerms Stemming
            render.words    :
            render.file     : Batch Content Recipe SiteFile
            render.look     : BuiltIn Copied
            render.code     :
            render.version  :
            render.timeline :
            render.template :
            render.diagram  :
            render.book     :
            render.view     : Templates
            render.markdown :
            render.machine  : Cards
            render          : PageOrigins SiteFiles
            report          : MergedReport Report ReportFormat
            baseline        : Baseline Comparison SeenProblem
            publish         : Publisher SiteCheck Target
            serve           : Preview PreviewListener PreviewSettings Watcher
            earlier         : BuiltSite EarlierBuild EarlierBuilds InputFiles KeptNotes KnownFile
            terminal        : Consent Progress ProgressLine ProgressLog Screen Stopwatch Terminal Version
            init            : Documentation Proposal Survey
            launch          : CacheFolder DesktopBrowser PreviewProcess
            rewrite         : Rehearsal Rewrite
            start           : FirstSite
            build           : Build BuildResult FinishedPages GivenOptions Mending Obstacles Options PlainCheck PlainProject PlainReading PlainRules ProgressListener Publication RaceReplay Shard
            """);

    static Set<String> packages() {
        return TABLE.keySet();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void importsOnlyWhatItMay(String name) {
        String[] allowed = Stream.concat(
                        Stream.of(ROOT + "." + name, "java..", "javax..", "org.jspecify.."),
                        words(TABLE.getOrDefault(name, ""))
                                .map(other -> TABLE.containsKey(other) ? ROOT + "." + other : other + ".."))
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
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of(ROOT), TABLE.keySet().stream().map(name -> ROOT + "." + name))
                                .toList());
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    static Set<String> guarded() {
        return OPEN.keySet();
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void otherStagesUseWhatStandsOpenAndNothingElse(String name) {
        String stage = ROOT + "." + name.replaceFirst("\\..*", "");

        Set<String> used = CLASSES.stream()
                .filter(type -> !isIn(stage, type))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .filter(type -> type.getPackageName().equals(ROOT + "." + name))
                .map(type -> topLevelName(type).substring(name.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(used)
                .containsExactlyInAnyOrderElementsOf(
                        words(OPEN.getOrDefault(name, "")).toList());
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
    void onePackageDrivesTheCompilerAndFewOfItsClassesReadItsTrees() {
        assertThat(usersOf(resideInAnyPackage("javax.tools..", "com.sun.tools..")))
                .containsExactly(
                        "example.javac.ClassBytes",
                        "example.javac.ClassCollector",
                        "example.javac.Companion",
                        "example.javac.CompilerStart",
                        "example.javac.CompilerTask",
                        "example.javac.GeneratedResource",
                        "example.javac.GeneratedSource",
                        "example.javac.Javac",
                        "example.javac.UnitFile",
                        "example.javac.UnitMessages");
        assertThat(usersOf(resideInAnyPackage("com.sun.source..")))
                .containsExactly(
                        "example.javac.ApiTrees",
                        "example.javac.CompilerTask",
                        "example.javac.ElisionTrees",
                        "example.javac.MissingTrees",
                        "example.javac.PieceTrees",
                        "example.javac.SubjectTrees",
                        "example.javac.UnitFile",
                        "example.javac.UnitTrees");
        assertThat(usersOf(resideInAnyPackage("jdk.jshell.."))).containsExactly("example.javac.MixedText");
    }

    @Test
    void fewClassesReadAndChangeCode() {
        assertThat(usersOf(resideInAnyPackage("org.objectweb.asm..")))
                .containsExactly(
                        "example.record.Call",
                        "example.record.CallRecorder",
                        "example.record.CodeRecorder",
                        "example.record.EachInstruction",
                        "example.record.MethodVariables",
                        "example.record.RecordedCode",
                        "example.record.RecordedMethod",
                        "example.record.VariableNames",
                        "example.run.CodeFacts",
                        "example.run.EarlyPublications",
                        "example.run.ForcedCalls",
                        "example.run.JdkClasses",
                        "example.run.LoopReads",
                        "example.run.NoiseMaker",
                        "example.run.NoisyCode",
                        "example.run.SharedVariables",
                        "example.run.TimePasser",
                        "example.run.UsedApi");
    }

    @Test
    void processesAreStartedForExamplesGitThePreviewAndMaven() {
        assertThat(usersOf(type(ProcessBuilder.class, Process.class)))
                .containsExactly(
                        "content.folder.GitHistory",
                        "example.cgroup.Systemd",
                        "example.compile.CompilerProcess",
                        "example.language.Programs",
                        "example.run.ConfinedProcess",
                        "example.sandbox.Bounds",
                        "example.sandbox.Bubblewrap",
                        "example.sandbox.Channel",
                        "example.sandbox.Descendants",
                        "example.sandbox.NotesFile",
                        "example.sandbox.NotesPipe",
                        "example.sandbox.Pipes",
                        "example.sandbox.Starter",
                        "example.sandbox.Usage",
                        "launch.DesktopBrowser",
                        "launch.PreviewProcess",
                        "maven.CommandProcess");
    }

    @Test
    void onlyThePreviewServes() {
        assertThat(usersOf(resideInAnyPackage("com.sun.net.httpserver..")))
                .containsExactly("serve.Preview", "serve.Reply");
    }

    @Test
    void onlyWhatIsStartedAsAProcessKnowsItsStreamsAndEndsIt() {
        Set<String> users = CLASSES.stream()
                .filter(not(resideInAnyPackage(ROOT + ".probe")))
                .filter(ArchitectureTest::touchesTheProcess)
                .map(ArchitectureTest::topLevelName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(users).containsExactly("Main", "TrainingRun", "example.compile.CompilerProcess");
    }

    @Test
    void everyRuleIsBrokenSomewhere() {
        Set<String> named = CLASSES.stream()
                .filter(type -> !type.isEquivalentTo(Rule.class))
                .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().isEquivalentTo(Rule.class))
                .map(access -> access.getTarget().getName())
                .collect(Collectors.toSet());

        assertThat(Rule.values()).extracting(Rule::name).allMatch(named::contains);
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

    private static boolean isIn(String inside, JavaClass type) {
        return (type.getPackageName() + ".").startsWith(inside + ".");
    }

    private static Map<String, String> table(String lines) {
        Map<String, String> table = new LinkedHashMap<>();
        lines.lines().map(line -> line.split(":", 2)).forEach(row -> table.put(row[0].strip(), row[1].strip()));
        return table;
    }

    /** Nested classes count as the class that they are part of. */
    private static String topLevelName(JavaClass type) {
        return type.getName().substring(ROOT.length() + 1).replaceFirst("\\$.*", "");
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(" ", -1)).filter(word -> !word.isEmpty());
    }
}
