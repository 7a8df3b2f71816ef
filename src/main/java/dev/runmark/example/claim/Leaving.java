package dev.runmark.example.claim;

import dev.runmark.site.ExampleScope;
import dev.runmark.site.Fence;
import dev.runmark.site.FencedText;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.PlacedText;
import java.util.Optional;

/**
 * Which examples of a file the configuration says to leave alone.
 *
 * @param text the file
 * @param scope what the configuration says
 * @param all what says that all of the file's examples are left alone; empty if nothing does
 */
public record Leaving(FencedText text, ExampleScope scope, Optional<PlacedText> all) {

    static Leaving of(MarkdownFile file, FencedText text, ExampleScope scope) {
        return new Leaving(text, scope, scope.ignored().file(scope.relative(file.file())));
    }

    /** Why nothing is done with an example; empty if something is. */
    Optional<String> reason(Fence fence) {
        return all.or(() -> scope.ignored().below(text.titlesAbove(fence)))
                .map(said -> said.location().path() + " ignores `" + said.text() + "`");
    }
}
