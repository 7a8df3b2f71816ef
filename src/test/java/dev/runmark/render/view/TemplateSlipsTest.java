package dev.runmark.render.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.render.TinySite;
import dev.runmark.site.PlacedText;
import dev.runmark.text.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a template that Pebble cannot read, or cannot fill. */
class TemplateSlipsTest {

    private static final PlacedText ENGLISH = PlacedText.onCommandLine("--language", "en");

    private final TinySite site;
    private final Path root;

    TemplateSlipsTest(@TempDir Path root) {
        this.root = root;
        this.site = TinySite.in(root);
    }

    /** In a template {@code ¶} ends a line. */
    @ParameterizedTest
    @CsvSource(delimiterString = "§", quoteCharacter = '´', textBlock = """
            x¶<p>{{ frame.title </p>¶{{ frame.root }}   § 2:4  § this is not closed
            <p>{{ frame.title }¶                        § 1:4  § this is not closed
            {% if frame.unproved }x{% endif %}          § 1:1  § this is not closed
            x¶ {# a note¶¶                              § 2:2  § this comment has no end
            {{ words["menu] }}¶<a title="x">            § 1:10 § what begins here has no second `"`
            a¶{% for x in home.frameworks %}¶b¶¶        § 2:1  § this `{% for … %}` has no end
            {% if a %}¶{% for x in y %}¶{% endif %}     § 2:1  § this `{% for … %}` has no end
            {% verbatim %}¶x¶{% if %}                   § 1:1  § this `{% verbatim … %}` has no end
            {% block main %}¶x                          § 1:1  § this `{% block … %}` has no end
            {% if a %}x¶{% endfor %}                    § 2:1  § there is no `{% for … %}` that ends here
            x¶{% endif %}                               § 2:1  § there is no `{% if … %}` that ends here
            {% else %}x{% endblock %}                   § 1:1  § there is no `{% if … %}` to which this belongs
            {% if a %}x{% else if b %}y{% endif %}      § 1:12 § `else` has no condition
            a¶  {% iff a %}x{% endif %}                 § 2:6  § there is no tag `iff`
            {% %}                                       § 1:1  § a tag begins with its name
            {{ (frame.root }}                           § 1:1  § a bracket has no end here
            {{ frame.root) }}                           § 1:14 § `)` closes nothing that is open
            {{ a & b }}                                 § 1:6  § `&` means nothing here
            {% if a = b %}x{% endif %}                  § 1:9  § `=` compares nothing
            {% if %}x{% endif %}                        § 1:7  § a value is missing before `%}`
            {{ }}                                       § 1:4  § a value is missing before `}}`
            {{ frame. }}                                § 1:11 § something is missing before `}}`
            {{ a b }}                                   § 1:6  § `b` cannot stand here
            {{ frame.root ?? }}                         § 1:15 § `?` cannot stand here
            {% cache 'x' %}                             § 1:1  § this `{% cache … %}` has no end
            """)
    void aTemplateThatCannotBeReadIsReportedWhereItGoesWrong(String template, String place, String message)
            throws IOException {
        site.with("templates/own.peb", template.replace("¶", "\n"));

        assertThat(Templates.of(root, ENGLISH).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.toString()).startsWith("templates/own.peb:" + place + ": error: " + message + "\n");
            assertThat(problem.help()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "§", quoteCharacter = '´', textBlock = """
            {{ home.title | uper }}                       § 1:17 § there is no filter `uper`                      § did you mean `upper`?
            {% if home.title is emtpy %}x{% endif %}      § 1:1  § this condition is neither true nor false       § ask what is one of both, such as `… is empty` or `… is not null`
            {{ strat(1) }}                                § 1:4  § there is no function and no macro `strat`      § known here:
            {% for x in frame.root %}x{% endfor %}        § 1:1  § what is to be looped over here is no list      § loop over a list, such as `topic.pages`
            {{ frame.siteTitle - 1 }}                     § 1:1  § this computes or compares what are no numbers  § join texts by `~`, and compare them by `==`
            {% macro f(x) %}{{ x }}{% endmacro %}{{ f(1, 2) }} § 1:1 § there are more values in the brackets here than are asked for § leave out the last
            {{ parent() }}                                § 1:1  § `parent()` is for templates that extend another § take it out, or extend one
            {{ frame.siteTitle is even }}                 § 1:1  § something in this template does not fit together § look for what is asked of a text that only a number has, such as `is even`
            """)
    void aTemplateThatCannotBeFilledIsReportedWhereItGoesWrong(
            String template, String place, String message, String help) throws IOException {
        site.with("templates/home.peb", template);

        List<Problem> problems = site.file("index.html").problems();

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.toString()).startsWith("templates/home.peb:" + place + ": error: " + message + "\n");
            assertThat(problem.help()).startsWith(help);
        });
    }

    @Test
    void nothingIsSaidInTheWordsOfTheLibrary() throws IOException {
        site.with("templates/one.peb", "{{ a | }}")
                .with("templates/two.peb", "{% import %}")
                .with("templates/three.peb", "{{ a[ }}");

        assertThat(Templates.of(root, ENGLISH).problems().stream().flatMap(TemplateSlipsTest::words))
                .hasSizeGreaterThanOrEqualTo(6)
                .noneMatch(said -> said.contains("token") || said.contains("Unexpected") || said.contains("Pebble"));
    }

    private static Stream<String> words(Problem problem) {
        return Stream.of(problem.message(), problem.help());
    }
}
