package dev.runmark.content.javadoc;

import dev.runmark.site.JavaScope;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the package and the imports of a Java file (JLS 7.3). */
final class JavaHead {

    private static final String GAP = "(?:\\s|//[^\\n]*+(?:\\n|\\z)|/\\*(?s:.*?)\\*/)*+";
    private static final Pattern PACKAGE =
            Pattern.compile(GAP + "(?:@[\\w.]+(?:\\([^)]*\\))?" + GAP + ")*+package\\s+([\\w.]+)\\s*;");
    private static final Pattern IMPORT =
            Pattern.compile(GAP + "import\\s+(static\\s+)?([\\w$]+(?:\\s*\\.\\s*(?:[\\w$]+|\\*))+)\\s*;");
    private static final Pattern TYPE = Pattern.compile("[\\p{javaJavaIdentifierStart}][\\p{javaJavaIdentifierPart}]*");

    private JavaHead() {}

    /**
     * The scope of a file's comments.
     *
     * @param path its path, whose name is that of its type
     */
    static JavaScope of(String path, Letters java) {
        Matcher stated = PACKAGE.matcher(java.text());
        boolean named = stated.lookingAt();
        List<String> imports = new ArrayList<>();
        Matcher each = IMPORT.matcher(java.text()).region(named ? stated.end() : 0, java.length());
        while (each.lookingAt()) {
            String member = each.group(1) == null ? "" : "static ";
            imports.add(member + each.group(2).replaceAll("\\s", ""));
            each.region(each.end(), java.length());
        }
        String file = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.java$", "");
        return new JavaScope(named ? stated.group(1) : "", TYPE.matcher(file).matches() ? file : "", imports);
    }
}
