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

    /**
     * A place.
     *
     * @param text what is meant by it
     * @param pom the file, absolute
     * @param line from 1, or less if it is not known
     * @param word what stands there; the whole line counts if it does not
     */
    PlacedText at(String text, Path pom, int line, String word) {
        if (!own.contains(pom)) {
            return asked.meaning(text);
        }
        try {
            Source source = Source.read(shown(pom), pom);
            int number = Math.max(1, line);
            String content = source.line(number);
            int found = content.indexOf(word);
            int start = found < 0 ? content.length() - content.stripLeading().length() : found;
            int length = found < 0 ? content.strip().length() : word.length();
            return PlacedText.of(text, source, new Spot(source.at(number, start + 1), Math.max(1, length)));
        } catch (IOException e) {
            return asked.meaning(text);
        }
    }

    private String shown(Path pom) {
        Path here = Path.of("").toAbsolutePath();
        Path from = pom.startsWith(here) ? here : folder.toAbsolutePath().normalize();
        return pom.startsWith(from)
                ? PathNames.slashed(from.relativize(pom))
                : pom.toString().replace('\\', '/');
    }
}
