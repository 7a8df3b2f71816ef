package dev.runmark.render.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import dev.runmark.render.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What stands below a heading within an answer, where the heading says so in English or in the language of the site. */
enum AnswerPart {
    /** What a program does that the reader guesses first. */
    GUESSED("guessed", "answer"),
    /** The answer in short. */
    SHORT("short", "answer.short");

    private static final Pattern COLON = Pattern.compile("\\s*[:\uff1a]$");

    private final String label;
    private final String key;

    AnswerPart(String label, String key) {
        this.label = label;
        this.key = key;
    }

    /** By what the style sheet and the scripts know it. */
    String label() {
        return label;
    }

    static Optional<AnswerPart> below(Node block, Words words) {
        return block instanceof Heading heading
                ? Arrays.stream(values())
                        .filter(part -> part.isNamed(heading, words))
                        .findFirst()
                : Optional.empty();
    }

    private boolean isNamed(Heading heading, Words words) {
        String said = COLON.matcher(PlainText.of(List.of(heading)).strip()).replaceFirst("");
        return Stream.of(Words.english(), words).anyMatch(in -> in.of(key).equalsIgnoreCase(said));
    }
}
