package dev.runmark.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which classes Surefire runs, held against what its documentation says of its patterns. */
class SurefireTest {

    private static final String TEST_NG = "org.testng:testng:7.11.0";

    private static Surefire of(String inPlugin) throws IOException, XmlPullParserException {
        return ofBuild(
                "<plugins><plugin><artifactId>maven-surefire-plugin</artifactId>" + inPlugin + "</plugin></plugins>");
    }

    private static Surefire ofBuild(String build) throws IOException, XmlPullParserException {
        Model model = new MavenXpp3Reader()
                .read(new StringReader("<project><build>" + build + "</build></project>"), /* strict= */ false);
        return Surefire.of(List.of(model));
    }

    private static String including(String pattern) {
        return "<configuration><includes><include>" + pattern + "</include></includes></configuration>";
    }

    @ParameterizedTest
    @CsvSource({
        "**/*Test.java, a/b/DocsTest.java, true",
        "**/*Test.java, DocsTest.java, true",
        "**/*Test.java, a/DocsTests.java, false",
        "*Test, a/b/DocsTest.java, true",
        "DocsTest, a/b/DocsTest.java, true",
        "a.b.DocsTest, a/b/DocsTest.java, true",
        "a/*Test.java, a/b/DocsTest.java, false",
        "a/**, a/b/DocsTest.java, true",
        "a/, a/b/DocsTest.java, true",
        "**/Docs?est.class, a/DocsTest.java, true",
        "**/*Checks.*, a/DocsChecks.kt, true",
        "**/*.java, a/Docs.kt, true",
        "%regex[.*Docs.*class], a/DocsTest.java, true",
        "%regex[.*[], a/DocsTest.java, false",
        "'**/*Test.java, !**/Docs*', a/DocsTest.java, false",
        "'**/*IT.java, **/*Test.java', a/DocsTest.java, true",
        "**/*Test.java#first*, a/DocsTest.java, true",
    })
    void includesArePatternsOfFiles(String pattern, String file, boolean isRun) throws Exception {
        assertThat(of(including(pattern)).runs(file)).isEqualTo(isRun);
    }

    @ParameterizedTest
    @CsvSource({
        "DocsTest.java, true",
        "a/DocsTests.java, true",
        "a/TestDocs.java, true",
        "a/DocsTestCase.java, true",
        "a/Docs.java, false",
        "a/DocsIT.java, false",
    })
    void withoutPatternsItRunsWhatItAlwaysDoes(String file, boolean isRun) throws Exception {
        assertThat(of("").runs(file)).isEqualTo(isRun);
        assertThat(ofBuild("").runs(file)).isEqualTo(isRun);
    }

    @Test
    void anExecutionHasItsOwnPatternsAndThoseOfThePluginOtherwise() throws Exception {
        Surefire both = of(including("**/*Test.java")
                + "<executions><execution><id>more</id><goals><goal>test</goal></goals>" + including("**/*Spec.java")
                + "</execution></executions>");
        Surefire other = of("<executions><execution><id>default-test</id><phase>none</phase></execution>"
                + "<execution><id>more</id><goals><goal>test</goal></goals>" + including("**/*Spec.java")
                + "</execution></executions>");

        assertThat(both.runs("DocsTest.java")).isTrue();
        assertThat(both.runs("DocsSpec.java")).isTrue();
        assertThat(other.runs("DocsTest.java")).isFalse();
        assertThat(other.runs("DocsSpec.java")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "<version>2.22.2</version>, Surefire 2.22.2 is too old for it",
        "<version>3.0.0-M4</version>, Surefire 3.0.0-M4 is too old for it",
        "<configuration><skipTests>true</skipTests></configuration>, Surefire skips its tests",
        "<configuration><groups>fast</groups></configuration>, Surefire runs only tests with the tag `fast`",
        "<configuration><includeJUnit5Engines><e>a</e></includeJUnit5Engines></configuration>, Surefire runs only the engine `a`",
        "<configuration><excludeJUnit5Engines>runmark</excludeJUnit5Engines></configuration>, Surefire does not run the engine `runmark`",
        "<dependencies><dependency><artifactId>surefire-junit47</artifactId></dependency></dependencies>, Surefire runs its tests with surefire-junit47",
        "<executions><execution><id>default-test</id><phase>none</phase></execution></executions>, Surefire runs no tests",
    })
    void whyItRunsNoneOfTheEngine(String inPlugin, String why) throws Exception {
        assertThat(of(inPlugin).refusal(List.of())).contains(why);
    }

    @ParameterizedTest
    @CsvSource({
        "<version>3.0.0-M5</version>",
        "<version>3.5.4</version>",
        "<version>${surefire}</version>",
        "<configuration><skipTests>${quick}</skipTests></configuration>",
        "<configuration><excludedGroups>slow</excludedGroups></configuration>",
        "<configuration><includeJUnit5Engines><e>a</e><e>runmark</e></includeJUnit5Engines></configuration>",
        "<dependencies><dependency><artifactId>surefire-junit-platform</artifactId></dependency></dependencies>",
    })
    void whatIsNoReason(String inPlugin) throws Exception {
        assertThat(of(inPlugin).refusal(List.of())).isEmpty();
    }

    @Test
    void testNgComesFirstUnlessThePlatformRunsAll() throws Exception {
        assertThat(of("").refusal(List.of(TEST_NG))).contains("Surefire runs its tests with TestNG");
        assertThat(of("<version>3.5.4</version>").refusal(List.of(TEST_NG))).isPresent();
        assertThat(of("<version>3.6.1</version>").refusal(List.of(TEST_NG))).isEmpty();
    }
}
