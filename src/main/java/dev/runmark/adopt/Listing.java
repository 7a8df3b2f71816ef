package dev.runmark.adopt;

import dev.runmark.example.claim.Claim;
import dev.runmark.example.fact.Printed;
import dev.runmark.site.Fence;
import dev.runmark.site.FenceLine;
import dev.runmark.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A fenced block after a block of code that may show what that prints.
 *
 * @param fence the block
 * @param label what stands between the two
 */
record Listing(Fence fence, Label label) {

    private static final Set<String> LANGUAGES = Set.of(
            "",
            "text",
            "txt",
            "plain",
            "plaintext",
            "console",
            "output",
            "out",
            "log",
            "none",
            "terminal",
            "bash",
            "sh",
            "shell",
            "zsh",
            "cmd",
            "html");
    private static final Set<String> OUTPUT_LANGUAGES = Set.of("console", "output", "out", "terminal");
    /** What a block `output` may say besides; of any other word only `check` knows what it means. */
    private static final Set<String> WRITTEN = Set.of("output", "output unordered");

    private static final Pattern LABEL = Pattern.compile(
            "(?iu)(?:(?:the|a|sample|example|program|console|expected|actual)\\s+)*"
                    + "(?:output|outputs|prints|result|results|console|stdout|salida|输出|输出结果|运行结果|结果)(?:\\s+is)?\\s*[:：]?");
    private static final Pattern LABEL_IN_LINE = Pattern.compile("(?i)^\\s*(?:program\\s+)?output\\s*:\\s+(?=\\S)");
    private static final Pattern SENTENCE = Pattern.compile(
            "(?iu).*\\b(?:output|outputs|prints|printed|print|displays?|result|results|produces?|console)\\b.*|.*(?:输出|结果).*");
    private static final Pattern PROMPT =
            Pattern.compile("\\s*(?:[$%#>]|\\w*>|[A-Z]:\\\\\\S*>)\\s*(?:javac?|mvn|jshell|python3?|node)\\b.*");
    private static final Pattern STARTS = Pattern.compile("\\b(?:java|python3?|node)\\s");
    private static final int LONGEST_SENTENCE = 200;

    /** What stands between a block of code and what may be its output. */
    enum Label {
        /** Nothing. */
        NONE,
        /** A word such as {@code Output:}, which the block of output makes superfluous. */
        WORD,
        /** A sentence that says that this is printed. */
        SENTENCE
    }

    /** The listing that follows the fence with an index, if one does. */
    static Optional<Listing> after(Source source, List<Fence> fences, int index) {
        if (index + 1 >= fences.size()) {
            return Optional.empty();
        }
        Fence next = fences.get(index + 1);
        boolean foreign = !LANGUAGES.contains(next.language().toLowerCase(Locale.ROOT))
                || (next.language().equals("output") && !WRITTEN.contains(next.info()));
        if (foreign || next.lines().isEmpty()) {
            return Optional.empty();
        }
        List<String> between = between(source, fences.get(index), next);
        if (between.isEmpty()) {
            return next.follows() ? Optional.of(new Listing(next, Label.NONE)) : Optional.empty();
        }
        String text = String.join(" ", between);
        String plain = text.replaceAll("^[\\s>#*_`-]+|[\\s*_`]+$", "").replaceAll("[*_`]+(?=\\s*[:：]?$)", "");
        if (LABEL.matcher(plain).matches() && between.size() == 1 && !text.startsWith("#")) {
            return Optional.of(new Listing(next, Label.WORD));
        }
        boolean says = SENTENCE.matcher(plain).matches() && plain.length() <= LONGEST_SENTENCE && between.size() < 4;
        return says && (plain.endsWith(":") || plain.endsWith("：") || between.size() == 1)
                ? Optional.of(new Listing(next, Label.SENTENCE))
                : Optional.empty();
    }

    /** The lines between two blocks that are not blank. */
    private static List<String> between(Source source, Fence first, Fence second) {
        List<String> lines = new ArrayList<>();
        int closing = first.location().line() + first.lines().size() + 1;
        for (int line = closing + 1; line < second.location().line(); line++) {
            String text = source.line(line).replaceFirst("^\\s*(?:///)?[\\s>]*", "");
            if (!text.isBlank()) {
                lines.add(text.strip());
            }
        }
        return lines;
    }

    /** Whether a line says that output follows it. */
    static boolean isLabel(String line) {
        String plain = line.strip();
        return (plain.endsWith(":") || plain.endsWith("："))
                && LABEL.matcher(plain).matches();
    }

    /** A line without a label before the text, such as in {@code Output: 5}. */
    static String withoutLabel(String line) {
        return LABEL_IN_LINE.matcher(line).replaceFirst("");
    }

    /** Whether its author says that it is output. */
    boolean isSaidToBeOutput() {
        return label != Label.NONE || OUTPUT_LANGUAGES.contains(fence.language().toLowerCase(Locale.ROOT));
    }

    /** Whether nothing else can be meant: it is labelled so in a word, or shows how the program is started. */
    boolean isSurelyOutput() {
        boolean started = fence.lines().stream()
                .map(FenceLine::text)
                .anyMatch(line ->
                        PROMPT.matcher(line).matches() && STARTS.matcher(line).find());
        return label == Label.WORD || started || isWritten();
    }

    /** Whether it is a block `output`, which Runmark checks already. */
    boolean isWritten() {
        return fence.language().equals("output") && label == Label.NONE;
    }

    /** What it claims if it is such a block. */
    Claim.Output written() {
        List<String> texts = fence.lines().stream().map(FenceLine::text).toList();
        return new Claim.Output(
                fence.location(), fence.location(), texts, fence.info().endsWith("unordered"), Printed.Stream.OUT);
    }

    /** The claimed lines, without a command before them and blank lines around them. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (FenceLine line : fence.lines()) {
            boolean before = lines.isEmpty()
                    && (line.text().isBlank() || PROMPT.matcher(line.text()).matches());
            if (!before) {
                lines.add(line.text());
            }
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }
}
