package dev.runmark.example.claim;

import dev.runmark.example.fact.Printed;
import dev.runmark.site.Fence;
import dev.runmark.site.FenceLine;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import dev.runmark.text.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads a fence {@code output}. */
final class OutputReader {

    private static final List<String> WORDS = List.of("unordered", "stderr", "sample", "jdk");
    private static final String JDK = "jdk=";
    private static final Pattern WORD = Pattern.compile("\\S+");

    private final Source source;
    private final Fence fence;
    private final List<Problem> problems;
    private final List<String> words = new ArrayList<>();
    private JdkRange jdks = JdkRange.ANY;

    private OutputReader(Source source, Fence fence, List<Problem> problems) {
        this.source = source;
        this.fence = fence;
        this.problems = problems;
    }

    /** What it claims; what is wrong with it goes to {@code problems}. */
    static Claim read(Source source, Fence fence, List<Problem> problems) {
        OutputReader reader = new OutputReader(source, fence, problems);
        WORD.matcher(fence.info())
                .results()
                .filter(word -> word.start() >= fence.wordsStart())
                .forEach(reader::word);
        return reader.claim();
    }

    private Claim claim() {
        List<String> lines = fence.lines().stream().map(FenceLine::text).toList();
        Printed.Stream stream = words.contains("stderr") ? Printed.Stream.ERR : Printed.Stream.OUT;
        Location first = ClaimReader.firstLine(source, fence);
        return words.contains("sample")
                ? new Claim.Sample(first, fence.location(), lines, stream)
                : new Claim.Output(first, fence.location(), lines, words.contains("unordered"), stream, jdks);
    }

    private void word(MatchResult at) {
        String word = at.group();
        words.add(word);
        if (word.startsWith(JDK)) {
            jdks(at);
        } else if (word.equals("jdk") || !WORDS.contains(word)) {
            problem(at, "`" + word + "` is not a word for an output", didYouMean(word));
        }
    }

    private static String didYouMean(String word) {
        return word.equals("jdk") ? JdkRange.HELP : Suggestion.didYouMean(word, WORDS);
    }

    private void jdks(MatchResult at) {
        Optional<JdkRange> range = JdkRange.parse(at.group().substring(JDK.length()));
        if (range.isEmpty() || range.get().isEmpty()) {
            problem(at, "`jdk` needs a Java version, or the older of two first", JdkRange.HELP);
        } else if (fence.info().substring(fence.wordsStart()).matches("(.*\\s)?sample(\\s.*)?")) {
            problem(at, "nothing compares a sample with what is printed on a version of Java", "take `jdk` out");
        } else {
            jdks = range.get();
        }
    }

    private void problem(MatchResult at, String message, String help) {
        Location info = fence.infoLocation();
        Location place = source.at(info.line(), info.column() + at.start());
        problems.add(Problem.error(Rule.OUTPUT_WORD, source, place, at.group().length(), message)
                .withHelp(help));
    }
}
