package dev.runmark.example;

import dev.runmark.content.Fence;
import dev.runmark.content.FenceLine;
import dev.runmark.text.Source;
import java.util.ArrayList;
import java.util.List;

/** Reads the plain backtick fences of a test's page; how Markdown really nests is none of these tests' business. */
final class Fences {

    private Fences() {}

    static List<Fence> of(Source source) {
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
