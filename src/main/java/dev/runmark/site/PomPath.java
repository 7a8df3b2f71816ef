package dev.runmark.site;

/** How a Maven project is named where artifacts are: by the path of its POM. */
public final class PomPath {

    private static final String ENDING = ".xml";

    private PomPath() {}

    /** Whether a text names a project, and no artifact. */
    public static boolean isOne(String text) {
        return text.endsWith(ENDING);
    }
}
