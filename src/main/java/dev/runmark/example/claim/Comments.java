package dev.runmark.example.claim;

import dev.runmark.site.Language;
import java.util.List;

/** Finds the comments up to the end of a line in a text of any language in which they are known. */
public final class Comments {

    private Comments() {}

    /** The comments of a text, in order. */
    public static List<LineComments.LineComment> in(String text, Language language) {
        if (language instanceof Language.Java) {
            return LineComments.in(text);
        }
        if (language instanceof Language.JavaScript) {
            return JavaScriptComments.in(text);
        }
        return language instanceof Language.Python ? PythonComments.in(text) : List.of();
    }
}
