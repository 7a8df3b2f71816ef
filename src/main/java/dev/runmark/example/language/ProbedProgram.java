package dev.runmark.example.language;

import dev.runmark.example.claim.Claim;
import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Example;
import dev.runmark.example.claim.Expectation;
import dev.runmark.example.claim.Prompts;
import dev.runmark.example.run.Limits;
import dev.runmark.site.FenceLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A program in the form that a probe reads: how its blocks are run, and for each its number, the line of the page where it
 * begins, how many lines it has and which of them carry claims, and then the lines.
 *
 * @param composition its blocks
 */
public record ProbedProgram(Composition composition) {

    /** The name of the file that its text stands in. */
    public String name() {
        String path = composition.source().path();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Whether its text is only read. */
    public boolean isOnlyRead() {
        return composition.words().expectation() instanceof Expectation.Compiles
                || composition.blocks().stream()
                        .allMatch(block -> block.words().expectation() instanceof Expectation.Compiles);
    }

    /** Whether something occurs in its text. */
    public boolean names(Pattern pattern) {
        return composition.blocks().stream()
                .anyMatch(block -> pattern.matcher(block.code().text()).find());
    }

    /**
     * What every probe is told on its command line, in this order.
     *
     * @param notes where it notes what happens
     * @param file where it was {@linkplain #write written}
     * @param temporary its folder for temporary files
     * @param limits how far it may go
     * @param seed how its threads are held up; empty for the run that is left alone
     */
    public List<String> words(String notes, Path file, Path temporary, Limits limits, Optional<String> seed) {
        return List.of(
                notes,
                file.toString(),
                name(),
                temporary.toString(),
                Long.toString(composition.time(limits.time()).toMillis()),
                Integer.toString(limits.outputBytes()),
                seed.orElse("-"));
    }

    /** Writes it where a probe is to read it. */
    public void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder(mode()).append('\n');
        List<Example> blocks = composition.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (isRun(blocks.get(i))) {
                append(text, i, blocks.get(i));
            }
        }
        Files.writeString(file, text);
    }

    private boolean isRun(Example block) {
        boolean onlyRead = block.words().expectation() instanceof Expectation.Compiles;
        return !block.code().lines().isEmpty() && (!onlyRead || isOnlyRead());
    }

    private String mode() {
        if (isOnlyRead()) {
            return "check";
        }
        if (composition.blocks().stream()
                .anyMatch(block -> Prompts.are(block.code().lines(), block.language()))) {
            return "prompts";
        }
        return composition instanceof Composition.Session ? "session" : "group";
    }

    private static void append(StringBuilder text, int number, Example block) {
        List<FenceLine> lines = block.code().lines();
        String claims = block.claims().stream()
                .filter(Claim.AtLine.class::isInstance)
                .map(claim -> Integer.toString(claim.location().line()))
                .collect(Collectors.joining(","));
        text.append(number)
                .append(' ')
                .append(lines.get(0).line())
                .append(' ')
                .append(lines.size())
                .append(' ')
                .append(claims)
                .append('\n');
        lines.forEach(line -> text.append(line.text()).append('\n'));
    }
}
