package dev.runmark.site;

import java.util.List;

/**
 * What the comments of a Java file can name as the file itself does: the types of its package, what it imports, and the
 * static members of its type (JLS 6.3).
 *
 * <p>Immutable and thread-safe.
 *
 * @param packageName its package; empty if it has none
 * @param typeName the type that the file is named after; empty if it declares none
 * @param imports what stands between the first word and the {@code ;} of each of its imports
 */
public record JavaScope(String packageName, String typeName, List<String> imports) {

    public JavaScope {
        imports = List.copyOf(imports);
    }
}
