package dev.runmark.example;

import dev.runmark.example.claim.ExampleFinder;
import dev.runmark.site.ExampleMode;
import dev.runmark.site.Fence;
import dev.runmark.site.FenceLine;
import dev.runmark.text.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the plain backtick fences of a test's page; how Markdown really nests is none of these tests' business. */
public final class Fences {

    private Fences() {}

    /** The examples of a page, each of which stands alone unless the page's own fences join them. */
    public static ExampleFinder.Found examples(Source source) {
        return ExampleFinder.in(source, of(source), Path.of("src/test/resources"), ExampleMode.STANDALONE);
    }

    public static List<Fence> of(Source source) {
        List<Fence> fences = new ArrayList<>();
        int line = 1;
        boolean follows = false;
        while (line <= source.lineCount()) {
            String text = source.line(line);
            if (!text.startsWith("```")) {
                follows &= text.isBlank();
                line++;
                continue;
            }
            int opening = line++;
            List<FenceLine> lines = new ArrayList<>();
            while (line <= source.lineCount() && !source.line(line).equals("```")) {
                lines.add(new FenceLine(source.line(line), line, 1));
                line++;
            }
            line++;
            fences.add(
                    new Fence(text.substring(3).strip(), source.at(opening, 1), source.at(opening, 4), lines, follows));
            follows = true;
        }
        return fences;
    }
}
