package dev.runmark.junit;

/**
 * A class for projects that want none of their own: Surefire finds it with {@code dependenciesToScan}. It stands for the
 * files that {@code runmark.yaml} names or, without one, for {@code README.md}.
 */
@Markdown
public final class DocumentationTest {}
