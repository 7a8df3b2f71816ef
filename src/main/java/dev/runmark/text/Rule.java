package dev.runmark.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be wrong with an author's files. Each has a section in the guide's list of problems. */
public enum Rule {
    // the project and its files
    NO_CONTENT("A project has a folder content"),
    NO_MARKDOWN("A folder that is checked holds Markdown or Java"),
    FILE_CHANGED("A file stays as it is while its examples run"),
    BASELINE("A baseline is as Runmark has written it"),
    EMPTY_SITE("A site has at least one page or article"),
    UNREADABLE("Files under content can be read"),
    LINK_OUTSIDE("Symbolic links lead to what is in the project"),
    UNSAFE_NAME("File names can be part of a web address"),
    MISPLACED_FILE("A file lies where its kind belongs"),
    NOT_UTF_8("Texts are UTF-8"),
    NESTED_TOO_DEEP("Lists and quotes are nested only so deep that they can be followed"),

    // YAML
    BROKEN_YAML("YAML follows its syntax"),
    OPEN_FRONT_MATTER("Front matter is closed"),
    DUPLICATE_KEY("A key is stated once"),
    UNKNOWN_KEY("Keys are known"),
    FOREIGN_KEY("Keys are called as they are here"),
    MISSING_KEY("Required keys are there"),
    WRONG_VALUE("A value is of the kind that its key takes"),
    NO_DESCRIPTION("A page says what search engines show of it"),
    DESCRIPTION_LENGTH("A description has the length that search engines show"),

    // pages and their order
    NO_TOPIC("A page belongs to a framework and a topic"),
    EMPTY_TOPIC("A topic has pages"),
    SIBLINGS_DISAGREE("Pages of one topic agree on its names"),
    EQUAL_ORDER("Siblings have different places in their order"),
    UNKNOWN_PAGE("A page that another names exists"),
    UNKNOWN_ARTICLE("An article that a page names exists"),
    DUPLICATE_ADDRESS("An address belongs to one page"),
    REDIRECT("A redirect leads from an old address to a page"),

    // Markdown
    OPEN_FENCE("A code fence is closed"),
    HEADING_ATTRIBUTE("Heading attributes follow their syntax"),
    UNKNOWN_DIFFICULTY("A difficulty is easy, medium or hard"),
    QUESTION_PLACE("A question is a heading of level 2"),
    QUESTIONS_TWICE("A page has its questions in its body or in its front matter"),
    DUPLICATE_ANCHOR("An anchor is unique on its page"),
    FORMULA("A formula is TeX that can be read"),
    FOREIGN_SYNTAX("What another generator understands is written in the way of this one"),
    NEAR_MARKDOWN("What looks like a heading, a reference, a table or an alert is one"),
    UNKNOWN_ELEMENT("Raw HTML has elements that browsers know"),
    UNPAIRED_TAG("Tags come in pairs"),
    UNSAFE_LINK("A link runs no script and does not lead to the reader's own disk"),
    BROKEN_LINK("A link leads to a file that exists"),
    DEAD_LINK("A link that leaves the site leads to something"),
    BROKEN_ANCHOR("A link leads to an anchor that exists"),

    // words after java, output and outcomes
    FENCE_NOT_RUN("A block that looks like an example is one"),
    EXAMPLE_WORD("The words of an example are known and fit together"),
    EXAMPLE_FILE("A source file that an example is taken from is there, and its regions are well formed"),
    EXAMPLE_FILE_CHANGED("A copy of a source file says what the file says"),
    CODE_NOTE("A number at the end of a line of code is explained by the list below"),
    TAB("A tab has a name of its own and another tab beside it"),
    OUTPUT_WORD("The words of an output fence are known"),
    OUTPUT_STRAY("An output fence follows its example"),
    JAVADOC("Code in a documentation comment ends"),
    JAVADOC_CLASSES("The classes are compiled that the comments of a Java file name"),
    OUTPUT_FOREIGN("An output fence follows an example"),
    OUTCOME_KIND("An outcome is expected, interesting or forbidden"),
    OUTCOMES_RUNS("An example with outcomes says how often it is run"),

    OUTPUT_REPLACED("What an example prints goes where its reader can see it go"),

    // what examples need
    CLASSPATH_ENTRY("What is named for the class path is a jar or a folder"),
    DEPENDENCY("Maven artifacts that examples use can be fetched"),
    POM("A Maven project whose class path examples use is one that Maven can build"),
    SANDBOX_MISSING("Examples that are to run in a sandbox have one"),
    SANDBOX_WIDENED(
            "With a sandbox that the command line asks for, no file of the project says what examples may reach"),
    COMPILER_OPTION("Options of the compiler are known to it"),

    // what examples do
    JDK_MISSING("The versions of Java that the site promises are at hand"),
    LANGUAGE_MISSING("The languages that examples are in are at hand"),
    EXAMPLE_NOT_RUN("An example runs on a version of Java that is at hand"),
    COMPILER_WARNING("An example gives the compiler no reason for the warnings that the site asks for"),
    EXAMPLE_COMPILE("An example compiles"),
    COMPILE_ERROR_MISSING("An example that should be rejected is rejected by the compiler"),
    EXAMPLE_THREW("An example ends without an exception"),
    THROWS_MISSING("An example that should throw throws"),
    THROWS_OTHER("An example throws the exception that its page names"),
    EXIT_STATUS("An example ends with the exit status that its page names"),
    EXAMPLE_TIMEOUT("An example ends within its time limit"),
    TIMELINE_MISSING("An example of which a picture is asked for is run and recorded"),
    EXAMPLE_WITHHELD("What an example needs of an earlier one is there"),
    EXAMPLE_LIMIT("An example keeps within its limits"),
    EXAMPLE_STUCK("An example comes to an end"),
    EXECUTOR_NOT_SHUT_DOWN("Executors and timers are shut down"),

    // what pages claim
    CLAIM_FALSE("What a page claims is what its example does"),
    CLAIM_NOT_RUN("What a page says of its code can be checked by running it"),
    CLAIM_POSSIBLE("What may be a claim is written as one, or says something else"),
    CLAIM_UNSTABLE("What a page claims is true of every run"),
    CLAIM_UNCHECKED("A claim stands where it can be checked"),
    ORDER_STABLE("An order that never varies is claimed"),
    RECORDED_VARIES("Recorded output is the same in every run"),
    FIX_UNSTABLE("What is written into a page is the same when it is run again"),
    OUTPUT_UNWRITABLE("What is written into a page is the same in every run"),
    OUTCOME_UNLISTED("Every outcome that occurs is listed"),
    OUTCOME_FORBIDDEN("A forbidden outcome does not occur"),

    // finished pages
    TEMPLATE("Templates are right"),
    WORDS("The interface says what it says in the language of the site"),
    OUTPUT_PATH("A file of the site has a name that every system can store"),
    OUTPUT_COLLISION("Two sources do not become the same file"),
    CARD_TEXT("Java can draw the text of the pictures that go with links"),
    DUPLICATE_ID("An id is unique on its page"),
    IMAGE_ALT("An image says in words what it shows"),
    DIAGRAM("A block in the language of a diagram can be drawn"),
    PICTURE("A file that is called like a picture is one"),
    LINK_BROKEN("A link of a finished page leads to a file that exists"),
    ANCHOR_BROKEN("A link of a finished page leads to an anchor that exists"),
    SETUP("The Java that examples have as their setup is there and compiles"),
    COMMENT_ENDS("A comment with Java for examples ends after it"),
    IMPORT("What a configuration imports is in the JDK or on the class path");

    private final String demand;

    Rule(String demand) {
        this.demand = demand;
    }

    /** The one that a name stands for; empty if there is none. */
    public static Optional<Rule> named(String name) {
        return Arrays.stream(values())
                .filter(rule -> rule.toString().equals(name))
                .findFirst();
    }

    /** What it demands, a sentence without a full stop. */
    public String demand() {
        return demand;
    }

    /** The name that users read and that stays as it is, such as {@code claim-false}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
