package dev.runmark.library;

import dev.runmark.site.PlacedText;
import dev.runmark.text.PathNames;
import dev.runmark.text.Source;
import dev.runmark.text.Spot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/**
 * Finds the places in a project's own POMs that problems are about.
 *
 * @param own the POMs of the project
 * @param asked where the project is asked for, which stands in for POMs that are somebody else's
 * @param folder what the path there starts from
 */
record PomPlaces(Set<Path> own, PlacedText asked, Path folder) {

    /** More than what most elements have before the name that is looked for. */
    private static final int LINES_OF_ELEMENT = 200;

    /**
     * A place.
     *
     * @param text what is meant by it
     * @param pom the file, absolute
     * @param line from 1, or less if it is not known
     * @param content what an element holds there, or in one of the next lines; the whole line counts if none does
     */
    PlacedText at(String text, Path pom, int line, String content) {
        if (!own.contains(pom)) {
            return asked.meaning(text);
        }
        try {
            Source source = Source.read(shown(pom), pom);
            int first = Math.max(1, line);
            for (int number = first; number < first + LINES_OF_ELEMENT; number++) {
                int found = source.line(number).indexOf(">" + content + "<");
                if (found >= 0 && !content.isEmpty()) {
                    return PlacedText.of(text, source, new Spot(source.at(number, found + 2), content.length()));
                }
            }
            return PlacedText.of(text, source, wholeLine(source, first));
        } catch (IOException e) {
            return asked.meaning(text);
        }
    }

    private static Spot wholeLine(Source source, int number) {
        String line = source.line(number);
        int indent = line.length() - line.stripLeading().length();
        return new Spot(source.at(number, indent + 1), Math.max(1, line.strip().length()));
    }

    private String shown(Path pom) {
        Path here = Path.of("").toAbsolutePath();
        Path from = pom.startsWith(here) ? here : folder.toAbsolutePath().normalize();
        return pom.startsWith(from) ? PathNames.slashed(from.relativize(pom)) : PathNames.written(pom);
    }
}
